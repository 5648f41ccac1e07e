import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeatHours, Stretch } from './seat-hours.js';
import { bestStarts, gridOf, unfairness } from './slots.js';
import { slotAt, suggest } from './suggest.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const utc = (text: string): number => Date.parse(`${text}Z`);
const seat = (more: Partial<SeatHours> = {}): SeatHours => ({
  ...{ key: 'a', timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], workingFrom: 540, workingTo: 1020 },
  ...{ holidays: [], busy: [], borne: 0, ...more },
});
const asked = (seats: SeatHours[], more: Partial<Parameters<typeof suggest>[0]> = {}) =>
  suggest({
    ...{ seats, window: { from: utc('2099-06-01T00:00'), to: utc('2099-06-06T00:00') }, notBefore: null },
    ...{ durationMinutes: 60, needed: 1, most: 5, homeTimeZone: 'UTC', ...more },
  });

/** What a minute is to a seat, by the calendar of the platform and nothing of the engine's. */
function minuteOf(one: SeatHours, date: string, minute: number): { away: boolean; outside: boolean } {
  const works = (day: string): boolean =>
    one.workingDays.includes(new Date(`${day}T12:00Z`).getUTCDay() || 7) &&
    !one.holidays.some(({ from, to }) => from <= day && day <= to);
  const before = new Date(utc(`${date}T12:00`) - 24 * HOUR).toISOString().slice(0, 10);
  const { workingFrom: from, workingTo: to } = one;
  const own = works(date) && minute >= from && (to <= from || minute < to);
  const inHours = own || (to <= from && works(before) && minute < to);
  return { outside: !inHours, away: !works(date) && !inHours };
}

/** Every start of a window looked at minute by minute. */
function exhaustively(seats: readonly SeatHours[], window: Stretch, duration: number) {
  const minutes = seats.map((one) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: one.timeZone ?? 'UTC', dateStyle: 'short', timeStyle: 'short' },
    } as Intl.DateTimeFormatOptions);
    // The clock is read each quarter of an hour: no zone changes between.
    return Array.from({ length: (window.to - window.from) / MINUTE / 15 }, (_, quarter) => {
      const [date = '', time = ''] = format.format(window.from + quarter * 15 * MINUTE).split(' ');
      const [hour, minute] = time.split(':').map(Number) as [number, number];
      return Array.from({ length: 15 }, (__, more) => minuteOf(one, date, hour * 60 + minute + more));
    }).flat();
  });
  const starts = [];
  for (let at = 0; at + duration <= (window.to - window.from) / MINUTE; at += 15) {
    const [from, to] = [window.from + at * MINUTE, window.from + (at + duration) * MINUTE];
    let [available, cost] = [0, 0];
    for (const [index, one] of seats.entries()) {
      const during = (minutes[index] ?? []).slice(at, at + duration);
      const comes = !during.some(({ away }) => away) && !one.busy.some((other) => other.from < to && from < other.to);
      const outside = comes ? during.filter((minute) => minute.outside).length : 0;
      if (comes) available += 1;
      cost += unfairness(one.borne + outside);
    }
    starts.push({ available, cost });
  }
  return starts;
}

const zones = ['Asia/Kathmandu', 'Europe/Brussels', 'America/New_York', 'Africa/Casablanca', 'Pacific/Apia', 'UTC'];
/** Days on which something is odd: clocks change in Brussels, New York, Casablanca; and one where nothing is. */
const days = ['2026-03-28', '2026-10-31', '2026-02-14', '2026-06-10'];
const someSeat = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    workingFrom: fc.integer({ min: 0, max: 1439 }),
    workingTo: fc.integer({ min: 0, max: 1439 }),
    borne: fc.integer({ min: 0, max: 2000 }),
    holiday: fc.constantFrom(...days, null),
    busyFrom: fc.option(fc.integer({ min: 0, max: 47 })),
  })
  .filter((one) => one.workingFrom !== one.workingTo);

