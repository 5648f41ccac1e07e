import { Temporal } from 'temporal-polyfill';

/** A meeting's start and somebody's zone and working hours, as the database gives them. */
export interface Clock {
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly timeZone: string | null;
  /** 1 (Monday) to 7 (Sunday). */
  readonly workingDays: readonly number[] | null;
  readonly workingFrom: string | null;
  readonly workingTo: string | null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;
const NIGHT_FROM = Temporal.PlainTime.from('22:00');
const NIGHT_TO = Temporal.PlainTime.from('07:00');
const USUAL_DAYS: readonly number[] = [1, 2, 3, 4, 5];

export const zoned = (instant: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);

export const weekday = (at: { readonly dayOfWeek: number }): string => WEEKDAYS[at.dayOfWeek - 1] ?? '';

/** `Thursday 3 December 2026, 14:00`. */
export const dateAndTime = (at: Temporal.ZonedDateTime): string =>
  `${weekday(at)} ${at.day} ${MONTHS[at.month - 1]} ${at.year}, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;

/** `UTC+1`, `UTC-3:30`, `UTC`. */
export function offset(at: Temporal.ZonedDateTime): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(at.offset) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** `Thursday 3 December 2026, 14:00 (Europe/Brussels, UTC+1)`. */
export const inWords = (instant: Date, timeZone: string): string => {
  const at = zoned(instant, timeZone);
  return timeZone === 'UTC' ? `${dateAndTime(at)} UTC` : `${dateAndTime(at)} (${timeZone}, ${offset(at)})`;
};

const written = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' });

export function venueTime(startsAt: Date, timeZone: string) {
  const local = zoned(startsAt, timeZone);
  const utc = zoned(startsAt, 'UTC');
  return {
    local: written(local),
    weekday: weekday(local),
    date: local.toPlainDate().toString(),
    utc: startsAt,
    utcWeekday: weekday(utc),
    utcDate: utc.toPlainDate().toString(),
    says: `${inWords(startsAt, timeZone)} = ${dateAndTime(utc)} UTC`,
  };
}

/** A meeting on somebody's clock; null while its start, or where they are, is not known. */
export function localTime({ startsAt, minutes, timeZone, workingDays, workingFrom, workingTo }: Clock) {
  if (!startsAt || !timeZone) return null;
  const start = zoned(new Date(startsAt), timeZone);
  const from = start.toPlainDateTime();
  const to = start.add({ minutes: minutes ?? 0 }).toPlainDateTime();
  const opens = Temporal.PlainTime.from(workingFrom ?? '09:00');
  const closes = Temporal.PlainTime.from(workingTo ?? '17:00');
  const days = nearby(from, to);
  const worked = days
    .filter((day) => (workingDays ?? USUAL_DAYS).includes(day.dayOfWeek))
    .map((day) => span(day, opens, closes));
  const nights = days.map((day) => span(day, NIGHT_FROM, NIGHT_TO));
  return {
    local: written(start),
    weekday: weekday(start),
    isNight: nights.some((night) => before(from, night.to) && (before(night.from, to) || !before(from, night.from))),
    isOutsideWorkingHours: !worked.some((day) => !before(from, day.from) && !before(day.to, to)),
  };
}

const before = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): boolean =>
  Temporal.PlainDateTime.compare(one, other) < 0;

/** The days on which a stretch can lie that overlaps: from the day before, whose night or shift may run into it. */
function nearby(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): Temporal.PlainDate[] {
  const first = from.toPlainDate().subtract({ days: 1 });
  const number = first.until(to.toPlainDate()).days;
  return Array.from({ length: number + 1 }, (_, days) => first.add({ days }));
}

/** A stretch of hours that begins on a day, and may end on the next. */
function span(day: Temporal.PlainDate, from: Temporal.PlainTime, to: Temporal.PlainTime) {
  const overnight = Temporal.PlainTime.compare(to, from) <= 0;
  return {
    from: day.toPlainDateTime(from),
    to: (overnight ? day.add({ days: 1 }) : day).toPlainDateTime(to),
  };
}
