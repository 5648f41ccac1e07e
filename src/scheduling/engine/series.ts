import { QUARTER_MS, type SeatHours, type Stretch } from './seat-hours.js';
import { compare, type Grid, gridOf, instantAt, roundness, unfairness } from './slots.js';
import { standing } from './timeline.js';

/** A start that a meeting of a series could have, for all starts at which each seat bears as much. */
interface Choice {
  readonly start: number;
  readonly minutes: readonly number[];
}

export interface SeriesRequest {
  readonly seats: readonly SeatHours[];
  /** In each of which one meeting lies, whole. */
  readonly windows: readonly Stretch[];
  readonly durationMinutes: number;
  readonly needed: number;
  /** What no meeting may touch, such as days to keep off. */
  readonly keptOff: readonly Stretch[];
  /** What a meeting touches only where nothing else is as fair, such as a conference. */
  readonly avoided: readonly Stretch[];
}

/** Up to so many series every one is looked at; of more, the best so many partial ones are gone on with. */
const ALL_OF = 50_000;
const KEPT = 500;

const touches = (stretches: readonly Stretch[], from: number, to: number): boolean =>
  stretches.some((one) => one.from < to && from < one.to);

/**
 * Starts for a series, one a window, that together leave least unequal what each seat has borne: each with as many
 * seats as any start of its window. Null where a window has none. Never worse than one after the other.
 */
export function planSeries(request: SeriesRequest): (number | null)[] {
  const grids = request.windows.map((window) => gridIn(request, window));
  const choices = grids.map((grid) => choicesOf(grid, request));
  const open = choices.flatMap((of, index) => (of.length > 0 ? [index] : []));
  const chosen = together(
    request.seats.map(({ borne }) => borne),
    open.map((index) => choices[index] ?? []),
  );
  return grids.map((grid, index) => {
    const choice = choices[index]?.[chosen[open.indexOf(index)] ?? -1];
    return choice ? instantAt(grid, choice.start) : null;
  });
}

const gridIn = ({ seats, durationMinutes }: SeriesRequest, window: Stretch): Grid =>
  gridOf(seats, window, durationMinutes);

/** The same, each as if it were the last: what suggesting one after the other comes to. */
export function oneByOne(request: SeriesRequest): (number | null)[] {
  const borne = request.seats.map((seat) => seat.borne);
  return request.windows.map((window) => {
    const grid = gridIn(request, window);
    const choices = choicesOf(grid, request);
    const choice = choices[cheapest(borne, choices)];
    choice?.minutes.forEach((minutes, seat) => (borne[seat] = (borne[seat] as number) + minutes));
    return choice ? instantAt(grid, choice.start) : null;
  });
}

/** Of the starts with most seats one for each way to share the minutes, without those that burden somebody for nothing. */
function choicesOf(grid: Grid, { needed, keptOff, avoided }: SeriesRequest): Choice[] {
  const lasts = grid.length * QUARTER_MS;
  const allowed = Array.from(grid.cost.keys()).filter((start) => {
    const from = instantAt(grid, start);
    return (grid.available[start] as number) >= Math.max(needed, 1) && !touches(keptOff, from, from + lasts);
  });
  const most = allowed.reduce((all, start) => Math.max(all, grid.available[start] as number), 0);
  const better = (one: number, other: number): boolean => {
    const [from, at] = [instantAt(grid, one), instantAt(grid, other)];
    const apart = Number(touches(avoided, from, from + lasts)) - Number(touches(avoided, at, at + lasts));
    return (apart || compare(grid, one, other)) < 0;
  };
  const ways = new Map<string, Choice>();
  for (const start of allowed) {
    if (grid.available[start] !== most) continue;
    const minutes = grid.timelines.map((timeline) => standing(timeline, start, grid.length).minutes);
    const known = ways.get(minutes.join());
    if (!known || better(start, known.start)) ways.set(minutes.join(), { start, minutes });
  }
  const all = [...ways.values()];
  const beats = (one: Choice, other: Choice): boolean =>
    one !== other && one.minutes.every((minutes, seat) => minutes <= (other.minutes[seat] as number));
  return all
    .filter((one) => !all.some((other) => beats(other, one)))
    .sort((one, other) => roundness(grid, one.start) - roundness(grid, other.start) || one.start - other.start);
}

const added = (borne: readonly number[], { minutes }: Choice): number[] =>
  borne.map((before, seat) => before + (minutes[seat] as number));
const costOf = (borne: readonly number[], choice?: Choice): number => {
  let cost = 0;
  for (let seat = 0; seat < borne.length; seat += 1)
    cost += unfairness((borne[seat] as number) + (choice?.minutes[seat] ?? 0));
  return cost;
};
function cheapest(borne: readonly number[], choices: readonly Choice[]): number {
  let [best, least] = [-1, Infinity];
  for (const [index, choice] of choices.entries()) {
    const cost = costOf(borne, choice);
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}

const spreadOf = (borne: readonly number[]): number =>
  borne.length === 0 ? 0 : Math.max(...borne) - Math.min(...borne);

/** Which choice of each window to take: the least unequal of those that set no two seats further apart than one by one. */
function together(borne: readonly number[], windows: readonly (readonly Choice[])[]): readonly number[] {
  let greedy: Partial = { chosen: [], sums: borne };
  for (const choices of windows) {
    const at = cheapest(greedy.sums, choices);
    greedy = { chosen: [...greedy.chosen, at], sums: added(greedy.sums, choices[at] as Choice) };
  }
  const most = spreadOf(greedy.sums);
  const found = searched(borne, windows).find(({ sums }) => spreadOf(sums) <= most) ?? greedy;
  const [one, other] = [greedy, found].map((given) => polished(windows, given, most)) as [Partial, Partial];
  return costOf(other.sums) < costOf(one.sums) ? other.chosen : one.chosen;
}

interface Partial {
  readonly chosen: readonly number[];
  readonly sums: readonly number[];
}

/** Series, the least unequal first. */
function searched(borne: readonly number[], windows: readonly (readonly Choice[])[]): Partial[] {
  const few = windows.reduce((product, choices) => product * choices.length, 1) <= ALL_OF;
  let partials: Partial[] = [{ chosen: [], sums: borne }];
  for (const choices of windows) {
    const next = partials.flatMap((partial) =>
      choices.map((choice, at) => ({ partial, choice, at, cost: costOf(partial.sums, choice) })),
    );
    next.sort((one, other) => one.cost - other.cost);
    partials = [];
    const there = new Set<string>();
    for (const { partial, choice, at } of next) {
      if (!few && partials.length >= KEPT) break;
      const sums = added(partial.sums, choice);
      if (there.has(sums.join())) continue;
      there.add(sums.join());
      partials.push({ chosen: [...partial.chosen, at], sums });
    }
  }
  return partials;
}

/** Each meeting moved by itself to where it is fairer, until none is. */
function polished(windows: readonly (readonly Choice[])[], given: Partial, most: number): Partial {
  const chosen = [...given.chosen];
  const choiceAt = (index: number): Choice => windows[index]?.[chosen[index] as number] as Choice;
  let sums = given.sums;
  for (let moved = true; moved;) {
    moved = false;
    for (const [index, choices] of windows.entries()) {
      const others = sums.map((sum, seat) => sum - (choiceAt(index).minutes[seat] as number));
      const allowed = choices.filter((choice) => spreadOf(added(others, choice)) <= most);
      const better = allowed[cheapest(others, allowed)];
      if (!better || costOf(others, better) >= costOf(sums)) continue;
      [chosen[index], sums, moved] = [choices.indexOf(better), added(others, better), true];
    }
  }
  return { chosen, sums };
}
