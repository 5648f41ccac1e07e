import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { plainDate } from '../kernel/dates.js';
import type { Committee, Delegate, Seat, SeatTerm } from './committee-query.js';
import { Days, lastDay } from '../components/days.js';
import { PartyLink } from '../members/party-name.js';
import { PersonLink } from '../members/person-link.js';
import { RosterButton } from './roster-dialogs.js';
import '../design/bodies.css';

interface Properties {
  readonly committee: Committee;
  /** Whether persons are shown to the viewer at all: then a seat without any says so. */
  readonly persons: boolean;
}

/** Every seat with who holds it, for how long, and who fills it. */
export function Seats({ committee: { seats, viewerCan }, persons }: Properties) {
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
                <HolderActs seat={seat} can={viewerCan} />
              </td>
              <td className="broad">
                <Term seat={seat} />
                <OtherTerms seat={seat} />
              </td>
              {persons ? (
                <td>
                  <Delegation seat={seat} can={viewerCan} />
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
  if (holder) return <PartyLink party={holder} />;
  return holderStatus === 'VACANT' ? (
    <Badge tone="caution">{t('committee.vacant')}</Badge>
  ) : (
    <Badge>{t('committee.holderUnknown')}</Badge>
  );
}

interface ActProperties {
  readonly seat: Seat;
  readonly can: Committee['viewerCan'];
}

function HolderActs({ seat, can }: ActProperties) {
  const { t } = useTranslation();
  const to = t('roster.ofSeat', { number: seat.number });
  return (
    <div className="item-notes">
      <RosterButton {...{ can, to, says: t('roster.appoint.open'), asked: { act: 'seat.appoint', seat } }} />
      {seat.holderStatus === 'VACANT' ? null : (
        <RosterButton {...{ can, to, says: t('roster.vacate.open'), asked: { act: 'seat.vacate', seat } }} />
      )}
    </div>
  );
}

const hasRunOut = ({ daysLeft }: SeatTerm): boolean => daysLeft != null && daysLeft <= 0;
/** For how many days before it ends a term is marked. */
const SOON = 90;

function Term({ seat: { term, terms, holdingOver } }: { readonly seat: Seat }) {
  const { t, i18n } = useTranslation();
  if (term && holdingOver)
    return (
      <>
        <Days {...term} />
        <HoldsOver over={holdingOver} />
      </>
    );
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

/** The term has run out, and the terms of reference let its holder go on: by which clause, and until when. */
function HoldsOver({ over: { until, clause } }: { readonly over: NonNullable<Seat['holdingOver']> }) {
  const { t, i18n } = useTranslation();
  return (
    <p>
      <Badge tone="caution">{t('committee.holdsOver', { day: plainDate(lastDay(until), i18n.language) })}</Badge>{' '}
      {clause ? (
        <span className="soft">
          {t('committee.holdsOverBy', { clause: clause.number, version: clause.termsVersion.number })}
        </span>
      ) : null}
    </p>
  );
}

/** The terms before and after the one of the day. */
function OtherTerms({ seat: { term, terms } }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const former = terms.filter((one) => hasRunOut(one) && (term ? one.from !== term.from : true));
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
            {one.holder ? <PartyLink party={one.holder} /> : t('committee.holderUnknown')}
            {': '}
            <Days {...one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Delegation({ seat, can }: ActProperties) {
  const { t } = useTranslation();
  const { delegates, holder, number } = seat;
  return (
    <>
      {delegates.length === 0 ? (
        <p className="soft">{t('committee.nobodyNamed')}</p>
      ) : (
        <ul className="roster">
          {delegates.map((delegate) => (
            <li key={delegate.id}>
              <DelegateLine {...{ delegate, can }} />
            </li>
          ))}
        </ul>
      )}
      {holder ? (
        <RosterButton
          {...{ can, to: t('roster.ofSeat', { number }), says: t('roster.name.open') }}
          asked={{ act: 'delegate.name', seat }}
        />
      ) : null}
    </>
  );
}

function DelegateLine({ delegate, can }: { readonly delegate: Delegate; readonly can: Committee['viewerCan'] }) {
  const { t } = useTranslation();
  const { id, capacity, position, member } = delegate;
  const name = member?.name ?? t('committee.hiddenPerson');
  return (
    <>
      {member ? <PersonLink member={member} /> : name}{' '}
      <span className="soft">({t(`committee.capacity.${capacity}`, { position })})</span>{' '}
      <RosterButton {...{ can, to: name, says: t('roster.end.open'), asked: { act: 'delegation.end', id, name } }} />
    </>
  );
}
