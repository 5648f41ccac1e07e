import { useTranslation } from 'react-i18next';
import { PersonLink } from '../members/person-link.js';
import { plainDate } from '../kernel/dates.js';
import type { WholeGroup } from './focus-group-query.js';
import { SeatHolder } from './seat-holder.js';
import { whenShown } from '../kernel/when-shown.js';

const LeadLeft = whenShown(async () => (await import('./lead-left.js')).LeadLeft, 'steering');

/** The seats that lead, whose they are, and whom they designated. */
export function Leadership({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const { leads, viewerBelongs } = group;
  return (
    <section className="card">
      <h2>{t('leadership.title')}</h2>
      {leads.length === 0 ? <p className="soft">{t('leadership.noneThen')}</p> : null}
      <ul className="plain-list">
        {leads.map((lead) => (
          <li key={lead.id}>
            <p className="item-title">
              <SeatHolder lead={lead} />
            </p>
            <p>
              {t('leadership.seat', { number: lead.seat.number })} <Since from={lead.from} />
            </p>
            {lead.member ? (
              <p>
                {t('leadership.person')} <PersonLink member={lead.member} />
              </p>
            ) : (
              <p className="soft">{t(viewerBelongs ? 'leadership.nobody' : 'leadership.personHidden')}</p>
            )}
            {lead.onCommittee ? null : <LeadLeft {...{ group, lead }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Since({ from }: { readonly from: string | null | undefined }) {
  const { t, i18n } = useTranslation();
  if (!from) return null;
  return <span className="soft">{t('focusGroup.since', { day: plainDate(from, i18n.language) })}</span>;
}
