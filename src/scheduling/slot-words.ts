import { Temporal } from 'temporal-polyfill';
import { reference } from '../kernel/reading/global-id.js';
import { venueTime, weekday, zoned } from '../meetings/local-time.js';
import type { ClockRow } from './burden.repository.js';
import { basisOf, workingTime } from './burdens.js';
import { firstHeld, rowAt } from './clock-stretches.js';
import type { SeatAtSlot, Slot } from './engine/suggest.js';
import type { Gathered } from './gathering.js';
import { holidayAt } from './seat-days.js';
import { type SlotConflict, SlotConflictKind } from './slot-conflict.type.js';
import type { SlotSeat } from './slot-seat.type.js';
import type { SlotForSeat, SlotState, SuggestedSlot } from './suggest-slots.type.js';

export const startOf = (day: string, timeZone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
/** The instant at which a day has ended. */
export const endOf = (day: string, timeZone: string): number =>
  startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone);

/** Says of slots what they mean for each seat. */
export class SlotWords {
  constructor(
    private readonly gathered: Gathered,
    /** In which starts are announced. */
    private readonly timeZone: string,
    private readonly homeTimeZone: string,
    private readonly durationMinutes: number,
  ) {}

  /** Each seat once: what a slot says of it refers to nothing, since every reference is a question to the database. */
  seats(): SlotSeat[] {
    const { clocks, seats, readable } = this.gathered;
    return clocks.map((through, index) => {
      const row = firstHeld(through);
      return {
        seat: row.seatId === null ? null : reference('Seat', row.seatId),
        ...{ seatNumber: row.seatNumber, ...clockOf(row) },
        borneMinutes: readable.all || readable.own.has(row.key) ? (seats[index]?.borne ?? 0) : null,
        stretches:
          through.length === 1 ? [] : through.map((one) => ({ from: new Date(one.from), ...clockOf(one.row) })),
      };
    });
  }

  says(slots: readonly Slot[]): SuggestedSlot[] {
    return slots.map((slot) => this.saysOf(slot));
  }

  saysOf(slot: Slot): SuggestedSlot {
    const startsAt = new Date(slot.startsAt);
    const rows = this.gathered.clocks.map((clocks) => rowAt(clocks, slot.startsAt));
    const seats = slot.seats.map((at, index) => this.forSeat(at, rows[index] as ClockRow, startsAt));
    return {
      ...{ startsAt, venueTime: venueTime(startsAt, this.timeZone), seatsAvailable: slot.available },
      ...{ outsideMinutes: slot.seats.reduce((sum, one) => sum + one.outsideMinutes, 0), seats },
      conflicts: [...this.events(slot.startsAt), ...holidays(seats), ...this.others(slot.startsAt, rows)],
    };
  }

  private forSeat({ state, outsideMinutes, seat }: SeatAtSlot, row: ClockRow, startsAt: Date): SlotForSeat {
    const { seatNumber, partyName, timeZone } = row;
    const during = { from: startsAt.getTime(), to: startsAt.getTime() + this.durationMinutes * 60_000 };
    return {
      ...{ seatNumber, partyName, state: state as SlotState, outsideMinutes },
      holiday: state === 'HOLIDAY' ? holidayAt(seat.holidays, timeZone, during) : null,
      // Reckoned when asked for: there are as many as slots times seats.
      get local() {
        return timeZone && zoned(startsAt, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
      },
      get weekday() {
        return timeZone && weekday(zoned(startsAt, timeZone));
      },
    };
  }

  private events(startsAt: number): SlotConflict[] {
    const day = (instant: number): string => zoned(new Date(instant), this.homeTimeZone).toPlainDate().toString();
    const [first, last] = [day(startsAt), day(startsAt + this.durationMinutes * 60_000 - 1)];
    return this.gathered.events
      .filter((event) => event.firstDay <= last && first <= event.lastDay)
      .map(({ id, title, firstDay, lastDay }) => ({
        ...{ kind: SlotConflictKind.PUBLIC_EVENT, title, firstDay, lastDay, seatNumber: null, partyName: null },
        meeting: reference('Meeting', id),
      }));
  }
  /** Each meeting that takes one of the people who count, once for each seat. */
  private others(startsAt: number, rows: readonly ClockRow[]): SlotConflict[] {
    const ends = startsAt + this.durationMinutes * 60_000;
    return rows.flatMap((row) =>
      (this.gathered.busy.get(row.memberId ?? '') ?? [])
        .filter(({ from, to }) => from < ends && startsAt < to)
        .map(({ title, meetingId }) => ({
          ...{ kind: SlotConflictKind.OTHER_MEETING, title, ...hindered(row) },
          meeting: reference('Meeting', meetingId),
        })),
    );
  }
}

const clockOf = (row: ClockRow) => ({
  party: row.partyId === null ? null : reference('Party', row.partyId),
  ...{ partyName: row.partyName, timeZone: row.timeZone, ...workingTime(row), hoursBasis: basisOf(row) },
});

const hindered = ({ seatNumber, partyName }: Pick<SlotConflict, 'seatNumber' | 'partyName'>) => ({
  ...{ seatNumber, partyName, firstDay: null, lastDay: null },
});

/** Each holiday of a seat on which a slot lies. */
const holidays = (seats: readonly SlotForSeat[]): SlotConflict[] =>
  seats.flatMap(({ holiday, ...seat }) =>
    holiday === null ? [] : [{ kind: SlotConflictKind.HOLIDAY, title: holiday, ...hindered(seat), meeting: null }],
  );
