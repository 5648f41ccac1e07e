/** First day on which a meeting can be, in a time zone (SQL); null when nothing is known of its date. */
export const firstDayOf = (row: string, zone: string): string =>
  `coalesce((${row}.starts_at at time zone ${zone})::date, ${row}.planned_on)`;

/** Last day on which a meeting can be, in a time zone (SQL); of one that is known by the year, its last. */
export const lastDayOf = (row: string, zone: string): string => `coalesce(
  ((${row}.starts_at + make_interval(mins => greatest(coalesce(${row}.duration_minutes, 0) - 1, 0))) at time zone ${zone})::date,
  case ${row}.planned_precision when 'DAY' then ${row}.planned_on
    when 'MONTH' then (${row}.planned_on + interval '1 month')::date - 1
    when 'SEASON' then (${row}.planned_on + interval '3 months')::date - 1
    when 'YEAR' then (${row}.planned_on + interval '1 year')::date - 1 end)`;

/** Whether its days themselves are known (SQL). */
export const daysKnown = (row: string): string => `(${row}.starts_at is not null or ${row}.planned_precision = 'DAY')`;
