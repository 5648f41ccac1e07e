import { Temporal } from 'temporal-polyfill';
import { type Asking, type OracleRoot, type Thing, thing, things } from '../ask.js';
import { bodyFor } from '../convened.js';
import { byDay, byHour, dayAt, type Dated, dated, type Days, publicEvents } from '../event-days.js';
import { at, compareKeys, sortedBy } from '../ordering.js';
import { holdsOn, instant, type Row } from '../tables.js';
import { isOwnMeeting } from './meetings.js';
import { provision } from './terms.js';

type Line = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly dueBy: string | null;
  readonly anchor: { readonly event: Thing | null } | null;
};
interface Provided {
  readonly state: string;
  readonly says: string;
  readonly quantity: number | null;
  readonly anchor: string | null;
  readonly toleranceDays: number | null;
  readonly clause: Thing | null;
}

const SILENT: Provided = {
  ...{ state: 'SILENT', says: 'not provided for', quantity: null, anchor: null, toleranceDays: null, clause: null },
};

/** What the body's own terms in force say; those of the working group say nothing of how often its bodies meet. */
function provided(body: Row, kind: string, today: string, asking: Asking): Provided {
  const version = asking.world
    .having('terms_version', 'body_id', body['id'])
    .find((one) => holdsOn(one['in_force'], today));
  return version ? (provision(version, kind, asking) as Provided) : SILENT;
}

const days = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;

/** 0 where they share a day, 1 where one begins on the day after the other; null where nothing is known of one. */
function daysApart(one: Days, other: Days): number | null {
  if (one.first === null || one.last === null || other.first === null || other.last === null) return null;
  if (one.last < other.first) return days(one.last, other.first);
  return other.last < one.first ? days(other.last, one.first) : 0;
}

