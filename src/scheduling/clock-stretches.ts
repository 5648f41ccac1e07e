import type { ClockRow } from './burden.repository.js';

/** From an instant on (milliseconds) a seat is in these hands, by this clock. */
export interface ClockStretch {
  readonly from: number;
  /** False where nobody has it, or, of a party, where it does not take part. */
  readonly held: boolean;
  readonly row: ClockRow;
}

/** One seat through a window: a single stretch, unless it changes hands, or keeps other hours from a day on. */
export type SeatClocks = readonly [ClockStretch, ...ClockStretch[]];

/** Each seat that somebody has at one of several instants, by number; those without one in the order of the rows. */
export function clocksThrough(
  instants: readonly number[],
  rows: ReadonlyMap<number, readonly ClockRow[]>,
): SeatClocks[] {
  const byKey = instants.map((from) => ({ from, rows: new Map(rows.get(from)?.map((row) => [row.key, row])) }));
  const seats = new Map(
    instants
      .flatMap((at) => rows.get(at) ?? [])
      .toReversed()
      .map((row) => [row.key, row]),
  );
  return [...seats.values()]
    .toReversed()
    .sort((one, other) => (one.seatNumber ?? 0) - (other.seatNumber ?? 0))
    .map((seat) => {
      const all = byKey.map(({ from, rows: then }) => {
        const row = then.get(seat.key);
        return { from, held: row !== undefined, row: row ?? vacant(seat) };
      });
      const [first, ...others] = all as [ClockStretch, ...ClockStretch[]];
      return [first, ...others.filter((one, index) => !alike(one, all[index] as ClockStretch))] as const;
    });
}

const alike = (one: ClockStretch, before: ClockStretch): boolean =>
  one.held === before.held && JSON.stringify(one.row) === JSON.stringify(before.row);

/** Who has a seat at an instant, and by which clock it is reckoned then. */
export function rowAt([first, ...later]: SeatClocks, instant: number): ClockRow {
  return (later.findLast(({ from }) => from <= instant) ?? first).row;
}

/** A seat as it is when somebody has it for the first time. */
export const firstHeld = (clocks: SeatClocks): ClockRow => (clocks.find(({ held }) => held) ?? clocks[0]).row;

/** Nobody has it, or does not take part: there is no clock. A party that takes part keeps its name, by which it is told. */
const vacant = (row: ClockRow): ClockRow => ({
  ...{ ...row, ...(row.seatId === null ? {} : { partyId: null, partyName: null }), memberId: null, timeZone: null },
  ...{ workingDays: null, workingFrom: null, workingTo: null, entered: false },
});
