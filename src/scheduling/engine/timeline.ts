import { offsetsOf, type Offset } from './offsets.js';
import {
  dayNumber,
  QUARTER,
  QUARTER_MS,
  type SeatHours,
  type Stretch,
  workedDays,
  workedMinutes,
} from './seat-hours.js';

const DAY_MINUTES = 1440;
const QUARTERS = DAY_MINUTES / QUARTER;

/** Why a seat cannot come, as the bits of a quarter hour. */
export const AWAY = { holiday: 1, dayOff: 2, busy: 4 } as const;

/**
 * What each quarter hour of a window is for a seat, counted up from its start, so that any meeting in it is a
 * difference of two numbers.
 */
export interface Timeline {
  readonly seat: SeatHours;
  /** Minutes outside working hours before a quarter hour; null for a seat with nobody, or nowhere. */
  readonly outside: Int32Array | null;
  /** Quarter hours away before a quarter hour. */
  readonly away: Int32Array;
  /** Bits of AWAY of each quarter hour. */
  readonly reasons: Uint8Array;
}

/** A seat whose zone nobody knows has no timeline but an empty one. */
export function timelineOf(seat: SeatHours, window: Stretch, zones: Map<string, Offset[]>): Timeline {
  const count = Math.floor((window.to - window.from) / QUARTER_MS);
  const reasons = new Uint8Array(count);
  const away = new Int32Array(count + 1);
  if (seat.timeZone === null) return { seat, outside: null, away, reasons };
  const outside = new Int32Array(count + 1);
  const known = zones.get(seat.timeZone) ?? offsetsOf(seat.timeZone, window);
  zones.set(seat.timeZone, known);
  const minutes = layDays(seat, window, known, reasons);
  for (const { from, to } of seat.busy) {
    const last = Math.min(Math.ceil((to - window.from) / QUARTER_MS), count);
    for (let q = Math.max(Math.floor((from - window.from) / QUARTER_MS), 0); q < last; q += 1)
      reasons[q] = (reasons[q] as number) | AWAY.busy;
  }
  sumUp(minutes, reasons, outside, away);
  return { seat, outside, away, reasons };
}

/**
 * The minutes outside working hours of each quarter hour, and which of them lie on days off: whole days of the seat's own
 * clock are copied, for the first suggestion of a process is made before anything that is repeated is compiled.
 */
function layDays(seat: SeatHours, window: Stretch, offsets: readonly Offset[], reasons: Uint8Array): Uint8Array {
  const count = reasons.length;
  const laid = new Uint8Array(count);
  const first = dayNumber(new Date(window.from).toISOString().slice(0, 10)) - 2;
  const { worked, holiday } = workedDays(seat, first, Math.ceil(count / QUARTERS) + 5);
  const kinds = kindsOfDays(seat);
  const origin = window.from / 60_000 - first * DAY_MINUTES;
  let quarter = 0;
  for (const { until, minutes } of offsets) {
    const end = Math.min(Math.ceil((until - window.from) / QUARTER_MS), count);
    while (quarter < end) {
      const local = origin + quarter * QUARTER + minutes;
      const day = Math.floor(local / DAY_MINUTES);
      const ofDay = Math.floor((local - day * DAY_MINUTES) / QUARTER);
      const last = Math.min(end, quarter + QUARTERS - ofDay);
      const kind = kinds[(worked[day] ? 2 : 0) + (worked[day - 1] ? 1 : 0)] as Uint8Array;
      laid.set(kind.subarray(ofDay, ofDay + last - quarter), quarter);
      // Whoever's shift runs into a day off is at work until it ends.
      if (!worked[day]) {
        const off = kind.findIndex((minutesOutside) => minutesOutside !== 0);
        const from = off < 0 ? last : quarter + Math.max(off - ofDay, 0);
        reasons.fill(holiday[day] ? AWAY.holiday : AWAY.dayOff, Math.min(from, last), last);
      }
      quarter = last;
    }
  }
  return laid;
}

/** The only loop through all quarter hours of a seat, and so the one that is kept small. */
function sumUp(minutes: Uint8Array, reasons: Uint8Array, outside: Int32Array, away: Int32Array): void {
  let [sum, gone] = [0, 0];
  for (let quarter = 0; quarter < minutes.length; quarter += 1) {
    sum += minutes[quarter] as number;
    if (reasons[quarter] !== 0) gone += 1;
    outside[quarter + 1] = sum;
    away[quarter + 1] = gone;
  }
}

/** Minutes outside working hours of each quarter hour of a day: by whether it is worked (2), and the day before it (1). */
function kindsOfDays(seat: SeatHours): Uint8Array[] {
  const { own, over } = workedMinutes(seat);
  return [0, 1, 2, 3].map((kind) =>
    own.map((minutes, quarter) => {
      const before = kind % 2 === 1 ? (over[quarter] as number) : 0;
      return QUARTER - Math.min((kind >= 2 ? minutes : 0) + before, QUARTER);
    }),
  );
}

/** How a meeting that begins at a quarter hour and takes `length` of them stands with a seat. */
export const standing = ({ outside, away }: Timeline, start: number, length: number) => ({
  known: outside !== null,
  available: outside !== null && away[start + length] === away[start],
  /** Who does not come bears nothing. */
  minutes:
    outside !== null && away[start + length] === away[start]
      ? (outside[start + length] as number) - (outside[start] as number)
      : 0,
});
