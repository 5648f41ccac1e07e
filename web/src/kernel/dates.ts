import { directionOf } from './direction.js';

/** Dates as the viewer's language writes them; the zone is always said, never assumed. */
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The browser's own region of the language, if it has one; English without a region is written as the UN writes it. */
export function regional(language: string): string {
  const own = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return own ?? (language === 'en' ? 'en-GB' : language);
}

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** By itself among words of the other direction: without these marks the numbers of two dates would change places. */
function written(how: Intl.DateTimeFormatOptions, date: Date, language: string): string {
  const text = new Intl.DateTimeFormat(regional(language), how).format(date);
  return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** `Thursday 3 December 2026 at 14:00`. */
export const dateAndTime = (instant: string, timeZone: string, language: string): string =>
  written({ ...DAY, ...HOUR, timeZone }, new Date(instant), language);

/** A day without an hour, such as one of a record: no zone may move it. */
export const plainDay = (date: string, language: string): string =>
  written({ ...DAY, timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`), language);

/** The same without its weekday, where many stand together: `3 December 2026`. */
export const plainDate = (date: string, language: string): string =>
  written({ dateStyle: 'long', timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`), language);

/** On which day an instant falls in a zone, `2026-12-03`. */
export const dayIn = (instant: string, timeZone: string): string => fieldsOf(instant, timeZone).date;

export const hourIn = (instant: string, timeZone: string, language: string): string =>
  written({ ...HOUR, timeZone }, new Date(instant), language);

/** The weekday of a day, by its name. */
export const weekday = (date: string, language: string): string =>
  written({ weekday: 'long', timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`), language);

export const month = (instant: string, timeZone: string, language: string): string =>
  written({ month: 'long', year: 'numeric', timeZone }, new Date(instant), language);

/** A local time with its offset, as the server gives it, in the words of a language: its own clock, not the browser's. */
export const localDateAndTime = (local: string, language: string): string => {
  const asUtc = `${local.slice(0, 16)}:00Z`;
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return written({ ...short, ...HOUR, timeZone: 'UTC' }, new Date(asUtc), language);
};

/** The same without the day of the month, where that is said for all: `Thu 14:00`. */
export const localWeekdayAndHour = (local: string, language: string): string =>
  written({ weekday: 'short', ...HOUR, timeZone: 'UTC' }, new Date(`${local.slice(0, 16)}:00Z`), language);

/** `2026-12-03` and `14:00` of an instant in a zone, for the fields of a form. */
export function fieldsOf(instant: string, timeZone: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', timeZone },
    ...HOUR,
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** A date as far as it is known: `2016`, `February 2018` or `11 February 2020`, and no more than that. */
export function partDate(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const known: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (month) known.month = 'long';
  if (day) known.day = 'numeric';
  const whole = `${date}${month ? '' : '-01'}${day ? '' : '-01'}T00:00:00Z`;
  return written({ ...known, timeZone: 'UTC' }, new Date(whole), language);
}
