import { isOwnMeeting } from '../meetings/cadence.sql.js';
import { saysOfProvision } from '../terms-of-reference/provision.sql.js';

/** Days are those of the server's calendar, as those of rosters are. */
const TODAY = `(now() at time zone 'UTC')::date`;

/**
 * What texts that are not adopted yet provide, for each body that they would hold for: their own, and those of its
 * working group that have no terms of their own. Beside it, what is provided today.
 */
const ahead = (kind: string): string => `(
  select v.id as terms_version_id, p.kind, p.value, p.clause_id, b.id as body_id, b.home_time_zone as zone, b.id = v.body_id as own,
    present.clause_id as present_clause_id, coalesce(${saysOfProvision('present')}, 'not provided for') as present_says
  from terms_version v
  join provision p on p.terms_version_id = v.id and coalesce(p.value, 'null'::jsonb) <> 'null'::jsonb
  join body b on b.id = v.body_id or (b.working_group_id = v.body_id
    and not exists (select from terms_version held where held.body_id = b.id and held.in_force @> ${TODAY}))
  left join lateral (
    select said.kind, said.value, said.clause_id
    from (select t.id from terms_version t where t.body_id in (b.id, b.working_group_id) and t.in_force @> ${TODAY}
      order by t.body_id = b.id desc limit 1) held
    join provision said on said.terms_version_id = held.id and said.kind = p.kind and coalesce(said.value, 'null'::jsonb) <> 'null'::jsonb
  ) present on true
  where p.kind = '${kind}' and v.state in ('DRAFT', 'CIRCULATED', 'PUT_TO_DECISION'))`;

const number = (key: string): string => `(a.value ->> '${key}')::int`;

/** What is said of a fact: the words of the catalogue (`departures`), as SQL, and what they are filled with. */
interface Saying {
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
}
const saying = (words: string, values: Saying['values']): Saying => ({ words: `'${words}'`, values });

/** One sort of fact: of which kind of provision, of what, what is said of it, and the rows behind it. */
interface Part {
  readonly kind: string;
  readonly subject: readonly [type: string, id: string];
  /** Places departures of one kind in their order. */
  readonly order: string;
  readonly says: Saying;
  readonly from: string;
  readonly where: string;
}

const QUORUM_THEN = `coalesce(${number('number')}, greatest(1, ceil(case when a.value ->> 'of' = 'FILLED_SEATS' then seats.held else seats.number end
  * split_part(a.value ->> 'share', '/', 1)::numeric / nullif(split_part(a.value ->> 'share', '/', 2), '')::numeric)::int))`;

const toCome = `join meeting m on m.body_id = a.body_id and m.state = 'SCHEDULED' and m.starts_at > now()`;

/** Meetings that are to return every so many months: the next one after the last is not called, or too late. */
const returning = (kind: string, words: { readonly none: string; readonly late: string }, meetings: string): Part => ({
  kind,
  subject: ['Body', 'a.body_id'],
  order: '0',
  says: {
    words: `case when met.next is null then '${words.none}' else '${words.late}' end`,
    values: { last: 'met.last', due: 'due.day', next: 'met.next' },
  },
  from: `cross join lateral (
      select max((m.starts_at at time zone a.zone)::date) filter (where m.state = 'HELD') as last,
        min((m.starts_at at time zone a.zone)::date) filter (where m.state = 'SCHEDULED' and m.starts_at > now()) as next
      from ${meetings}) met
    cross join lateral (select (met.last + make_interval(months => ${number('months')}))::date as day) due`,
  where: `a.own and due.day < coalesce(met.next, ${TODAY})`,
});

