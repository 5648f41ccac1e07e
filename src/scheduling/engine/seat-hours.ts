/** All clocks of today stand a whole number of quarter hours from UTC, so a quarter hour is worked on one local day. */
export const QUARTER = 15;
export const QUARTER_MS = QUARTER * 60_000;
const DAY = 1440;

/** A stretch of instants in milliseconds, its end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Local days on which a seat does not work, both included (YYYY-MM-DD). */
export interface Holiday {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
}

/** A seat as the engine sees it: where and when its people work, when they are away, and what they bore so far. */
export interface SeatHours {
  readonly key: string;
  /** Null where nobody sits or nobody knows where: such a seat is neither available nor missed. */
  readonly timeZone: string | null;
  /** 1 (Monday) to 7 (Sunday). */
  readonly workingDays: readonly number[];
  /** Minutes from local midnight; an end that is not after the start lies on the next day. */
  readonly workingFrom: number;
  readonly workingTo: number;
  readonly holidays: readonly Holiday[];
  /** Other meetings of the same people. */
  readonly busy: readonly Stretch[];
  /** Minutes outside working hours that the seat bore before. */
  readonly borne: number;
  /** How it stands from later instants on, in their order, where it changes hands or keeps other hours; else not given. */
  readonly later?: readonly LaterHours[];
}

/** From when on (milliseconds) a seat keeps which hours. Who has a meeting is who has the seat when it starts. */
export interface LaterHours {
  readonly from: number;
  readonly hours: SeatHours;
}

/** Days since 1970 of a date (YYYY-MM-DD). */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Which local days a seat works, from a first one on. */
export function workedDays(seat: SeatHours, first: number, count: number): { worked: Uint8Array; holiday: Uint8Array } {
  const worked = new Uint8Array(count);
  const holiday = new Uint8Array(count);
  for (let day = 0; day < count; day += 1) worked[day] = seat.workingDays.includes(weekdayOf(first + day)) ? 1 : 0;
  for (const { from, to } of seat.holidays) {
    const last = Math.min(dayNumber(to) - first, count - 1);
    for (let day = Math.max(dayNumber(from) - first, 0); day <= last; day += 1) [worked[day], holiday[day]] = [0, 1];
  }
  return { worked, holiday };
}

const overlap = (from: number, to: number, start: number, end: number): number =>
  Math.max(Math.min(to, end) - Math.max(from, start), 0);

/**
 * For each quarter hour of a local day, the minutes of it that are worked: in the shift that begins on the day, and in
 * the part of the shift of the day before that runs over midnight.
 */
export function workedMinutes(seat: SeatHours): { own: Uint8Array; over: Uint8Array } {
  const { workingFrom: from, workingTo } = seat;
  const to = workingTo > from ? workingTo : workingTo + DAY;
  const own = new Uint8Array(DAY / QUARTER);
  const over = new Uint8Array(DAY / QUARTER);
  for (let quarter = 0; quarter < own.length; quarter += 1) {
    const start = quarter * QUARTER;
    own[quarter] = overlap(start, start + QUARTER, from, to);
    over[quarter] = overlap(start + DAY, start + DAY + QUARTER, from, to);
  }
  return { own, over };
}
