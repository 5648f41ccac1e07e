import { EVENT_KINDS } from './meeting.enums.js';

/** Whether the meeting of a row is one of its body's own (SQL), rather than an event. */
export const isOwnMeeting = (meeting: string): string =>
  `${meeting}.kind not in (${EVENT_KINDS.map((kind) => `'${kind}'`).join(', ')})`;

/** Whoever calls a meeting is reminded so many days before it is due: time to find a date, beside the notice. */
const LEAST_LEAD = 28;
const BESIDE_NOTICE = 14;

/**
 * One row a body whose own terms in force provide for a cadence, at an instant (SQL). The day is that of its home zone.
 * The notice is that of the same terms: a text that is silent of it does not fall back on that of the working group.
 */
export const cadencesAt = (now: string): string => `(
  select b.id as body_id, b.name as body, b.state = 'ACTIVE' as active, b.home_time_zone, t.number as terms_number,
    (p.value ->> 'months')::int as months, p.clause_id, (n.value ->> 'days')::int as notice_days, n.clause_id as notice_clause_id,
    today.day as today
  from body b
  cross join lateral (select (${now} at time zone b.home_time_zone)::date as day) today
  join terms_version t on t.body_id = b.id and t.in_force @> today.day
  join provision p on p.terms_version_id = t.id and p.kind = 'CADENCE' and p.value ? 'months'
  left join provision n on n.terms_version_id = t.id and n.kind = 'NOTICE_PERIOD' and n.value ? 'days'
)`;

/** How the body of a row of `cadencesAt` keeps to it, by its meetings that one sees (SQL): one row. */
export const keptAt = (cadence: string, now: string, sees: (meeting: string) => string): string => `(
  select due.*, due.due_by - ${cadence}.notice_days as call_by,
    coalesce(due.due_by < coalesce(due.next_on, ${cadence}.today), false) as overdue,
    coalesce(${cadence}.active and due.due_by <= ${cadence}.today + greatest(${LEAST_LEAD}, coalesce(${cadence}.notice_days, 0) + ${BESIDE_NOTICE})
      and (due.next_on is null or due.next_on > due.due_by), false) as to_be_called
  from (
    select met.*, (met.last_met_on + make_interval(months => ${cadence}.months))::date as due_by
    from (
      select max(own.day) filter (where own.state = 'HELD') as last_met_on,
        min(own.day) filter (where own.state = 'SCHEDULED' and own.starts_at > ${now}) as next_on
      from (
        select convened.state, convened.starts_at, (convened.starts_at at time zone ${cadence}.home_time_zone)::date as day
        from meeting convened where convened.body_id = ${cadence}.body_id and ${isOwnMeeting('convened')} and ${sees('convened')}
      ) own
    ) met
  ) due
)`;
