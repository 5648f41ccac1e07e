import type { SlotSeat } from './suggest-query.js';

/** A seat as it is at a start: in the hands of whoever has it then, by their clock. */
export function seatAt(seat: SlotSeat, startsAt: string): SlotSeat {
  const [first] = seat.stretches;
  return { ...seat, ...(seat.stretches.filter(({ from }) => from <= startsAt).at(-1) ?? first) };
}

export const seatsAt = (seats: readonly SlotSeat[], startsAt: string): SlotSeat[] =>
  seats.map((seat) => seatAt(seat, startsAt));

/** A seat as it is at some starts: once for each in whose hands, and by whose clock, it is at one of them. */
export function seatThrough(seat: SlotSeat, starts: readonly string[]): readonly [SlotSeat, ...SlotSeat[]] {
  if (seat.stretches.length === 0) return [seat];
  const then = starts.toSorted().map((startsAt) => seatAt(seat, startsAt));
  const [one = seat, ...others] = new Map(then.map((some) => [`${some.partyName} ${some.timeZone}`, some])).values();
  return [one, ...others];
}
