import { useTranslation } from 'react-i18next';
import { Time } from '../../components/time.js';
import { useZone } from '../../identity/viewer.js';
import { PartyName } from '../../members/party-name.js';
import type { WholeFinding } from '../finding-query.js';
import { Verdict } from './verdict.js';

/** Every review with its verdict and reason, newest first; those that do not count now say so. */
export function Reviews({ finding: { reviews } }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (reviews.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('work.reviews')}</h2>
      <ol className="plain-list">
        {reviews
          .toReversed()
          .map(({ revision, verdict, reason, counts, onBehalf, receivedAt, reviewer, party }, index) => (
            <li key={index}>
              <div className="item-notes">
                <Verdict verdict={verdict} />
                <span>{t('history.revision', { number: revision })}</span>
                {reviewer ? <bdi>{reviewer.name}</bdi> : null}
                {party ? <PartyName party={party} /> : null}
                <Time instant={receivedAt} timeZone={zone} />
              </div>
              <p dir="auto">{reason}</p>
              {counts && !onBehalf ? null : (
                <p className="soft">
                  {onBehalf ? t('work.onBehalf') : null} {counts ? null : t('work.countsNot')}
                </p>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}
