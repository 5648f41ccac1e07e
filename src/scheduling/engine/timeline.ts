import { offsetsOf, type Offset } from './offsets.js';
import {
  dayNumber,
  type LaterHours,
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

/** What each start of a window is for a seat: one part, unless the seat changes hands within it. */
export interface Timeline {
  readonly seat: SeatHours;
  /** In their order; the first from the first start on. */
  readonly parts: readonly TimelinePart[];
}

/**
 * What each quarter hour is for whoever has the seat for the starts from one on, until the next part begins: counted up
 * from that start, so that any meeting is a difference of two numbers. It goes on for as long as the last of them takes.
 */
export interface TimelinePart {
  readonly hours: SeatHours;
  readonly first: number;
  /** Minutes outside working hours before a quarter hour; null for a seat with nobody, or nowhere. */
  readonly outside: Int32Array | null;
  /** Quarter hours away before a quarter hour. */
  readonly away: Int32Array;
  /** Bits of AWAY of each quarter hour. */
  readonly reasons: Uint8Array;
}

/** Of a window that is a whole number of quarter hours, for meetings that take `length` of them. */
export function timelineOf(
  seat: SeatHours,
  window: Stretch,
  { length, zones }: { readonly length: number; readonly zones: Map<string, Offset[]> },
): Timeline {
  const starts = (window.to - window.from) / QUARTER_MS - length + 1;
  const all: LaterHours[] = [{ from: window.from, hours: seat }, ...(seat.later ?? [])];
  const firsts = all.map(({ from }) => Math.max(Math.ceil((from - window.from) / QUARTER_MS), 0));
  const parts = all.flatMap(({ hours }, index) => {
    const [first, next] = [firsts[index] as number, Math.min(firsts[index + 1] ?? starts, starts)];
    if (next <= first) return [];
    const [from, to] = [first, next + length - 1].map((quarter) => window.from + quarter * QUARTER_MS);
    return [{ hours, first, ...countedUp(hours, { from, to } as Stretch, { whole: window, zones }) }];
  });
  return { seat, parts };
}

interface Zones {
  /** All of the window for which the offsets of zones are known. */
  readonly whole: Stretch;
  readonly zones: Map<string, Offset[]>;
}

/** A seat whose zone nobody knows has nothing to count. */
function countedUp(seat: SeatHours, window: Stretch, { whole, zones }: Zones) {
  const count = (window.to - window.from) / QUARTER_MS;
  const reasons = new Uint8Array(count);
  const away = new Int32Array(count + 1);
  if (seat.timeZone === null) return { outside: null, away, reasons };
  const outside = new Int32Array(count + 1);
  const known = zones.get(seat.timeZone) ?? offsetsOf(seat.timeZone, whole);
  zones.set(seat.timeZone, known);
  const minutes = layDays(seat, window, known, reasons);
  for (const { from, to } of seat.busy) {
    const last = Math.min(Math.ceil((to - window.from) / QUARTER_MS), count);
    for (let q = Math.max(Math.floor((from - window.from) / QUARTER_MS), 0); q < last; q += 1)
      reasons[q] = (reasons[q] as number) | AWAY.busy;
  }
  sumUp(minutes, reasons, outside, away);
  return { outside, away, reasons };
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

/** The part to which a start belongs. */
export function partAt({ parts }: Timeline, start: number): TimelinePart {
  let index = parts.length - 1;
  while (index > 0 && start < (parts[index] as TimelinePart).first) index -= 1;
  return parts[index] as TimelinePart;
}

/** How a meeting that begins at a quarter hour and takes `length` of them stands with a seat. */
export function standing(timeline: Timeline, start: number, length: number) {
  const { outside, away, first } = partAt(timeline, start);
  const [from, to] = [start - first, start - first + length];
  const available = outside !== null && away[to] === away[from];
  return {
    known: outside !== null,
    available,
    /** Who does not come bears nothing. */
    minutes: available ? (outside[to] as number) - (outside[from] as number) : 0,
  };
}
