import type { Offset } from './offsets.js';
import { QUARTER, QUARTER_MS, type SeatHours, type Stretch } from './seat-hours.js';
import { type Timeline, timelineOf, type TimelinePart } from './timeline.js';

const DAY_MS = 86_400_000;

/** What every quarter hour of a window would be as the start of a meeting. */
export interface Grid {
  readonly from: number;
  /** How many quarter hours a meeting takes. */
  readonly length: number;
  readonly timelines: readonly Timeline[];
  /** Seats that could come to a meeting that starts at a quarter hour. */
  readonly available: Uint16Array;
  /** What it would leave unequal, by `unfairness`. */
  readonly cost: Float64Array;
}

/**
 * How much a seat's total of minutes outside working hours weighs. By the fourth power, so that whoever bore most is
 * spared first, and yet nobody is woken to make others equal: an hour more for anybody never lowers the sum.
 */
export function unfairness(total: number): number {
  const square = total * total;
  return square * square;
}

const up = (instant: number): number => Math.ceil(instant / QUARTER_MS) * QUARTER_MS;

/** All starts in a window, each with what it would mean; work is proportional to seats × quarter hours. */
export function gridOf(seats: readonly SeatHours[], window: Stretch, durationMinutes: number): Grid {
  const from = up(window.from);
  const length = Math.ceil((durationMinutes * 60_000) / QUARTER_MS);
  const whole = { from, to: from + Math.max(Math.floor((window.to - from) / QUARTER_MS), 0) * QUARTER_MS };
  const zones = new Map<string, Offset[]>();
  const timelines = seats.map((seat) => timelineOf(seat, whole, { length, zones }));
  const starts = Math.max((whole.to - from) / QUARTER_MS - length + 1, 0);
  const available = new Uint16Array(starts);
  const cost = new Float64Array(starts);
  for (const timeline of timelines) weigh(timeline, length, available, cost);
  return { from, length, timelines, available, cost };
}

/** Adds what one seat means to each start. */
function weigh({ seat, parts }: Timeline, length: number, available: Uint16Array, cost: Float64Array): void {
  const costs = new Float64Array(length * QUARTER + 1);
  for (let minutes = 0; minutes < costs.length; minutes += 1) costs[minutes] = unfairness(seat.borne + minutes);
  for (const [index, part] of parts.entries())
    weighPart(part, parts[index + 1]?.first ?? cost.length, { length, costs, available, cost });
}

interface Weighed {
  readonly length: number;
  /** By the minutes that a meeting adds to what the seat bore. */
  readonly costs: Float64Array;
  readonly available: Uint16Array;
  readonly cost: Float64Array;
}

/** What a seat bore weighs whoever has it, and when nobody does: no start is fairer for that nobody sits. */
function weighPart({ first, outside, away }: TimelinePart, end: number, weighed: Weighed): void {
  const { length, costs, available, cost } = weighed;
  for (let start = first, at = 0; start < end; start += 1, at += 1) {
    let minutes = 0;
    if (outside !== null && away[at + length] === away[at]) {
      minutes = (outside[at + length] as number) - (outside[at] as number);
      available[start] = (available[start] as number) + 1;
    }
    cost[start] = (cost[start] as number) + (costs[minutes] as number);
  }
}

export const instantAt = ({ from }: Grid, start: number): number => from + start * QUARTER_MS;

/** Full hours before half hours before quarters: among equals, the time that is easier to say. */
export const roundness = (grid: Grid, start: number): number => {
  const minute = (instantAt(grid, start) / 60_000) % 60;
  return minute === 0 ? 0 : minute === 30 ? 1 : 2;
};

/** Which of two starts is offered first: by seats available, then fairness, then how easily it is said, then the earlier. */
export const compare = (grid: Grid, one: number, other: number): number =>
  (grid.available[other] as number) - (grid.available[one] as number) ||
  (grid.cost[one] as number) - (grid.cost[other] as number) ||
  roundness(grid, one) - roundness(grid, other) ||
  one - other;

/** The best starts, best first, one a day of UTC: the quarter hours beside a good one say nothing new. */
export function bestStarts(grid: Grid, most: number, needed = 1): number[] {
  const best: number[] = [];
  const starts = grid.cost.length;
  for (let first = 0; first < starts;) {
    const next = Math.min(first + startsLeftOfDay(grid, first), starts);
    const start = bestOf(grid, first, next, needed);
    if (start !== null) best.push(start);
    first = next;
  }
  return best.sort((one, other) => compare(grid, one, other)).slice(0, most);
}

/** How many quarter hours are left of the day (UTC) of a start, with itself. */
const startsLeftOfDay = (grid: Grid, start: number): number =>
  (DAY_MS - (instantAt(grid, start) % DAY_MS)) / QUARTER_MS;

function bestOf(grid: Grid, from: number, to: number, needed: number): number | null {
  const { available } = grid;
  let best: number | null = null;
  let most = needed;
  for (let start = from; start < to; start += 1) {
    const seats = available[start] as number;
    if (seats < most || (best !== null && compare(grid, start, best) >= 0)) continue;
    [best, most] = [start, seats];
  }
  return best;
}
