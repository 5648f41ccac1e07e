import { Temporal } from 'temporal-polyfill';

/** The day so many years later; 29 February counts as 28 February where there is none. */
export const yearsLater = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).add({ years }).toString();

const isWorkingDay = (at: Temporal.ZonedDateTime): boolean => at.dayOfWeek <= 5;

/** So many working days, Monday to Friday, later at the same time; what begins on a day off begins with the next one. */
export function afterWorkingDays(start: Temporal.ZonedDateTime, count: number): Temporal.ZonedDateTime {
  let at = start;
  while (!isWorkingDay(at)) at = at.startOfDay().add({ days: 1 });
  for (let left = count; left > 0; left -= 1) {
    do at = at.add({ days: 1 });
    while (!isWorkingDay(at));
  }
  return at;
}

/** The same as an instant: working days are those of a time zone. */
export function endOfWorkingDays(from: Date, timeZone: string, count: number): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(afterWorkingDays(start, count).epochMilliseconds);
}
