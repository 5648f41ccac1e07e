import { Temporal } from 'temporal-polyfill';
import { type Asking, type OracleRoot, thing } from '../ask.js';
import { daysOver } from '../holding-over.js';
import { at, compareKeys, sortedBy } from '../ordering.js';
import { holdsOn, rangeEnd, rangeStart, type Row } from '../tables.js';
import { isOwnMeeting } from './meetings.js';
import { provision } from './terms.js';

interface Provided {
  readonly body: Row;
  readonly own: boolean;
  readonly value: Readonly<Record<string, string | number>>;
}
/** A fact that departs: of what, where among those of its kind, and in words. */
interface Fact {
  readonly type: string;
  readonly row: Row | undefined;
  readonly place: number;
  readonly from?: string | null;
  readonly says: string;
}
type Finding = (provided: Provided, asking: Asking) => Fact[];

const count = (amount: number, what: string): string => `${amount} ${what}${amount === 1 ? '' : 's'}`;
const day = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  );
const later = (date: string, by: Temporal.DurationLike): string => Temporal.PlainDate.from(date).add(by).toString();
const epoch = (instant: unknown): number => (typeof instant === 'number' ? instant : Date.parse(String(instant)));
const local = (instant: unknown, { body }: Provided): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epoch(instant)).toZonedDateTimeISO(String(body['home_time_zone']));
const localDay = (instant: unknown, provided: Provided): string => local(instant, provided).toPlainDate().toString();

/** Mondays to Fridays after a day, up to another one and with it. */
function workingDaysAfter(first: string, last: string): number {
  let working = 0;
  for (let on = Date.parse(first) + DAY; on <= Date.parse(last); on += DAY)
    if (![0, 6].includes(new Date(on).getUTCDay())) working += 1;
  return working;
}
const DAY = 86_400_000;

const seatsOf = ({ body }: Provided, { world }: Asking): Row[] =>
  sortedBy(world.having('seat', 'body_id', body['id']), at('number'));
const ofSeat = (row: Row, says: string, from: string | null = null): Fact => ({
  ...{ type: 'Seat', row, place: Number(row['number']), says, from },
});
const ofBody = ({ body }: Provided, says: string): Fact => ({ type: 'Body', row: body, place: 0, says });
const termsOf = (seat: Row, { world }: Asking): Row[] =>
  world.having('seat_term', 'seat_id', seat['id']).filter((term) => term['party_id'] !== null);
const meetingsToCome = ({ body }: Provided, { world }: Asking): Row[] =>
  world
    .having('meeting', 'body_id', body['id'])
    .filter((one) => one['state'] === 'SCHEDULED' && epoch(one['starts_at']) > Date.now());
const running = ({ body }: Provided, { world }: Asking): Row[] =>
  world.having('procedure', 'body_id', body['id']).filter((one) => epoch(one['expires_at']) > Date.now());

/** How often a term was renewed: the same party sat just before, and before that. */
function renewals(term: Row, asking: Asking): number {
  const before = termsOf({ id: term['seat_id'] }, asking).filter(
    (one) => one['party_id'] === term['party_id'] && rangeEnd(one['valid']) === rangeStart(term['valid']),
  );
  return rangeStart(term['valid']) === null ? 0 : Math.max(0, ...before.map((one) => 1 + renewals(one, asking)));
}

