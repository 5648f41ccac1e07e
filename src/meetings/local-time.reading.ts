import { type ComputedReading, computed, one, type TypeReading } from '../kernel/reading/definition.js';

/** Day of a meeting for who sits then: of its start, or today while that is unknown. */
const DAY = `(coalesce(m.starts_at, now()) at time zone 'UTC')::date`;

/**
 * Whose clocks a meeting concerns: the seats of the body (of the steering committee, for the working group's own
 * meetings), each in the hours that it entered, or those of its head of delegation; or the parties that lead and take
 * part in a focus group.
 */
export const clocksOf = (meetings: string): string => `(
  select m.id as meeting_id, m.starts_at, m.duration_minutes, b.working_group_id, s.id as seat_id, s.number as seat_number,
    t.party_id, p.name as party_name, coalesce(e.time_zone, h.time_zone, p.time_zones[1]) as time_zone,
    coalesce(e.working_days, h.working_days) as working_days, coalesce(e.working_from, h.working_from) as working_from,
    coalesce(e.working_to, h.working_to) as working_to, h.member_id, e.id is not null as entered
  from ${meetings} m
  join body b on b.id = m.body_id
  join body seated on seated.id = b.id or (b.kind = 'WORKING_GROUP' and seated.working_group_id = b.id and seated.kind = 'STEERING_COMMITTEE')
  join seat s on s.body_id = seated.id
  join seat_held t on t.seat_id = s.id and t.valid @> ${DAY}
  left join party p on p.id = t.party_id
  left join seat_hours e on e.seat_id = s.id and e.removed_at is null and e.party_id is not distinct from t.party_id and e.valid @> ${DAY}
  left join lateral (
    select w.id as member_id, w.time_zone, w.working_days, w.working_from, w.working_to
    from delegate d join member w on w.id = d.member_id
    where d.seat_id = s.id and d.capacity = 'HEAD_OF_DELEGATION' and d.valid @> ${DAY}
    order by d.id limit 1
  ) h on true
  union all
  select m.id, m.starts_at, m.duration_minutes, b.working_group_id, null, null, p.id, p.name, coalesce(p.time_zones[1], w.time_zone),
    w.working_days, w.working_from, w.working_to, w.member_id, false
  from ${meetings} m
  join body b on b.id = m.body_id and b.kind = 'FOCUS_GROUP'
  cross join lateral (
    select n.party_id from participation n where n.body_id = b.id and n.state = 'PARTICIPATING' and n.valid @> ${DAY}
    union
    select t.party_id from lead l join seat_held t on t.seat_id = l.seat_id and t.valid @> ${DAY}
    where l.body_id = b.id and l.valid @> ${DAY} and t.party_id is not null
  ) involved
  join party p on p.id = involved.party_id
  left join lateral (
    select w.id as member_id, w.time_zone, w.working_days, w.working_from, w.working_to
    from participation n join participant i on i.participation_id = n.id join member w on w.id = i.member_id
    where n.body_id = b.id and n.party_id = p.id and n.valid @> ${DAY} and i.valid @> ${DAY}
    order by i.id limit 1
  ) w on true
)`;

/** The days (`day`) from which on `clocksOf` may answer otherwise for a body than on the day before. */
export const clockDaysOf = (body: string): string => `(
  with asked as (select id, working_group_id, kind from body where id = ${body}),
  seated as (
    select s.id from seat s join body b on b.id = s.body_id join asked a on b.id = a.id or (a.kind = 'WORKING_GROUP' and b.working_group_id = a.id and b.kind = 'STEERING_COMMITTEE')
  )
  select distinct edge.day
  from (
    select t.valid from seat_held t where t.seat_id in (select id from seated union all select l.seat_id from lead l join asked a on l.body_id = a.id)
    union all select e.valid from seat_hours e join seated s on e.seat_id = s.id where e.removed_at is null
    union all select d.valid from delegate d join seated s on d.seat_id = s.id where d.capacity = 'HEAD_OF_DELEGATION'
    union all select l.valid from lead l join asked a on l.body_id = a.id
    union all select n.valid from participation n join asked a on n.body_id = a.id
    union all select i.valid from participant i join participation n on i.participation_id = n.id join asked a on n.body_id = a.id
  ) known cross join lateral (values (lower(known.valid)), (upper(known.valid))) edge(day)
)`;

const clock = (): ComputedReading =>
  computed({
    startsAt: 'starts_at',
    minutes: 'duration_minutes',
    timeZone: 'time_zone',
    workingDays: 'working_days',
    workingFrom: 'working_from',
    workingTo: 'working_to',
  });

export const localTimeReading: TypeReading = {
  type: 'LocalTime',
  prefix: null,
  table: clocksOf('meeting'),
  sight: (row, context) => `${row}.working_group_id = any(${context.viewer('community')})`,
  fields: {
    seat: one('Seat', 'seat_id'),
    party: one('Party', 'party_id'),
    timeZone: 'time_zone',
    local: clock(),
    weekday: clock(),
    isNight: clock(),
    isOutsideWorkingHours: clock(),
  },
};
