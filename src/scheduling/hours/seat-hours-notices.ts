import type { Recorded, RecordedSort } from '../../meetings/recorded-notices.js';

const DAYS = `(select string_agg((array['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])[day], ', ' order by day) from unnest(r.working_days) day)`;
const HOURS = `select r.seat_id, r.evidence, r.recorded_by, 'working hours' as title,
    ${DAYS} || ', ' || to_char(r.working_from, 'HH24:MI') || '-' || to_char(r.working_to, 'HH24:MI') || ' (' || r.time_zone || '), from ' || r.valid_from
      || coalesce(' to ' || (r.valid_until - 1), '') as answer
  from seat_hours r where r.id = $1`;
const SAID = `r.name || ' (' || r.first_day || case when r.last_day > r.first_day then ' to ' || r.last_day else '' end
  || case when r.yearly then ', every year' else '' end || ')'`;
const HOLIDAYS = `select min(r.seat_id::text)::uuid as seat_id, min(r.evidence) as evidence, min(r.recorded_by::text)::uuid as recorded_by, 'holidays' as title,
    string_agg(${SAID}, ', ' order by r.first_day, r.name) as answer
  from seat_holiday r join seat_holiday named on named.id = $1 and named.entry_id = r.entry_id having count(*) > 0`;
const HOLIDAY = `select r.seat_id, r.evidence, r.recorded_by, 'holidays' as title, ${SAID} as answer from seat_holiday r where r.id = $1`;

type Says = RecordedSort['says'];

const says =
  (did: string): Says =>
  ({ seat, recordedBy, answer }: Recorded, publicUrl) => [
    `For seat ${seat}, ${recordedBy ?? 'the secretary'} ${did}: ${answer}.`,
    `They count where meetings are planned. If that is not what your delegation said, correct it in Plenary: ${publicUrl}`,
  ];

const sort = (what: 'hours' | 'holidays', how: string, source: string, did: string): RecordedSort => ({
  ...{ event: `seat.${what}${how}OnBehalf`, send: `seat.${what}${how}Notice`, source, says: says(did) },
});

/** What was recorded of the working time of a seat on its behalf: its delegation is told. */
export const recordedHours: readonly RecordedSort[] = [
  sort('hours', 'Entered', HOURS, 'recorded these working hours'),
  sort('hours', 'Corrected', HOURS, 'corrected the working hours, which now are'),
  sort('hours', 'Removed', HOURS, 'took back these working hours'),
  sort('holidays', 'Entered', HOLIDAYS, 'recorded these holidays'),
  sort('holidays', 'Corrected', HOLIDAY, 'corrected a holiday, which now is'),
  sort('holidays', 'Removed', HOLIDAY, 'took back this holiday'),
];
