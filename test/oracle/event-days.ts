import { Temporal } from 'temporal-polyfill';
import { type Asking, thing } from './ask.js';
import { isOwnMeeting } from './fields/meetings.js';
import { at, sortedBy } from './ordering.js';
import { instant, type Row } from './tables.js';

/** The days on which something can be, both included, and whether it is on all of them. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
  readonly known: boolean;
}
export type Dated = Days & { readonly row: Row };

/** The day of an instant (milliseconds) in a zone. */
export const dayAt = (moment: number, zone: unknown): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(String(zone)).toPlainDate().toString();

const LASTS: Readonly<Record<string, Temporal.DurationLike>> = {
  DAY: { days: 1 },
  MONTH: { months: 1 },
  SEASON: { months: 3 },
  YEAR: { years: 1 },
};

/** The days of a meeting: from its first minute to its last; else what is known of when it is planned. */
export function daysOf(meeting: Row, zone: unknown): Days {
  if (meeting['starts_at'] !== null) {
    const from = Date.parse(String(meeting['starts_at']));
    const minutes = Math.max(Number(meeting['duration_minutes'] ?? 0), 1);
    return { first: dayAt(from, zone), last: dayAt(from + (minutes - 1) * 60_000, zone), known: true };
  }
  const lasts = LASTS[String(meeting['planned_precision'])];
  if (meeting['planned_on'] === null || !lasts) return { first: null, last: null, known: false };
  const first = Temporal.PlainDate.from(String(meeting['planned_on']));
  const last = first.add(lasts).subtract({ days: 1 });
  return { first: first.toString(), last: last.toString(), known: meeting['planned_precision'] === 'DAY' };
}

export const dated = (rows: readonly Row[], zone: unknown, asking: Asking): Dated[] =>
  rows.filter((row) => thing('Meeting', row, asking)).map((row) => ({ row, ...daysOf(row, zone) }));

/**
 * What is public on some of these days, by day: of other bodies, and of this one what is no meeting of it. Of an event
 * of which less than the month is known nobody knows whether it is on them.
 */
export function publicEvents(body: Row, from: string, to: string, asking: Asking): Dated[] {
  const rows = asking.world
    .rows('meeting')
    .filter(
      (one) =>
        one['public'] === true &&
        one['state'] !== 'CANCELLED' &&
        one['state'] !== 'POSTPONED' &&
        (one['starts_at'] !== null || ['DAY', 'MONTH'].includes(String(one['planned_precision']))) &&
        (one['body_id'] !== body['id'] || !isOwnMeeting(one)),
    );
  const found = dated(rows, body['home_time_zone'], asking).filter(
    ({ first, last }) => first !== null && last !== null && first <= to && last >= from,
  );
  return byDay(found, ({ row }) => row['title']);
}

/** By first day, what has none last; ties by other keys, then by id. */
export const byDay = (found: readonly Dated[], ...keys: ((one: Dated) => unknown)[]): Dated[] =>
  sortedBy(
    found as unknown as readonly Row[],
    at('first'),
    ...keys.map((key) => (row: Row) => key(row as unknown as Dated)),
    (row) => (row['row'] as Row)['id'],
  ) as unknown as Dated[];

/** By day and by hour, what has no day first. */
export const byHour = (found: readonly Dated[]): Dated[] => {
  const ordered = byDay(found, ({ row }) => instant(row['starts_at']) ?? '');
  return [...ordered.filter(({ first }) => first === null), ...ordered.filter(({ first }) => first !== null)];
};
