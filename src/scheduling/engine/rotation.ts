import { offsetsOf } from './offsets.js';
import { QUARTER, QUARTER_MS } from './seat-hours.js';
import { compare, type Grid, instantAt, unfairness } from './slots.js';
import { standing } from './timeline.js';

/** Divides by two and by three, so that rotations of either are held against each other over as many meetings. */
const MEETINGS = 6;
const HOUR_QUARTERS = 60 / QUARTER;
/** A third hour is only worth its trouble if it leaves clearly less unequal. */
const THIRD_HOUR_PAYS = 0.9;

/**
 * Two or three hours of the home zone's clock to take in turn, where no hour is within everybody's working hours: those
 * that leave least unequal when each has come as often. Only hours at which as many seats can come as at the best.
 */
export function rotationOf(grid: Grid, homeTimeZone: string): number[] {
  const hours = bestByHour(grid, homeTimeZone);
  const burdens = hours.map((start) => grid.timelines.map((one) => standing(one, start, grid.length).minutes));
  if (burdens.length < 2 || burdens.some((burden) => burden.every((minutes) => minutes === 0))) return [];
  const borne = grid.timelines.map(({ seat }) => seat.borne);
  const cost = (sums: readonly number[], times: number, more?: readonly number[]): number => {
    let all = 0;
    for (let seat = 0; seat < borne.length; seat += 1)
      all += unfairness(
        (borne[seat] as number) + ((sums[seat] as number) + (more ? (more[seat] as number) : 0)) * times,
      );
    return all;
  };
  let [pair, triple]: [number[], number[]] = [[], []];
  let [pairCost, tripleCost] = [Infinity, Infinity];
  for (let one = 0; one < hours.length; one += 1)
    for (let two = one + 1; two < hours.length; two += 1) {
      const sums = (burdens[one] as number[]).map((minutes, seat) => minutes + (burdens[two]?.[seat] as number));
      const both = cost(sums, MEETINGS / 2);
      if (both < pairCost) [pair, pairCost] = [[one, two], both];
      for (let three = two + 1; three < hours.length; three += 1) {
        const all = cost(sums, MEETINGS / 3, burdens[three]);
        if (all < tripleCost) [triple, tripleCost] = [[one, two, three], all];
      }
    }
  const chosen = tripleCost < pairCost * THIRD_HOUR_PAYS ? triple : pair;
  return chosen.map((hour) => hours[hour] as number);
}

/** For each full hour of the clock of a zone, its best start, if as many seats can come then as at any start. */
function bestByHour(grid: Grid, timeZone: string): number[] {
  const offsets = offsetsOf(timeZone, { from: grid.from, to: grid.from + grid.cost.length * QUARTER_MS });
  let most = 0;
  for (const seats of grid.available) if (seats > most) most = seats;
  const hours = new Map<number, number>();
  let start = 0;
  for (const { until, minutes } of offsets) {
    const last = Math.min(Math.ceil((until - grid.from) / QUARTER_MS), grid.cost.length);
    const before = (instantAt(grid, start) / 60_000 + minutes) % 60;
    start += ((60 - before) % 60) / QUARTER;
    for (; start < last; start += HOUR_QUARTERS) {
      if (grid.available[start] !== most) continue;
      const hour = ((instantAt(grid, start) / 60_000 + minutes) / 60) % 24;
      const known = hours.get(hour);
      if (known === undefined || compare(grid, start, known) < 0) hours.set(hour, start);
    }
    start = last;
  }
  return [...hours].sort(([one], [other]) => one - other).map(([, start]) => start);
}
