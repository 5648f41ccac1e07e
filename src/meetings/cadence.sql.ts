import { EVENT_KINDS } from './meeting.enums.js';

/** Whether the meeting of a row is one of its body's own (SQL), rather than an event. */
export const isOwnMeeting = (meeting: string): string =>
  `${meeting}.kind not in (${EVENT_KINDS.map((kind) => `'${kind}'`).join(', ')})`;

/** Whoever calls a meeting is reminded so many days before it is due: time to find a date, beside the notice. */
const LEAST_LEAD = 28;
const BESIDE_NOTICE = 14;

/**
 * One row a body whose own terms in force provide for a cadence, at an instant (SQL). Days are those of its home zone.
 * The notice is that of the same terms: a text that is silent of it does not fall back on that of the working group.
 */
export const cadencesAt = (now: string): string => `(
  select k.*, k.due_by - k.notice_days as call_by,
    coalesce(k.active and k.due_by <= k.today + greatest(${LEAST_LEAD}, coalesce(k.notice_days, 0) + ${BESIDE_NOTICE})
      and (k.next_on is null or k.next_on > k.due_by), false) as to_be_called
  from (
    select b.id as body_id, b.name as body, b.state = 'ACTIVE' as active, t.number as terms_number,
      (p.value ->> 'months')::int as months, p.clause_id, (n.value ->> 'days')::int as notice_days, n.clause_id as notice_clause_id,
      met.last_met_on, met.next_on, today.day as today,
      (met.last_met_on + make_interval(months => (p.value ->> 'months')::int))::date as due_by
    from body b
    cross join lateral (select (${now} at time zone b.home_time_zone)::date as day) today
    join terms_version t on t.body_id = b.id and t.in_force @> today.day
    join provision p on p.terms_version_id = t.id and p.kind = 'CADENCE' and p.value ? 'months'
    left join provision n on n.terms_version_id = t.id and n.kind = 'NOTICE_PERIOD' and n.value ? 'days'
    cross join lateral (
      select max((m.starts_at at time zone b.home_time_zone)::date) filter (where m.state = 'HELD') as last_met_on,
        min((m.starts_at at time zone b.home_time_zone)::date) filter (where m.state = 'SCHEDULED' and m.starts_at > ${now}) as next_on
      from meeting m where m.body_id = b.id and ${isOwnMeeting('m')}
    ) met
  ) k
)`;
