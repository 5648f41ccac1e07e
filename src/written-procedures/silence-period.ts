import { afterWorkingDays } from '../kernel/calendar-days.js';
import { zoned } from '../meetings/local-time.js';

/** How long terms of reference give for silence: hours, or working days or days of the home zone of the body. */
export interface SilencePeriod {
  readonly hours?: number;
  readonly workingDays?: number;
  readonly days?: number;
}

/** The period that a provision's value holds; null where it holds none that is understood. */
export function periodOf(value: unknown): SilencePeriod | null {
  const { hours, workingDays, days } = (value ?? {}) as Record<string, unknown>;
  const given = Object.entries({ hours, workingDays, days }).find(([, count]) => Number.isInteger(count));
  return given ? { [given[0]]: Number(given[1]) } : null;
}

/** `72 hours`, `1 working day`. */
export function periodInWords({ hours, workingDays, days }: SilencePeriod): string {
  const [count, unit] =
    hours !== undefined
      ? [hours, 'hour']
      : workingDays !== undefined
        ? [workingDays, 'working day']
        : [days ?? 0, 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The first instant at which silence may expire. Hours are time that passes; days have the length that they have in the
 * home zone, so that a day on which clocks change counts as one.
 */
export function endOfPeriod(from: Date, homeTimeZone: string, { hours, workingDays, days }: SilencePeriod): Date {
  if (hours !== undefined) return new Date(from.getTime() + hours * 3_600_000);
  const start = zoned(from, homeTimeZone);
  const end = workingDays === undefined ? start.add({ days: days ?? 0 }) : afterWorkingDays(start, workingDays);
  return new Date(end.epochMilliseconds);
}
