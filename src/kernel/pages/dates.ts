import type { Language } from './words.js';

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** English is written as the United Nations write it. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** `Thursday 3 December 2026, 14:00 (Europe/Brussels, UTC+1)`: never an hour without its zone. */
export function instantIn(instant: Date, timeZone: string, language: Language): string {
  const said = `${weekdayAndDate(instant, timeZone, language)}, ${written(instant, timeZone, language, HOUR)}`;
  if (timeZone === 'UTC') return `${said} UTC`;
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${said} (${timeZone}, ${(offset ?? 'UTC').replace('GMT', 'UTC').replace(/\+0$/, '')})`;
}

/** `2016`, `February 2018` or `Tuesday 11 February 2020`: as much of a date as is known; no zone may move it. */
export function dateAsKnown(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const first = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (day === undefined) return written(first, 'UTC', language, { month: 'long', year: 'numeric' });
  return weekdayAndDate(first, 'UTC', language);
}

/** The same without the weekday, for where many dates stand. */
export const shortDate = (date: string, language: Language): string =>
  date.length === 10 ? dateIn(new Date(`${date}T00:00:00Z`), 'UTC', language) : dateAsKnown(date, language);

/** Put together here: how a language joins the two differs from one release of ICU to the next. */
const weekdayAndDate = (instant: Date, timeZone: string, language: Language): string =>
  `${written(instant, timeZone, language, { weekday: 'long' })} ${dateIn(instant, timeZone, language)}`;

/** In French the first of a month is an ordinal, which ICU does not write. */
const dateIn = (instant: Date, timeZone: string, language: Language): string =>
  written(instant, timeZone, language, DATE).replace(/^1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 ');

const written = (instant: Date, timeZone: string, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone }).format(instant);
