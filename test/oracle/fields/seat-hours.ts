import { type Asking, type OracleField, refers, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, type Row } from '../tables.js';

const clock =
  (column: string): OracleField =>
  (row) =>
    String(row[column]).slice(0, 5);

/** What the party that holds a seat on the day said of it, and did not take back. */
function ofHolder(table: string, seat: Row, { world, asOf }: Asking): Row[] {
  const term = world.termOf(seat['id'], asOf);
  if (!term) return [];
  return world.having(table, 'seat_id', seat['id']).filter((one) => one['party_id'] === term['party_id']);
}

export const seatHoursFields: Readonly<Record<string, OracleField>> = {
  'SeatHours.seat': refers('Seat', 'seat_id'),
  'SeatHours.workingFrom': clock('working_from'),
  'SeatHours.workingTo': clock('working_to'),
  'SeatHours.from': at('valid_from'),
  'SeatHours.until': at('valid_until'),
  'SeatHoliday.seat': refers('Seat', 'seat_id'),
  'SeatHours.recordedBy': refers('Member', 'recorded_by'),
  'SeatHoliday.recordedBy': refers('Member', 'recorded_by'),
  'Seat.hours': (row, asking) =>
    things(
      'SeatHours',
      ofHolder('seat_hours', row, asking).filter((one) => holdsOn(one['valid'], asking.asOf)),
      asking,
    )[0] ?? null,
  'Seat.hoursHistory': (row, asking) =>
    things(
      'SeatHours',
      sortedBy(asking.world.having('seat_hours', 'seat_id', row['id']), at('valid_from'), at('id')),
      asking,
    ),
  'Seat.holidays': (row, asking) =>
    things(
      'SeatHoliday',
      sortedBy(
        ofHolder('seat_holiday', row, asking).filter((one) => String(one['kept_until'] ?? '9999') > asking.asOf),
        at('first_day'),
        at('name'),
        at('id'),
      ),
      asking,
    ),
};
