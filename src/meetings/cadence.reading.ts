import { column, type FieldReading, one, type TypeReading } from '../kernel/reading/definition.js';
import { insideSight } from './meeting.sight.js';

const TODAY = `(now() at time zone b.home_time_zone)::date`;

/** One row a body whose own terms in force provide for a cadence. Days are those of its home zone. */
const CADENCE = `(
  select b.id as body_id, (p.value ->> 'months')::int as months, p.clause_id, met.last_met_on, met.next_on, ${TODAY} as today,
    (met.last_met_on + make_interval(months => (p.value ->> 'months')::int))::date as due_by
  from body b
  join terms_version t on t.body_id = b.id and t.in_force @> ${TODAY}
  join provision p on p.terms_version_id = t.id and p.kind = 'CADENCE' and p.value ? 'months'
  cross join lateral (
    select max((m.starts_at at time zone b.home_time_zone)::date) filter (where m.state = 'HELD') as last_met_on,
      min((m.starts_at at time zone b.home_time_zone)::date) filter (where m.state = 'SCHEDULED' and m.starts_at > now()) as next_on
    from meeting m where m.body_id = b.id
  ) met
)`;

export const cadenceReading: TypeReading = {
  type: 'Cadence',
  prefix: null,
  table: CADENCE,
  sight: insideSight,
  fields: {
    months: 'months',
    clause: one('Clause', 'clause_id'),
    lastMetOn: 'last_met_on',
    dueBy: 'due_by',
    nextOn: 'next_on',
    overdue: column((row) => `coalesce(${row}.due_by < coalesce(${row}.next_on, ${row}.today), false)`),
  },
};

export const cadenceOfBody: FieldReading = one('Cadence', (row, target) => `${target}.body_id = ${row}.id`);
