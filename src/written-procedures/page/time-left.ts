import type { Language } from '../../kernel/pages/words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `in 3 days`, `dans 5 heures`: as exact as is of use, and never more than is left. */
export function timeLeft(now: Date, until: Date, language: Language): string {
  const left = Math.max(0, until.getTime() - now.getTime());
  const written = new Intl.RelativeTimeFormat(language);
  if (left >= 2 * DAY) return written.format(Math.floor(left / DAY), 'day');
  if (left >= 2 * HOUR) return written.format(Math.floor(left / HOUR), 'hour');
  return written.format(Math.floor(left / MINUTE), 'minute');
}
