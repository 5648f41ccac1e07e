import { useTranslation } from 'react-i18next';
import { Days } from '../components/days.js';
import { PersonLink } from '../members/person-link.js';
import type { WholeFinding } from './finding-query.js';

/** The experts who read this finding alone, as far as the viewer is told of them. */
export function LentTo({ finding: { experts } }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="lent-to">
      <h2 id="lent-to">{t('experts.title')}</h2>
      <p className="soft">{t('experts.means')}</p>
      <ul className="plain-list">
        {experts.map(({ id, member, reason, from, until }) => (
          <li key={id}>
            <p className="item-title">{member ? <PersonLink member={member} /> : t('experts.hidden')}</p>
            <p className="soft">
              <Days from={from} until={until} />
            </p>
            <p dir="auto" className="written">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