const partsFor = (sees: (meeting: string) => string): readonly Part[] => [
  {
    kind: 'SEATS',
    subject: ['Seat', 's.id'],
    order: 's.number',
    says: saying('SEATS', { count: number('number'), seat: 's.number' }),
    from: `join seat s on s.body_id = a.body_id`,
    where: `(select count(*) from seat upto where upto.body_id = s.body_id and upto.number <= s.number) > ${number('number')}`,
  },
  {
    kind: 'CO_CHAIRS',
    subject: ['Body', 'a.body_id'],
    order: '0',
    says: saying('CO_CHAIRS', { count: 'chairs.number', provided: number('number') }),
    from: `cross join lateral (select count(*)::int as number from chair c where c.body_id = a.body_id and c.valid @> ${TODAY}) chairs`,
    where: `chairs.number > ${number('number')}`,
  },
  {
    kind: 'TERM_LENGTH',
    subject: ['Seat', 's.id'],
    order: 's.number',
    says: {
      words: `case when upper(t.valid) is null then 'TERM_WITHOUT_END' else 'TERM_LENGTH' end`,
      values: { count: number('years'), from: 'lower(t.valid)', until: 'upper(t.valid)' },
    },
    from: `join seat s on s.body_id = a.body_id
      join seat_term t on t.seat_id = s.id and t.party_id is not null and (upper(t.valid) is null or upper(t.valid) > ${TODAY})`,
    where: `(upper(t.valid) is null or upper(t.valid) > lower(t.valid) + make_interval(years => ${number('years')})) and lower(t.valid) is not null`,
  },
  {
    kind: 'RENEWALS',
    subject: ['Seat', 's.id'],
    order: 's.number',
    says: saying('RENEWALS', { count: 'renewed.number', provided: number('number') }),
    from: `join seat s on s.body_id = a.body_id
      join seat_term t on t.seat_id = s.id and t.party_id is not null and t.valid @> ${TODAY}
      cross join lateral (
        with recursive before as (
          select t.seat_id, t.party_id, t.valid, 0 as number
          union all
          select former.seat_id, former.party_id, former.valid, before.number + 1 from before
            join seat_term former on former.seat_id = before.seat_id and former.party_id = before.party_id and upper(former.valid) = lower(before.valid)
        ) select max(number) as number from before) renewed`,
    where: `renewed.number > ${number('number')}`,
  },
  {
    kind: 'HOLDING_OVER',
    subject: ['Seat', 's.id'],
    order: 's.number',
    says: saying('HOLDING_OVER', {
      ...{ count: number('days'), since: 'held.term_until', until: `held.term_until + ${number('days')}` },
    }),
    from: `join seat s on s.body_id = a.body_id join seat_held held on held.seat_id = s.id and held.holding_over and held.valid @> ${TODAY}`,
    where: `held.term_until + ${number('days')} <= ${TODAY}`,
  },
  {
    kind: 'QUORUM',
    subject: ['Meeting', 'm.id'],
    order: 'extract(epoch from m.starts_at)',
    says: saying('QUORUM', { count: 'said.coming', seats: 'seats.number', quorum: QUORUM_THEN }),
    from: `${toCome}
      cross join lateral (select nullif(count(*), 0)::int as number,
        count(*) filter (where exists (select from seat_held h where h.seat_id = s.id and h.valid @> (m.starts_at at time zone 'UTC')::date))::int as held
        from seat s where s.body_id = a.body_id) seats
      cross join lateral (select count(*)::int as coming from reply r where r.meeting_id = m.id and r.current and r.seat_id is not null
        and r.answer in ('ATTENDING', 'REGRETS_ALTERNATE_ATTENDS', 'DESIGNATES')) said`,
    where: `seats.number is not null and said.coming < ${QUORUM_THEN}`,
  },
  {
    kind: 'NOTICE_PERIOD',
    subject: ['Meeting', 'm.id'],
    order: 'extract(epoch from m.starts_at)',
    says: saying('NOTICE_PERIOD', { count: 'notice.days', provided: number('days') }),
    from: `${toCome}
      cross join lateral (select (m.starts_at at time zone a.zone)::date - (max(c.changed_at) at time zone a.zone)::date as days
        from meeting_change c where c.meeting_id = m.id and c.kind in ('SCHEDULED', 'RESCHEDULED')) notice`,
    where: `notice.days < ${number('days')}`,
  },
  {
    kind: 'CORRECTION_PERIOD',
    subject: ['Minutes', 'open.subject_id'],
    order: 'extract(epoch from open.expires_at)',
    says: saying('CORRECTION_PERIOD', { count: number('days') }),
    from: `join procedure open on open.body_id = a.body_id and open.subject_type = 'Minutes' and open.state = 'OPEN'
        and open.expires_at > now() and open.expires_at < (open.opened_at at time zone a.zone + make_interval(days => ${number('days')})) at time zone a.zone`,
    where: `true`,
  },
  {
    kind: 'SILENCE_PERIOD',
    subject: ['Procedure', 'open.id'],
    order: 'extract(epoch from open.expires_at)',
    says: {
      words: `case when a.value ? 'hours' then 'SILENCE_HOURS' else 'SILENCE_WORKING_DAYS' end`,
      values: { count: `coalesce(${number('hours')}, ${number('workingDays')})` },
    },
    from: `join procedure open on open.body_id = a.body_id and open.kind = 'SILENCE' and open.state in ('PROPOSED', 'OPEN') and open.expires_at > now()`,
    where: `case when a.value ? 'hours' then open.expires_at < open.opened_at + make_interval(hours => ${number('hours')})
      else (select count(*) from generate_series((open.opened_at at time zone a.zone)::date + 1, (open.expires_at at time zone a.zone)::date, interval '1 day') day
        where extract(isodow from day) < 6) < ${number('workingDays')} end`,
  },
  returning(
    'CADENCE',
    { none: 'NO_MEETING', late: 'MEETING_TOO_LATE' },
    `meeting m where m.body_id = a.body_id and ${isOwnMeeting('m')} and ${sees('m')}`,
  ),
  returning(
    'SYMPOSIUM_CADENCE',
    { none: 'NO_SYMPOSIUM', late: 'SYMPOSIUM_TOO_LATE' },
    // Those that everybody sees, of whichever of its bodies.
    `meeting m join body of on of.id = m.body_id where of.working_group_id = a.body_id and m.kind = 'SYMPOSIUM' and m.public`,
  ),
];

const filled = ({ words, values }: Saying): string =>
  `${words} as words, jsonb_build_object(${Object.entries(values)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')}) as values`;

/**
 * One row a fact of today that would depart from what a text provides that is not adopted yet. `sees`: whether somebody
 * sees a meeting, for what is reckoned from several; what a row is about has yet to be looked at.
 */
export const departuresFor = (sees: (meeting: string) => string): string =>
  `(${partsFor(sees)
    .map(
      ({ kind, subject: [type, id], order, says, from, where }) =>
        `select a.terms_version_id, a.kind, a.clause_id, a.present_clause_id, a.present_says, '${type}' as subject_type, ${id} as subject_id, (${order})::numeric as place, ${filled(says)}
     from ${ahead(kind)} a ${from} where ${where}`,
    )
    .join(' union all ')})`;
