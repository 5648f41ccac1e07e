import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { plainDate } from '../kernel/dates.js';
import type { Committee, Delegate, Seat, SeatTerm } from './committee-query.js';
import { Days, lastDay } from './days.js';
import { PartyName, PersonName } from './names.js';

interface Properties {
  readonly committee: Committee;
  /** Whether persons are shown to the viewer at all: then a seat without any says so. */
  readonly persons: boolean;
}

/** Every seat with who holds it, for how long, and who fills it. */
export function Seats({ committee: { seats }, persons }: Properties) {
  const { t } = useTranslation();
  const heads = [t('committee.seat'), t('committee.holder'), t('committee.term')];
  return (
    <section className="card">
      <h2>{t('committee.seats')}</h2>
      {persons ? null : <p className="soft">{t('committee.personsHidden')}</p>}
      {seats.length === 0 ? (
        <EmptyState>{t('committee.noSeats')}</EmptyState>
      ) : (
        <Table caption={t('committee.seats')} heads={persons ? [...heads, t('committee.delegation')] : heads}>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">{seat.number}</th>
              <td>
                <Holder seat={seat} />
              </td>
              <td className="seat-term">
                <Term seat={seat} />
                <OtherTerms seat={seat} />
              </td>
              {persons ? (
                <td>
                  <Delegation delegates={seat.delegates} />
                </td>
              ) : null}
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** A vacant seat and one whose holder nobody knows are different answers. */
function Holder({ seat: { holder, holderStatus } }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  if (holder) return <PartyName party={holder} />;
  return holderStatus === 'VACANT' ? (
    <Badge tone="caution">{t('committee.vacant')}</Badge>
  ) : (
    <Badge>{t('committee.holderUnknown')}</Badge>
  );
}

const hasRunOut = ({ daysLeft }: SeatTerm): boolean => daysLeft != null && daysLeft <= 0;
/** For how many days before it ends a term is marked. */
const SOON = 90;

function Term({ seat: { term, terms } }: { readonly seat: Seat }) {
  const { t, i18n } = useTranslation();
  if (term) {
    const { daysLeft } = term;
    return (
      <>
        <Days {...term} />{' '}
        {daysLeft != null && daysLeft <= SOON ? (
          <Badge tone="caution">{t('committee.endsSoon', { count: daysLeft })}</Badge>
        ) : null}
      </>
    );
  }
  const former = terms.findLast(hasRunOut);
  if (!former?.until) return t('committee.neverHeld');
  return t('committee.ranOut', { day: plainDate(lastDay(former.until), i18n.language) });
}

/** The terms before and after the one of the day. */
function OtherTerms({ seat: { term, terms } }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const former = terms.filter(hasRunOut);
  const later = terms.filter((one) => !hasRunOut(one) && (term ? one.from !== term.from : true));
  return (
    <>
      {later.length > 0 ? (
        <TermList summary={t('committee.laterTerms', { count: later.length })} terms={later} />
      ) : null}
      {former.length > 0 ? (
        <TermList summary={t('committee.formerTerms', { count: former.length })} terms={former} />
      ) : null}
    </>
  );
}

function TermList({ summary, terms }: { readonly summary: string; readonly terms: readonly SeatTerm[] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="roster">
        {terms.map((one) => (
          <li key={`${one.from} ${one.until}`}>
            {one.holder ? <PartyName party={one.holder} /> : t('committee.holderUnknown')}
            {': '}
            <Days {...one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Delegation({ delegates }: { readonly delegates: readonly Delegate[] }) {
  const { t } = useTranslation();
  if (delegates.length === 0) return <span className="soft">{t('committee.nobodyNamed')}</span>;
  return (
    <ul className="roster">
      {delegates.map(({ id, capacity, position, member }) => (
        <li key={id}>
          {member ? <PersonName member={member} /> : t('committee.hiddenPerson')}{' '}
          <span className="soft">({t(`committee.capacity.${capacity}`, { position })})</span>
        </li>
      ))}
    </ul>
  );
}
