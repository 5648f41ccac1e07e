import { rotationOf } from './rotation.js';
import { QUARTER_MS, type SeatHours, type Stretch } from './seat-hours.js';
import { bestStarts, type Grid, gridOf, instantAt } from './slots.js';
import { AWAY, partAt, standing, type Timeline } from './timeline.js';

export interface SlotRequest {
  readonly seats: readonly SeatHours[];
  readonly window: Stretch;
  /** The first instant with enough notice; null where none is provided for. */
  readonly notBefore: number | null;
  readonly durationMinutes: number;
  /** The fewest seats that have to be available. */
  readonly needed: number;
  readonly most: number;
  readonly homeTimeZone: string;
  /** Which day is looked at hour by hour, whatever the best start is; none where this is not given. */
  readonly dayOf?: (best: number) => Stretch;
}

/** How a meeting stands with a seat. */
export type SeatState = 'IN_HOURS' | 'OUTSIDE_HOURS' | 'HOLIDAY' | 'DAY_OFF' | 'OTHER_MEETING' | 'NOT_KNOWN';

export interface SeatAtSlot {
  /** As it is at that start. */
  readonly seat: SeatHours;
  readonly state: SeatState;
  readonly outsideMinutes: number;
}

export interface Slot {
  readonly startsAt: number;
  readonly available: number;
  readonly seats: readonly SeatAtSlot[];
}

export type NoSlot = 'WINDOW_TOO_SHORT' | 'NOTICE' | 'NOBODY_KNOWN' | 'SEATS';

export interface Suggested {
  readonly slots: readonly Slot[];
  /** Hours to take in turn, each with the day on which it suits best; empty where one hour suits all. */
  readonly rotation: readonly Slot[];
  readonly none: NoSlot | null;
  /** Where there is no slot: those that fail by the fewest seats. */
  readonly nearest: readonly Slot[];
  /** Every full hour of the day that was asked for. */
  readonly day: readonly Slot[];
}

const HOUR_QUARTERS = 4;

/** Suggests starts for a meeting, and says of each what it means for every seat. */
export function suggest(request: SlotRequest): Suggested {
  const { window, notBefore, durationMinutes, needed, most, dayOf } = request;
  const nothing = { slots: [], rotation: [], nearest: [], day: [] };
  const from = Math.max(window.from, notBefore ?? window.from);
  if (window.to - window.from < durationMinutes * 60_000) return { ...nothing, none: 'WINDOW_TOO_SHORT' };
  const grid = gridOf(request.seats, { from, to: window.to }, durationMinutes);
  if (grid.cost.length === 0) return { ...nothing, none: from > window.from ? 'NOTICE' : 'WINDOW_TOO_SHORT' };
  if (grid.timelines.every(({ parts }) => parts.every(({ outside }) => outside === null)))
    return { ...nothing, none: 'NOBODY_KNOWN' };
  const slots = (starts: readonly number[]): Slot[] => starts.map((start) => slotAt(grid, start));
  const best = bestStarts(grid, most, needed);
  const [first] = best.length > 0 ? best : bestStarts(grid, 1, 0);
  const day = slots(first === undefined || !dayOf ? [] : hoursOf(grid, dayOf(instantAt(grid, first))));
  if (best.length === 0) return { ...nothing, none: 'SEATS', nearest: slots(bestStarts(grid, 3, 0)), day };
  return { ...nothing, slots: slots(best), rotation: slots(rotationOf(grid, request.homeTimeZone)), none: null, day };
}

export function slotAt(grid: Grid, start: number): Slot {
  return {
    startsAt: instantAt(grid, start),
    available: grid.available[start] as number,
    seats: grid.timelines.map((timeline) => ({
      ...{ seat: partAt(timeline, start).hours, state: stateAt(timeline, start, grid.length) },
      outsideMinutes: standing(timeline, start, grid.length).minutes,
    })),
  };
}

function stateAt(timeline: Timeline, start: number, length: number): SeatState {
  const { known, available, minutes } = standing(timeline, start, length);
  if (!known) return 'NOT_KNOWN';
  if (available) return minutes === 0 ? 'IN_HOURS' : 'OUTSIDE_HOURS';
  const { reasons: all, first } = partAt(timeline, start);
  const reasons = all.subarray(start - first, start - first + length).reduce((some, one) => some | one, 0);
  if (reasons & AWAY.holiday) return 'HOLIDAY';
  return reasons & AWAY.busy ? 'OTHER_MEETING' : 'DAY_OFF';
}

/** The full hours of a day, counted from its midnight, as far as the window reaches. */
function hoursOf(grid: Grid, { from, to }: Stretch): number[] {
  const [first, last] = [from, to].map((instant) => (instant - grid.from) / QUARTER_MS) as [number, number];
  const hours = Array.from({ length: (last - first) / HOUR_QUARTERS }, (_, hour) => first + hour * HOUR_QUARTERS);
  return hours.filter((at) => at >= 0 && at < grid.cost.length);
}
