import { Temporal } from 'temporal-polyfill';
import type { ClockRow, HolidayRow } from './burden.repository.js';
import type { Holiday, Stretch } from './engine/seat-hours.js';

const A_DAY = { days: 1 };
const dayOf = (instant: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDate();

/** A seat's own holidays; of a party in a focus group, those that it entered for a seat of the same working group. */
const belongsTo =
  ({ seatId, partyId }: ClockRow) =>
  (one: HolidayRow): boolean =>
    one.partyId === partyId && (seatId === null ? partyId !== null : one.seatId === seatId);

/** The days between the ends of a window on which a seat does not work: those of every year in each of its years. */
export function holidaysOf(row: ClockRow, all: readonly HolidayRow[], { from, to }: Stretch): Holiday[] {
  // A day longer on either side: local days begin before those of UTC, or after.
  const [first, last] = [dayOf(from).subtract(A_DAY), dayOf(to).add(A_DAY)];
  return all.filter(belongsTo(row)).flatMap((one) => {
    const begins = Temporal.PlainDate.from(one.firstDay);
    const lasts = begins.until(Temporal.PlainDate.from(one.lastDay));
    const years = one.yearly
      ? Array.from({ length: last.year - first.year + 2 }, (_, n) => first.year - 1 + n)
      : [begins.year];
    return years
      .filter((year) => year >= begins.year)
      .map((year) => begins.with({ year }))
      .filter((day) => one.keptUntil === null || day.toString() < one.keptUntil)
      .map((day) => ({ name: one.name, from: day.toString(), to: day.add(lasts).toString() }))
      .filter((day) => day.to >= first.toString() && day.from <= last.toString());
  });
}

/** The name of the holiday on which a stretch lies, by the clock of a zone. */
export function holidayAt(holidays: readonly Holiday[], timeZone: string | null, { from, to }: Stretch): string | null {
  if (timeZone === null) return null;
  const local = (instant: number): string =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const [first, last] = [local(from), local(to - 1)];
  return holidays.find((one) => one.from <= last && first <= one.to)?.name ?? null;
}
