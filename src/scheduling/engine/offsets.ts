import { QUARTER_MS, type Stretch } from './seat-hours.js';

/** Until when (milliseconds, not included) a zone keeps an offset from UTC, in minutes. */
export interface Offset {
  readonly until: number;
  readonly minutes: number;
}

/** Two changes of a clock lie a month apart at least: Ramadan's. */
const STEP_MS = 7 * 86_400_000;
/** Each takes some 50 kB. */
const MOST_CLOCKS = 100;
/** What a clock knows of its zone is part of the program that runs: nothing in here grows old. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  clocks.set(timeZone, clock);
  return clock;
}

/** By what the zone says of an instant (`6/1/2099, GMT+05:45`): a tenth of what an instant with a calendar costs. */
function minutesAt(instant: number, clock: Intl.DateTimeFormat): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(clock.format(instant)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** The offsets of a zone over a window, in order. */
export function offsetsOf(timeZone: string, { from, to }: Stretch): Offset[] {
  const clock = clockOf(timeZone);
  const offsets: Offset[] = [];
  let minutes = minutesAt(from, clock);
  for (let week = from; week < to; week += STEP_MS) {
    const next = Math.min(week + STEP_MS, to);
    const then = minutesAt(next, clock);
    if (then === minutes) continue;
    offsets.push({ until: changeBetween(week, next, clock, minutes), minutes });
    minutes = then;
  }
  return [...offsets, { until: Infinity, minutes }];
}

function changeBetween(from: number, to: number, clock: Intl.DateTimeFormat, minutes: number): number {
  let [low, high] = [from, to];
  while (high - low > QUARTER_MS) {
    const middle = low + Math.floor((high - low) / 2 / QUARTER_MS) * QUARTER_MS;
    if (minutesAt(middle, clock) === minutes) low = middle;
    else high = middle;
  }
  return high;
}