const FACTS: Readonly<Record<string, Finding>> = {
  SEATS: (provided, asking) =>
    seatsOf(provided, asking)
      .slice(Number(provided.value['number']))
      .map((seat) =>
        ofSeat(
          seat,
          `There would be ${count(Number(provided.value['number']), 'seat')}, and this is seat ${String(seat['number'])}.`,
        ),
      ),
  CO_CHAIRS: (provided, { world }) => {
    const chairs = world
      .having('chair', 'body_id', provided.body['id'])
      .filter((one) => holdsOn(one['valid'], world.today));
    const most = Number(provided.value['number']);
    const there = `There ${chairs.length === 1 ? 'is' : 'are'} ${count(chairs.length, 'co-chair')}`;
    return chairs.length > most ? [ofBody(provided, `${there}; ${most} would be provided for.`)] : [];
  },
  TERM_LENGTH: (provided, asking) =>
    seatsOf(provided, asking).flatMap((seat) =>
      termsOf(seat, asking).flatMap((term) => {
        const [from, until, years] = [
          rangeStart(term['valid']),
          rangeEnd(term['valid']),
          Number(provided.value['years']),
        ];
        if (from === null || (until !== null && (until <= asking.world.today || until <= later(from, { years }))))
          return [];
        const span = until === null ? `${day(from)}, which has no end,` : `${day(from)} until ${day(until)}`;
        return [ofSeat(seat, `The term from ${span} is longer than ${count(years, 'year')}.`, from)];
      }),
    ),
  RENEWALS: (provided, asking) =>
    seatsOf(provided, asking).flatMap((seat) =>
      termsOf(seat, asking)
        .filter((term) => holdsOn(term['valid'], asking.world.today))
        .map((term) => renewals(term, asking))
        .filter((times) => times > Number(provided.value['number']))
        .map((times) =>
          ofSeat(seat, `The term was renewed ${count(times, 'time')}; ${provided.value['number']} would be allowed.`),
        ),
    ),
  HOLDING_OVER: (provided, asking) =>
    seatsOf(provided, asking).flatMap((seat) =>
      termsOf(seat, asking).flatMap((term) => {
        if (!daysOver(term, asking.world).includes(asking.world.today)) return [];
        const since = rangeEnd(term['valid']) as string;
        const days = Number(provided.value['days']);
        const end = later(since, { days });
        const says = `It holds over since ${day(since)}; by ${count(days, 'day')} that would have ended on ${day(end)}.`;
        return end <= asking.world.today ? [ofSeat(seat, says)] : [];
      }),
    ),
  QUORUM: (provided, asking) =>
    meetingsToCome(provided, asking).flatMap((meeting) => {
      const { world } = asking;
      const seats = seatsOf(provided, asking);
      const on = new Date(epoch(meeting['starts_at'])).toISOString().slice(0, 10);
      const base =
        provided.value['of'] === 'FILLED_SEATS'
          ? seats.filter((seat) => world.termOf(seat['id'], on)).length
          : seats.length;
      const [part, whole] = String(provided.value['share']).split('/').map(Number);
      const share = Math.max(1, Math.ceil((base * Number(part)) / Number(whole)));
      const quorum = Number(provided.value['number'] ?? share);
      const coming = world
        .having('reply', 'meeting_id', meeting['id'])
        .filter(({ current, seat_id: seat, answer }) => current === true && seat !== null && COMES.has(String(answer)));
      const have = `${coming.length} ${coming.length === 1 ? 'has' : 'have'}`;
      const says = `The quorum would be ${quorum} of ${seats.length} seats, of which ${have} said so far that they come.`;
      if (seats.length === 0 || coming.length >= quorum) return [];
      return [{ type: 'Meeting', row: meeting, place: epoch(meeting['starts_at']), says }];
    }),
  NOTICE_PERIOD: (provided, asking) =>
    meetingsToCome(provided, asking).flatMap((meeting) => {
      const called = asking.world
        .having('meeting_change', 'meeting_id', meeting['id'])
        .filter(({ kind }) => kind === 'SCHEDULED' || kind === 'RESCHEDULED')
        .map((change) => epoch(change['changed_at']));
      if (called.length === 0) return [];
      const first = local(Math.max(...called), provided).toPlainDate();
      const days = first.until(local(meeting['starts_at'], provided).toPlainDate(), { largestUnit: 'day' }).days;
      const says = `It was called ${count(days, 'day')} before its day; ${provided.value['days']} would be asked for.`;
      if (days >= Number(provided.value['days'])) return [];
      return [{ type: 'Meeting', row: meeting, place: epoch(meeting['starts_at']), says }];
    }),
  CORRECTION_PERIOD: (provided, asking) =>
    running(provided, asking)
      .filter(({ subject_type: type, state }) => type === 'Minutes' && state === 'OPEN')
      .filter((one) => {
        const due = local(one['opened_at'], provided).add({ days: Number(provided.value['days']) });
        return epoch(one['expires_at']) < due.epochMilliseconds;
      })
      .map((one) => ({
        ...{ type: 'Minutes', row: asking.world.byId('minutes', one['subject_id']), place: epoch(one['expires_at']) },
        says: `They can be corrected for less than ${count(Number(provided.value['days']), 'day')}.`,
      })),
  SILENCE_PERIOD: (provided, asking) =>
    running(provided, asking)
      .filter(({ kind, state }) => kind === 'SILENCE' && (state === 'PROPOSED' || state === 'OPEN'))
      .filter((one) => {
        const { hours, workingDays } = provided.value;
        if (hours !== undefined) return epoch(one['expires_at']) < epoch(one['opened_at']) + Number(hours) * 3_600_000;
        const days = workingDaysAfter(localDay(one['opened_at'], provided), localDay(one['expires_at'], provided));
        return days < Number(workingDays);
      })
      .map((row) => ({
        ...{ type: 'Procedure', row, place: epoch(row['expires_at']) },
        says: `It lasts for less than ${
          provided.value['hours'] === undefined
            ? count(Number(provided.value['workingDays']), 'working day')
            : count(Number(provided.value['hours']), 'hour')
        }.`,
      })),
  CADENCE: (provided, asking) => {
    const held = asking.world
      .having('meeting', 'body_id', provided.body['id'])
      .filter((one) => one['state'] === 'HELD' && one['starts_at'] !== null)
      .filter((one) => isOwnMeeting(one) && thing('Meeting', one, asking) !== null);
    const last = held
      .map((one) => localDay(one['starts_at'], provided))
      .toSorted()
      .at(-1);
    const [next] = meetingsToCome(provided, asking)
      .filter((one) => isOwnMeeting(one) && thing('Meeting', one, asking) !== null)
      .map((one) => localDay(one['starts_at'], provided))
      .toSorted();
    if (!provided.own || last === undefined) return [];
    const due = later(last, { months: Number(provided.value['months']) });
    const says = `The last meeting was on ${day(last)}, so the next would be due by ${day(due)}; ${next ? `it is on ${day(next)}` : 'none is called'}.`;
    return due < (next ?? asking.world.today) ? [ofBody(provided, says)] : [];
  },
  SYMPOSIUM_CADENCE: (provided, asking) => {
    const bodies = asking.world.having('body', 'working_group_id', provided.body['id']);
    const symposia = bodies
      .flatMap(({ id }) => asking.world.having('meeting', 'body_id', id))
      .filter((one) => one['kind'] === 'SYMPOSIUM' && one['public'] === true && one['starts_at'] !== null);
    const days = (which: (one: Row) => boolean): string[] =>
      symposia
        .filter((one) => which(one))
        .map((one) => localDay(one['starts_at'], provided))
        .toSorted();
    const last = days(({ state }) => state === 'HELD').at(-1);
    const [next] = days((one) => one['state'] === 'SCHEDULED' && epoch(one['starts_at']) > Date.now());
    if (!provided.own || last === undefined) return [];
    const due = later(last, { months: Number(provided.value['months']) });
    const says = `The last symposium was on ${day(last)}, so the next would be due by ${day(due)}; ${next ? `it is on ${day(next)}` : 'none is called'}.`;
    return due < (next ?? asking.world.today) ? [ofBody(provided, says)] : [];
  },
};
const COMES = new Set(['ATTENDING', 'REGRETS_ALTERNATE_ATTENDS', 'DESIGNATES']);

