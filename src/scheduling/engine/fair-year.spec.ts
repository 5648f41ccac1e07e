import { expect, test } from '@jest/globals';
import type { SeatHours, Stretch } from './seat-hours.js';
import { bestStarts, compare, gridOf } from './slots.js';
import { planSeries } from './series.js';
import { type Slot, slotAt } from './suggest.js';

/** A seat whose people work from nine to five, Monday to Friday. */
const seatIn = (timeZone: string, borne = 0): SeatHours => ({
  ...{ key: timeZone, timeZone, workingDays: [1, 2, 3, 4, 5], workingFrom: 9 * 60, workingTo: 17 * 60 },
  ...{ holidays: [], busy: [], borne },
});

/** Ten seats each: spread evenly; most in Europe; around the Pacific. */
const COMMITTEES = {
  'spread evenly': [
    ...['Pacific/Auckland', 'Australia/Sydney', 'Asia/Tokyo', 'Asia/Kolkata', 'Asia/Dubai', 'Europe/Brussels'],
    ...['Africa/Casablanca', 'America/Sao_Paulo', 'America/New_York', 'America/Los_Angeles'],
  ],
  'half in Europe': [
    ...['Europe/Brussels', 'Europe/Paris', 'Europe/London', 'Europe/Helsinki', 'Africa/Johannesburg', 'Asia/Tokyo'],
    ...['Asia/Seoul', 'America/New_York', 'America/Chicago', 'Australia/Sydney'],
  ],
  'round the Pacific': [
    ...['Asia/Tokyo', 'Asia/Shanghai', 'Australia/Brisbane', 'Pacific/Auckland', 'America/Los_Angeles'],
    ...['America/Denver', 'America/Toronto', 'America/Santiago', 'Europe/London', 'Africa/Nairobi'],
  ],
};

const twoWeeks = (month: number): Stretch => ({ from: Date.UTC(2099, month, 5), to: Date.UTC(2099, month, 19) });

/** What meetings came to: seats that could come in all, minutes outside working hours in all, and their spread. */
function played(slots: readonly Slot[]) {
  const borne = (slots[0]?.seats ?? []).map((_, index) =>
    slots.reduce((sum, slot) => sum + (slot.seats[index]?.outsideMinutes ?? 0), 0),
  );
  return {
    available: slots.reduce((sum, slot) => sum + slot.available, 0),
    outside: borne.reduce((sum, one) => sum + one, 0),
    spread: Math.max(...borne) - Math.min(...borne),
  };
}

/** Twelve monthly meetings, each at the start that is suggested first. */
function fairYear(committee: readonly string[]) {
  const slots: Slot[] = [];
  for (let month = 0; month < 12; month += 1) {
    const seats = committee.map((timeZone, index) => {
      const borne = slots.reduce((sum, slot) => sum + (slot.seats[index]?.outsideMinutes ?? 0), 0);
      return seatIn(timeZone, borne);
    });
    const grid = gridOf(seats, twoWeeks(month), 90);
    slots.push(slotAt(grid, bestStarts(grid, 1)[0] ?? 0));
  }
  return played(slots);
}

/** The same twelve, planned together. */
function plannedYear(committee: readonly string[]) {
  const seats = committee.map((timeZone) => seatIn(timeZone));
  const windows = Array.from({ length: 12 }, (_, month) => twoWeeks(month));
  const whole = { durationMinutes: 90, needed: 1, keptOff: [], avoided: [] };
  const starts = planSeries({ seats, windows, ...whole });
  return played(
    starts.map((start) => slotAt(gridOf(seats, { from: start ?? 0, to: (start ?? 0) + 90 * 60_000 }, 90), 0)),
  );
}

/** The best of the 96 quarter hours of UTC to meet at all year: by seats, then the smaller spread. */
function bestFixedHour(committee: readonly string[]) {
  const seats = committee.map((timeZone) => seatIn(timeZone));
  const grids = Array.from({ length: 12 }, (_, month) => gridOf(seats, twoWeeks(month), 90));
  const runs = Array.from({ length: 96 }, (_, quarter) =>
    played(
      grids.map((grid) => {
        const starts = Array.from({ length: 13 }, (__, day) => day * 96 + quarter);
        return slotAt(grid, starts.toSorted((one, other) => compare(grid, one, other))[0] ?? 0);
      }),
    ),
  );
  return runs.reduce((one, other) =>
    other.available > one.available || (other.available === one.available && other.spread < one.spread) ? other : one,
  );
}

test('over twelve meetings of ten seats the spread is at most half of what the best fixed hour gives, and planned together no more', () => {
  const lines = Object.entries(COMMITTEES).map(([name, committee]) => {
    const years = [bestFixedHour(committee), fairYear(committee), plannedYear(committee)] as const;
    const [fixed, fair, planned] = years;
    expect(fair.spread).toBeLessThanOrEqual(fixed.spread / 2);
    expect(fair.available).toBeGreaterThanOrEqual(fixed.available);
    expect(planned.spread).toBeLessThanOrEqual(fair.spread);
    expect(planned.available).toBeGreaterThanOrEqual(fair.available);
    const each = (value: (year: typeof fixed) => number): string => years.map(value).join(' / ');
    return [name, each(({ spread }) => spread), each(({ available }) => available), each(({ outside }) => outside)];
  });
  const heads = ['fixed / one by one / planned', 'spread', 'seats', 'minutes'];
  const table = [heads, ...lines].map((cells) => cells.map((cell) => String(cell).padStart(30)).join(''));
  process.stdout.write(`${table.join('\n')}\n`);
});