describe('the engine that suggests slots', () => {
  test('agrees with a search of every minute, where clocks change, shifts cross midnight, and days are holidays', () => {
    fc.assert(
      fc.property(
        fc.array(someSeat, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...days),
        fc.constantFrom(15, 60, 90),
        (given, day, duration) => {
          const from = utc(`${day}T00:00`);
          const window = { from, to: from + 36 * HOUR };
          const seats = given.map(({ holiday, busyFrom, ...one }, index) =>
            seat({
              ...{ ...one, key: String(index), holidays: holiday ? [{ from: holiday, to: holiday }] : [] },
              busy: busyFrom === null ? [] : [{ from: from + busyFrom * HOUR, to: from + (busyFrom + 2) * HOUR }],
            }),
          );
          const expected = exhaustively(seats, window, duration);
          const grid = gridOf(seats, window, duration);
          expect([...grid.available]).toEqual(expected.map(({ available }) => available));
          expect([...grid.cost]).toEqual(expected.map(({ cost }) => cost));
          const [best = -1] = bestStarts(grid, 1, 0);
          const first = expected.toSorted((a, b) => b.available - a.available || a.cost - b.cost)[0];
          expect(expected[best]).toEqual(first);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('spares whoever bore more, and never moves a meeting that suits all', () => {
    const tokyo = seat({ key: 'tokyo', timeZone: 'Asia/Tokyo' });
    const york = seat({ key: 'york', timeZone: 'America/New_York' });
    const outside = (seats: SeatHours[]) =>
      Object.fromEntries((asked(seats).slots[0]?.seats ?? []).map((at) => [at.seat.key, at.outsideMinutes]));
    expect(outside([{ ...tokyo, borne: 600 }, york])).toEqual({ tokyo: 0, york: 60 });
    expect(outside([tokyo, { ...york, borne: 600 }])).toEqual({ tokyo: 60, york: 0 });
    expect(outside([{ ...york, borne: 600 }, seat()])).toEqual({ york: 0, a: 0 });
  });

  test('says of each seat why it cannot come, and counts nobody where nobody is known', () => {
    const at = utc('2099-06-01T10:00');
    const seats = [
      ...[seat({ key: 'free' }), seat({ key: 'early', workingFrom: 660 }), seat({ key: 'nobody', timeZone: null })],
      seat({ key: 'holiday', holidays: [{ from: '2099-06-01', to: '2099-06-02' }] }),
      ...[seat({ key: 'off', workingDays: [2] }), seat({ key: 'busy', busy: [{ from: at, to: at + HOUR }] })],
    ];
    const grid = gridOf(seats, { from: at, to: at + HOUR }, 60);
    const states = Object.fromEntries(slotAt(grid, 0).seats.map((one) => [one.seat.key, one.state]));
    expect(states).toEqual({
      ...{ free: 'IN_HOURS', early: 'OUTSIDE_HOURS', nobody: 'NOT_KNOWN' },
      ...{ holiday: 'HOLIDAY', off: 'DAY_OFF', busy: 'OTHER_MEETING' },
    });
    expect(grid.available[0]).toBe(2);
    expect(slotAt(grid, 0).seats.map((one) => one.outsideMinutes)).toEqual([0, 60, 0, 0, 0, 0]);
  });

  test('says why there is no slot, and which fail by one seat', () => {
    const window = { from: utc('2099-06-01T00:00'), to: utc('2099-06-01T00:30') };
    expect(asked([seat()], { window }).none).toBe('WINDOW_TOO_SHORT');
    expect(asked([seat()], { notBefore: utc('2099-07-01T00:00') }).none).toBe('NOTICE');
    expect(asked([seat({ timeZone: null })]).none).toBe('NOBODY_KNOWN');
    const away = seat({ key: 'b', holidays: [{ from: '2099-05-01', to: '2099-07-01' }] });
    const none = asked([seat(), away], { needed: 2 });
    expect(none).toMatchObject({ slots: [], none: 'SEATS' });
    expect(none.nearest.map(({ available }) => available)).toEqual([1, 1, 1]);
    expect(none.nearest[0]?.seats.map(({ state }) => state)).toEqual(['IN_HOURS', 'HOLIDAY']);
  });

  test('looks at a day hour by hour, be it one of 25 hours, as far as the window reaches', () => {
    const startsOf = (from: string, to: string) =>
      asked([seat()], { dayOf: () => ({ from: utc(from), to: utc(to) }) }).day.map(({ startsAt }) => startsAt);
    const whole = startsOf('2099-06-02T21:45', '2099-06-03T22:45');
    expect(whole).toHaveLength(25);
    expect([whole[0], whole[24]]).toEqual([utc('2099-06-02T21:45'), utc('2099-06-03T21:45')]);
    // An hour of meeting has to end in the window.
    expect(startsOf('2099-06-05T22:00', '2099-06-06T22:00')).toEqual([
      utc('2099-06-05T22:00'),
      utc('2099-06-05T23:00'),
    ]);
    expect(asked([seat()]).day).toEqual([]);
  });

  test('offers a widely spread body hours to take in turn that leave less unequal than any one of them', () => {
    const spread = ['Asia/Tokyo', 'Europe/Brussels', 'America/Los_Angeles'].map((timeZone) =>
      seat({ key: timeZone, timeZone }),
    );
    const { rotation } = asked(spread);
    expect([2, 3]).toContain(rotation.length);
    const total = (slots: typeof rotation) =>
      spread.map((_, index) => slots.reduce((sum, slot) => sum + (slot.seats[index]?.outsideMinutes ?? 0), 0));
    const unequal = (slots: typeof rotation) =>
      total(slots).reduce((sum, minutes) => sum + unfairness((minutes * 6) / slots.length), 0);
    for (const one of rotation) expect(unequal(rotation)).toBeLessThan(unequal([one]));
    expect(asked([seat(), seat({ key: 'b', timeZone: 'Europe/Brussels' })]).rotation).toEqual([]);
  });
});
