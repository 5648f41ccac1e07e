/** Days as the calendar writes them, `2026-12-03`, without an hour or a zone that could move them. */
const DAY = 86_400_000;
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => dayOf(dateOf(day).getTime() + count * DAY);

/** `2027-01` for one month after `2026-12`. */
export function addMonths(month: string, count: number): string {
  const date = dateOf(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return dayOf(date.getTime()).slice(0, 7);
}

interface WeekInfo {
  readonly firstDay: number;
}
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** On which day a week begins in a region, 1 for Monday to 7 for Sunday; on Monday where the browser does not know. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as LocaleWithWeek;
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

/** The weeks that a month touches, each with its seven days. */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = `${month}-01`;
  // Sunday is 0 of a date, and 7 of a week.
  const before = (dateOf(first).getUTCDay() - (firstDay % 7) + 7) % 7;
  const weeks: string[][] = [];
  for (let day = addDays(first, -before); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return weeks;
}