/** The body of a text that is not adopted, and those of its working group that have no terms of their own. */
function bodiesOf(version: Row, { world }: Asking): Row[] {
  const rest = world
    .having('body', 'working_group_id', version['body_id'])
    .filter(({ id }) => id !== version['body_id']);
  const without = rest.filter(
    ({ id }) => !world.having('terms_version', 'body_id', id).some((one) => holdsOn(one['in_force'], world.today)),
  );
  return [world.byId('body', version['body_id']) as Row, ...without];
}

/** What is provided for a body today: its own version in force, or else that of its working group. */
function presentFor(body: Row, kind: string, asking: Asking): { says: unknown; clause: unknown } {
  const { world } = asking;
  const inForce = (id: unknown): Row | undefined =>
    world.having('terms_version', 'body_id', id).find((one) => holdsOn(one['in_force'], world.today));
  const version = inForce(body['id']) ?? inForce(body['working_group_id']);
  const found = version && (provision(version, kind, asking) as { state: string; says: unknown; clause: unknown });
  return found?.state === 'PROVIDED' ? found : { says: 'not provided for', clause: null };
}

/** Whoever sees the version is told of the facts, as far as they see the things. */
const wouldChange: OracleRoot = (asking) => {
  const { world } = asking;
  const version = world.byGlobalId('tor', String(asking.args['termsVersion']));
  if (!version || !thing('TermsVersion', version, asking)) return null;
  if (!['DRAFT', 'CIRCULATED', 'PUT_TO_DECISION'].includes(String(version['state']))) return [];
  const found = world.having('provision', 'terms_version_id', version['id']).flatMap((row) => {
    const kind = String(row['kind']);
    if (row['value'] === null) return [];
    return bodiesOf(version, asking).flatMap((body) => {
      const provided = { body, own: body['id'] === version['body_id'], value: row['value'] as Provided['value'] };
      const present = presentFor(body, kind, asking);
      return (FACTS[kind]?.(provided, asking) ?? []).map((fact) => ({
        ...{ ...fact, kind, presentSays: present.says, presentClause: present.clause },
        clause: thing('Clause', world.byId('clause', row['clause_id']), asking),
      }));
    });
  });
  const keys = ['kind', 'place', 'id', 'from'] as const;
  return found
    .map((one) => ({ ...one, id: one.row?.['id'], from: one.from ?? null }))
    .toSorted((one, other) => keys.map((key) => compareKeys(one[key], other[key])).find((order) => order !== 0) ?? 0)
    .flatMap(({ type, row, ...told }) => {
      const subject = thing(type, row, asking);
      return subject ? [{ ...told, subject }] : [];
    });
};

export const departureRoots: Readonly<Record<string, OracleRoot>> = { wouldChange };
