import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeatHours, Stretch } from './seat-hours.js';
import { oneByOne, planSeries, type SeriesRequest } from './series.js';
import { gridOf, unfairness } from './slots.js';
import { slotAt } from './suggest.js';

const HOUR = 3_600_000;
const seat = (more: Partial<SeatHours> = {}): SeatHours => ({
  ...{ key: 'a', timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], workingFrom: 540, workingTo: 1020 },
  ...{ holidays: [], busy: [], borne: 0, ...more },
});
const asked = (more: Partial<SeriesRequest>): SeriesRequest => ({
  ...{ seats: [seat()], windows: [], durationMinutes: 60, needed: 1, keptOff: [], avoided: [], ...more },
});
const minutesAt = (seats: readonly SeatHours[], start: number, minutes: number): number[] =>
  slotAt(gridOf(seats, { from: start, to: start + minutes * 60_000 }, minutes), 0).seats.map(
    (one) => one.outsideMinutes,
  );
/** What each seat has borne after a series. */
function after({ seats, durationMinutes }: SeriesRequest, starts: readonly (number | null)[]): number[] {
  const borne = seats.map((one) => one.borne);
  for (const start of starts)
    if (start !== null)
      for (const [index, minutes] of minutesAt(seats, start, durationMinutes).entries())
        borne[index] = (borne[index] as number) + minutes;
  return borne;
}
const cost = (borne: readonly number[]): number => borne.reduce((sum, one) => sum + unfairness(one), 0);
const spread = (borne: readonly number[]): number => Math.max(...borne) - Math.min(...borne);

/** Every series in which each meeting has as many seats as its window lets it and burdens nobody for nothing: the least. */
function exhaustively(request: SeriesRequest, mostSpread: number): number {
  const { seats, windows, durationMinutes, keptOff } = request;
  const burdens = windows.map((window) => {
    const grid = gridOf(seats, window, durationMinutes);
    const free = [...grid.available.keys()].filter((start) => {
      const from = grid.from + start * (HOUR / 4);
      const kept = keptOff.some((one) => one.from < from + durationMinutes * 60_000 && from < one.to);
      return (grid.available[start] ?? 0) > 0 && !kept;
    });
    const most = Math.max(0, ...free.map((start) => grid.available[start] ?? 0));
    const all = free
      .filter((start) => grid.available[start] === most)
      .map((start) => minutesAt(seats, grid.from + start * (HOUR / 4), durationMinutes));
    const lighter = (one: number[], other: number[]): boolean =>
      one.join() !== other.join() && one.every((minutes, index) => minutes <= (other[index] ?? 0));
    return all.filter((one) => !all.some((other) => lighter(other, one)));
  });
  const among = (index: number, borne: readonly number[]): number => {
    const here = burdens[index];
    if (!here) return spread(borne) <= mostSpread ? cost(borne) : Infinity;
    if (here.length === 0) return among(index + 1, borne);
    const ways = [...new Map(here.map((one) => [one.join(), one])).values()];
    return Math.min(
      ...ways.map((way) =>
        among(
          index + 1,
          borne.map((sum, at) => sum + (way[at] ?? 0)),
        ),
      ),
    );
  };
  return among(
    0,
    seats.map((one) => one.borne),
  );
}

/** Weeks between which clocks are changed in Europe, or in America, or in neither. */
const first = Date.UTC(2026, 2, 23);
const mondays = [first, Date.UTC(2026, 2, 30), Date.UTC(2026, 10, 2), Date.UTC(2026, 5, 8)];
const someSeat = fc.record({
  timeZone: fc.constantFrom('Asia/Tokyo', 'Europe/Brussels', 'America/New_York', 'Africa/Casablanca', null),
  workingFrom: fc.constantFrom(480, 540, 1320),
  workingTo: fc.constantFrom(390, 1020),
  borne: fc.integer({ min: 0, max: 400 }),
});
const somePlan = fc.record({
  seats: fc.array(someSeat, { minLength: 1, maxLength: 4 }),
  windows: fc.array(fc.record({ monday: fc.constantFrom(...mondays), hour: fc.integer({ min: 0, max: 20 }) }), {
    ...{ minLength: 1, maxLength: 3 },
  }),
  keptOff: fc.option(fc.integer({ min: 0, max: 20 })),
});

describe('a series', () => {
  test('shares the burden as well as any, and never worse than one meeting after the other', () => {
    fc.assert(
      fc.property(somePlan, ({ seats, windows, keptOff }) => {
        const request = asked({
          seats: seats.map((one, index) => seat({ ...one, key: String(index) })),
          windows: windows.map(({ monday, hour }) => ({ from: monday + hour * HOUR, to: monday + (hour + 3) * HOUR })),
          keptOff: keptOff === null ? [] : [{ from: first + keptOff * HOUR, to: first + (keptOff + 1) * HOUR }],
        });
        const [planned, single] = [after(request, planSeries(request)), after(request, oneByOne(request))];
        expect(cost(planned)).toBe(exhaustively(request, spread(single)));
        expect(cost(planned)).toBeLessThanOrEqual(cost(single));
        expect(spread(planned)).toBeLessThanOrEqual(spread(single));
      }),
      { numRuns: 20 },
    );
  });

  test('is never worse than one by one where there are too many to look at all, and keeps off what it is to', () => {
    const zones = ['Pacific/Auckland', 'Asia/Tokyo', 'Asia/Kolkata', 'Europe/Brussels', 'America/New_York'];
    const month = (at: number): Stretch => ({ from: Date.UTC(2099, at, 1), to: Date.UTC(2099, at, 8) });
    const seats = zones.map((timeZone, index) => seat({ key: timeZone, timeZone, borne: index * 45 }));
    const windows = Array.from({ length: 8 }, (_, at) => month(at));
    const request = asked({ seats, windows, durationMinutes: 90 });
    const starts = planSeries(request);
    const [planned, single] = [after(request, starts), after(request, oneByOne(request))];
    expect(cost(planned)).toBeLessThanOrEqual(cost(single));
    expect(spread(planned)).toBeLessThanOrEqual(spread(single));
    const [start = 0] = starts as number[];
    const day = { from: start - 12 * HOUR, to: start + 12 * HOUR };
    const [kept] = planSeries({ ...request, keptOff: [day] });
    expect(Math.abs(Number(kept) - start)).toBeGreaterThanOrEqual(10.5 * HOUR);
  });

  test('has no start where there is none: a seat with nobody, a window kept off, too few seats', () => {
    const window = { from: Date.UTC(2099, 5, 1), to: Date.UTC(2099, 5, 6) };
    const none = (more: Partial<SeriesRequest>) => planSeries(asked({ windows: [window], ...more }));
    expect(none({ seats: [seat({ timeZone: null })] })).toEqual([null]);
    expect(none({ keptOff: [window] })).toEqual([null]);
    expect(none({ needed: 2 })).toEqual([null]);
    expect(none({ seats: [] })).toEqual([null]);
    expect(none({ windows: [] })).toEqual([]);
    const nobody = none({ seats: [seat(), seat({ key: 'b', timeZone: null })] });
    expect(nobody).toEqual([Date.UTC(2099, 5, 1, 9)]);
    // Among what is as fair, a conference is kept clear of.
    const avoided = [{ from: Date.UTC(2099, 5, 1), to: Date.UTC(2099, 5, 2) }];
    expect(none({ avoided })).toEqual([Date.UTC(2099, 5, 2, 9)]);
  });
});
