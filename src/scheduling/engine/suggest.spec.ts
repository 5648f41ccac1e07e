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

/** Every start of a window looked at minute by minute, each seat by the clock of whoever has it at that start. */
function exhaustively(seats: readonly SeatHours[], window: Stretch, duration: number) {
  const minutesOf = (one: SeatHours) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: one.timeZone ?? 'UTC', dateStyle: 'short', timeStyle: 'short' },
    } as Intl.DateTimeFormatOptions);
    // The clock is read each quarter of an hour: no zone changes between.
    return Array.from({ length: (window.to - window.from) / MINUTE / 15 }, (_, quarter) => {
      const [date = '', time = ''] = format.format(window.from + quarter * 15 * MINUTE).split(' ');
      const [hour, minute] = time.split(':').map(Number) as [number, number];
      return Array.from({ length: 15 }, (__, more) => minuteOf(one, date, hour * 60 + minute + more));
    }).flat();
  };
  const hands = seats.map((one) =>
    [{ from: window.from, hours: one }, ...(one.later ?? [])].map(({ from, hours }) => ({
      ...{ from, hours, minutes: minutesOf(hours) },
    })),
  );
  const starts = [];
  for (let at = 0; at + duration <= (window.to - window.from) / MINUTE; at += 15) {
    const [from, to] = [window.from + at * MINUTE, window.from + (at + duration) * MINUTE];
    let [available, cost] = [0, 0];
    for (const [index, one] of seats.entries()) {
      const then = hands[index]?.filter((some) => some.from <= from).at(-1);
      const during = then?.minutes.slice(at, at + duration) ?? [];
      const free = !then?.hours.busy.some((other) => other.from < to && from < other.to);
      const comes = then?.hours.timeZone != null && free && !during.some(({ away }) => away);
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
interface SomeSeat extends Pick<SeatHours, 'workingDays' | 'workingFrom' | 'workingTo' | 'borne'> {
  readonly timeZone: string;
  readonly holiday: string | null;
  readonly busyFrom: number | null;
}
const someSeat: fc.Arbitrary<SomeSeat> = fc
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
/** Who has a seat later, from some quarter hour of the window on, or that nobody has it. */
const someHand = fc.record({ quarter: fc.integer({ min: 1, max: 150 }), nobody: fc.boolean(), hours: someSeat });

const seatOf = ({ holiday, busyFrom, ...one }: SomeSeat, key: string, from: number): SeatHours =>
  seat({
    ...{ ...one, key, holidays: holiday ? [{ from: holiday, to: holiday }] : [] },
    busy: busyFrom === null ? [] : [{ from: from + busyFrom * HOUR, to: from + (busyFrom + 2) * HOUR }],
  });

/** Of every start of a window what the engine says, and of the best; and what the search of every minute does. */
function bothWays(seats: readonly SeatHours[], window: Stretch, duration: number) {
  const starts = exhaustively(seats, window, duration);
  const grid = gridOf(seats, window, duration);
  const [best = -1] = bestStarts(grid, 1, 0);
  const first = starts.toSorted((a, b) => b.available - a.available || a.cost - b.cost)[0];
  const found = [...grid.cost].map((cost, start) => ({ available: grid.available[start], cost }));
  return { engine: { starts: found, first: starts[best] }, search: { starts, first } };
}

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
          const seats = given.map((one, index) => seatOf(one, String(index), from));
          const { engine, search } = bothWays(seats, window, duration);
          expect(engine).toEqual(search);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('agrees with it where seats change hands, fall vacant or are filled, at whatever start of the window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someSeat, fc.array(someHand, { maxLength: 3 })), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...days),
        fc.constantFrom(15, 90, 600),
        (given, day, duration) => {
          const from = utc(`${day}T00:00`);
          const seats = given.map(([one, hands], index) => {
            const first = seatOf(one, String(index), from);
            const later = hands
              .toSorted((a, b) => a.quarter - b.quarter)
              .map(({ quarter, nobody, hours }) => {
                const next = { ...seatOf(hours, first.key, from), borne: first.borne };
                return { from: from + quarter * 15 * MINUTE, hours: nobody ? { ...next, timeZone: null } : next };
              });
            return { ...first, later };
          });
          // The second window begins when some hands have already changed.
          for (const begins of [from, from + 20 * HOUR]) {
            const { engine, search } = bothWays(seats, { from: begins, to: from + 36 * HOUR }, duration);
            expect(engine).toEqual(search);
          }
        },
      ),
      { numRuns: 30 },
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

  test('says of each start how it stands with whoever has the seat then', () => {
    const at = utc('2099-06-02T00:00');
    const [tokyo, nobody] = [seat({ timeZone: 'Asia/Tokyo' }), seat({ timeZone: null })];
    const window = { from: at - 2 * HOUR, to: at + 2 * HOUR };
    const said = (one: SeatHours, start: number) => slotAt(gridOf([one], window, 60), start);
    const handed = { ...seat(), later: [{ from: at, hours: tokyo }] };
    // At 23:45 it is still that of the first, to its end; in Tokyo it is nine by then.
    expect(said(handed, 7).seats).toEqual([
      expect.objectContaining({ state: 'OUTSIDE_HOURS', outsideMinutes: 60, seat: handed }),
    ]);
    expect(said(handed, 8).seats).toEqual([{ state: 'IN_HOURS', outsideMinutes: 0, seat: tokyo }]);
    const left = { ...seat(), later: [{ from: at, hours: nobody }] };
    expect([7, 8].map((start) => [said(left, start).available, said(left, start).seats[0]?.state])).toEqual([
      ...[
        [1, 'OUTSIDE_HOURS'],
        [0, 'NOT_KNOWN'],
      ],
    ]);
    const filled = asked([{ ...nobody, later: [{ from: at, hours: tokyo }] }], { most: 9 });
    expect(filled.slots.every(({ startsAt }) => startsAt >= at)).toBe(true);
    expect(filled.slots[0]).toMatchObject({ startsAt: at, available: 1 });
    const never = asked([{ ...nobody, later: [{ from: at, hours: nobody }] }]);
    expect(never).toMatchObject({ none: 'NOBODY_KNOWN', slots: [] });
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