const words = (text: unknown): string =>
  ` ${String(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The event beside which the terms want a symposium: the nearest to the one that is scheduled, or the next to come. */
function anchorOf(
  body: Row,
  { anchor: name, toleranceDays }: Provided,
  symposium: Dated | undefined,
  today: string,
  asking: Asking,
) {
  if (name === null) return null;
  const sessions = asking.world
    .rows('meeting')
    .filter((one) => one['kind'] === 'CONFERENCE_SESSION' && one['public'] === true && one['state'] !== 'CANCELLED')
    .filter((one) => words(one['title']).includes(words(name)));
  const known = dated(sessions, body['home_time_zone'], asking).map((one) =>
    one.row['state'] === 'POSTPONED' ? { ...one, first: null, last: null, known: false } : one,
  );
  const ordered = byDay(
    known,
    ({ last }) => last,
    ({ row }) => row['title'],
  );
  const apartFrom = (event: Dated): number => (symposium ? daysApart(symposium, event) : null) ?? Infinity;
  const nearest = Math.min(...ordered.map((event) => apartFrom(event)));
  const event = symposium
    ? ordered.find((one) => apartFrom(one) === nearest)
    : ordered.find(({ last }) => last === null || last >= today);
  const apart = symposium && event?.known ? daysApart(symposium, event) : null;
  return {
    ...{ name, toleranceDays, event: thing('Meeting', event?.row, asking), daysApart: apart },
    ...{ firstDay: event?.known ? event.first : null, lastDay: event?.known ? event.last : null },
    within: apart === null || toleranceDays === null ? null : apart <= toleranceDays,
  };
}

/** How meetings of one sort return: `which` are they, among those that take place in the working group. */
function lineOf(kind: string, body: Row, which: (meeting: Row) => boolean, asking: Asking): Line {
  const zone = body['home_time_zone'];
  const today = dayAt(Date.now(), zone);
  const meetings = byHour(dated(meetingsIn(body, asking).filter(which), zone, asking));
  const held = meetings.filter(({ row }) => row['state'] === 'HELD');
  const [last, former] = [held.at(-1), held.at(-2)];
  const next = meetings.find(
    ({ row, known, first }) => row['state'] === 'SCHEDULED' && known && first !== null && first >= today,
  );
  const terms = provided(body, kind === 'SYMPOSIUM' ? 'SYMPOSIUM_CADENCE' : 'CADENCE', today, asking);
  const { state, says, quantity: months, clause } = terms;
  const due = (after: Dated | undefined): string | null =>
    state === 'PROVIDED' && months !== null && after?.known && after.first !== null
      ? Temporal.PlainDate.from(after.first).add({ months }).toString()
      : null;
  const [dueBy, wasDue] = [due(last), due(former)];
  const lastOn = last?.known ? last.first : null;
  const nextOn = next?.first ?? null;
  const anchor = anchorOf(body, terms, next, today, asking);
  const on = nextOn ?? dueBy;
  const except = [next?.row['id'], anchor?.event?.row['id']];
  return {
    ...{ kind, body: thing('Body', body, asking), provided: state === 'PROVIDED', state, says },
    ...{ everyMonths: state === 'PROVIDED' ? months : null, clause: state === 'PROVIDED' ? clause : null },
    ...{ lastMeeting: thing('Meeting', last?.row, asking), lastOn, dueBy },
    overdue: dueBy !== null && (nextOn === null ? dueBy < today : dueBy < nextOn),
    driftDays: wasDue !== null && lastOn !== null ? days(wasDue, lastOn) : null,
    ...{ nextMeeting: thing('Meeting', next?.row, asking), nextOn, anchor },
    conflicts: (on === null ? [] : publicEvents(body, on, on, asking))
      .filter(({ row }) => !except.includes(row['id']))
      .map(({ row, first, last: until }) => ({
        ...{ kind: 'PUBLIC_EVENT', title: row['title'], seatNumber: null, partyName: null },
        ...{ firstDay: first, lastDay: until, meeting: thing('Meeting', row, asking) },
      })),
  };
}

/** What was held, goes on or is scheduled in any body of a working group. */
const meetingsIn = (body: Row, { world }: Asking): Row[] =>
  world
    .having('body', 'working_group_id', body['working_group_id'])
    .flatMap(({ id }) => world.having('meeting', 'body_id', id))
    .filter(({ state }) => ['HELD', 'IN_SESSION', 'SCHEDULED'].includes(String(state)));

function linesOf(body: Row, asking: Asking): Line[] {
  const group = asking.world.byId('body', body['working_group_id']) as Row;
  const own =
    (of: Row) =>
    (one: Row): boolean =>
      one['body_id'] === of['id'] && isOwnMeeting(one);
  return [
    ...(body['id'] === group['id'] ? [] : [lineOf('OWN', body, own(body), asking)]),
    lineOf('JOINT_ANNUAL', group, own(group), asking),
    lineOf('SYMPOSIUM', group, ({ kind }) => kind === 'SYMPOSIUM', asking),
  ];
}

function yearCalendar(body: Row, year: number, asking: Asking): unknown[] {
  const { world } = asking;
  const zone = body['home_time_zone'];
  const lines = linesOf(body, asking);
  const anchors = new Set<unknown>(lines.map(({ anchor }) => anchor?.event?.row['id']));
  const nothing = { startsAt: null, meeting: null, planned: null, cadence: null, anchor: false };
  const bodyName = (row: Row): unknown => world.byId('body', row['body_id'])?.['name'];
  const event = (kind: string, { row, first, last }: Dated) => ({
    ...{ ...nothing, kind, firstDay: first, lastDay: last, title: row['title'], bodyName: bodyName(row) },
    ...{ meeting: thing('Meeting', row, asking), anchor: anchors.has(row['id']) },
    startsAt: instant(row['starts_at']),
  });
  const own = byHour(dated(meetingsIn(body, asking), zone, asking)).filter(({ known }) => known);
  const planned = world
    .having('body', 'working_group_id', body['working_group_id'])
    .flatMap(({ id }) => things('MeetingPlan', world.having('meeting_plan', 'body_id', id), asking))
    .filter(({ row }) => row['state'] === 'DRAFT')
    .flatMap(({ row: plan }) =>
      world
        .having('planned_meeting', 'plan_id', plan['id'])
        .filter((one) => one['dropped_at'] === null)
        .map((one) => ({ plan, one, at: instant(one['starts_at']), id: one['id'] })),
    );
  const [begins, ends] = [`${year}-01-01`, `${year}-12-31`];
  const all = [
    ...own.map((one) => event(isOwnMeeting(one.row) ? 'MEETING' : 'PUBLIC_EVENT', one)),
    ...sortedBy(planned, at('at'), at('id')).map((found) => {
      const { plan, one, at: startsAt } = found as unknown as (typeof planned)[number];
      const day = dayAt(Date.parse(String(startsAt)), zone);
      const of = { ...nothing, kind: 'PLANNED', firstDay: day, lastDay: day, title: plan['title'] };
      return { ...of, bodyName: bodyName(plan), startsAt, planned: thing('PlannedMeeting', one, asking) };
    }),
    ...lines.flatMap(({ kind, dueBy, body: of }) => {
      const name = (of as Thing).row['name'];
      const due = { ...nothing, kind: 'DUE', firstDay: dueBy, lastDay: dueBy, title: name, bodyName: name };
      return dueBy === null ? [] : [{ ...due, cadence: kind }];
    }),
    ...publicEvents(body, begins, ends, asking)
      .filter(({ row }) => !own.some((one) => one.row === row))
      .map((one) => event('PUBLIC_EVENT', one)),
  ];
  const inYear = all.filter(({ firstDay, lastDay }) => String(firstDay) <= ends && String(lastDay) >= begins);
  return inYear.toSorted(
    (one, other) => compareKeys(one.firstDay, other.firstDay) || compareKeys(one.startsAt ?? '', other.startsAt ?? ''),
  );
}

export const yearRoots: Readonly<Record<string, OracleRoot>> = {
  cadence: (asking) => linesOf(bodyFor(asking, asking.args['body']), asking),
  yearCalendar: (asking) => yearCalendar(bodyFor(asking, asking.args['body']), Number(asking.args['year']), asking),
};
