import { useTranslation } from 'react-i18next';
import { plainDate } from '../kernel/dates.js';

const DAY = 86_400_000;
const moved = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);

/** The records have the first day on which something no longer holds; people say the last one on which it does. */
export const lastDay = (until: string): string => moved(until, -1);
export const dayAfter = (last: string): string => moved(last, 1);

interface Period {
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** From which day to which, in words; what is not known, and what has no end, is said. */
export function Days({ from, until }: Period) {
  const { t, i18n } = useTranslation();
  const first = from ? plainDate(from, i18n.language) : null;
  const last = until ? plainDate(lastDay(until), i18n.language) : null;
  if (first && last) return t('days.both', { first, last });
  if (first) return t('days.since', { first });
  return last ? t('days.until', { last }) : t('days.unknown');
}
