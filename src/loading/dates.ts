import { Temporal } from 'temporal-polyfill';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RELATIVE = /^today(?:([+-])(\d{1,4})([dwmy]))?( workday)?$/;
const INSTANT = /^(.+) (\d{2}:\d{2}) ([A-Za-z0-9_+\-/]+)$/;
const UNITS = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;
const SATURDAY = 6;

/** What is wrong with a date, in words that follow its place. */
export class BadDate extends Error {}

/**
 * A day: `2020-10-28`, or counted from the day of loading: `today`, `today-2y`, `today+30d workday` (a day that falls on
 * a weekend moves away from today, to the nearest Monday to come or Friday past).
 */
export function resolveDay(text: string, today: string): string {
  if (DAY.test(text)) return absolute(text);
  const match = RELATIVE.exec(text);
  if (!match) throw new BadDate(`"${text}" is not a day such as 2020-10-28, today, today+30d or today-2y workday.`);
  const [, sign, amount, unit, workday] = match;
  let day = Temporal.PlainDate.from(today);
  if (amount && unit) {
    const span = { [UNITS[unit as keyof typeof UNITS]]: Number(amount) };
    day = sign === '-' ? day.subtract(span) : day.add(span);
  }
  return (workday ? toWorkday(day, sign === '-') : day).toString();
}

function absolute(text: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw new BadDate(`there is no day ${text}.`);
  }
}

function toWorkday(day: Temporal.PlainDate, back: boolean): Temporal.PlainDate {
  if (day.dayOfWeek < SATURDAY) return day;
  return back ? day.subtract({ days: day.dayOfWeek - 5 }) : day.add({ days: 8 - day.dayOfWeek });
}

export interface ResolvedInstant {
  readonly instant: string;
  readonly timeZone: string;
}

/** A time of day at a place: `2027-03-01 14:00 Europe/Brussels` or `today+30d 14:00 Europe/Brussels`. */
export function resolveInstant(text: string, today: string): ResolvedInstant {
  const match = INSTANT.exec(text);
  if (!match) throw new BadDate(`"${text}" is not a time such as 2027-03-01 14:00 Europe/Brussels.`);
  const [, dayText, time, timeZone] = match as unknown as [string, string, string, string];
  const day = resolveDay(dayText, today);
  if (!isTimeZone(timeZone)) throw new BadDate(`there is no time zone ${timeZone}.`);
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
  } catch {
    throw new BadDate(`there is no time of day ${time}.`);
  }
  try {
    const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'reject' });
    return { instant: zoned.toInstant().toString(), timeZone };
  } catch {
    throw new BadDate(`on ${day} the clocks of ${timeZone} change, and ${time} comes twice or not at all.`);
  }
}

/** An IANA name such as Europe/Brussels, not an offset. */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !name.includes('/')) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Last day of the day, month or year that a source gives. */
export function lastDayOf(text: string): string {
  const [year, month, day] = text.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return `${text}-12-31`;
  if (day !== undefined) return absolute(text);
  if (month < 1 || month > 12) throw new BadDate(`there is no month ${text}.`);
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}
