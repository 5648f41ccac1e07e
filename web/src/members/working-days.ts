import { useTranslation } from 'react-i18next';

/** A Monday: the days of the week are named from it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Names days of the week, 1 (Monday) to 7, as a list in the language of the page. */
export function useWorkingDays(): (days: readonly number[]) => string {
  const { i18n } = useTranslation();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (days) => list.format(days.map((day) => weekday.format(MONDAY + (day - 1) * DAY)));
}

/** A language by its name in another; a tag that the browser does not know stays as it is. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
