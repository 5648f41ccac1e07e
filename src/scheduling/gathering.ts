import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingMode } from '../meetings/meeting.enums.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { BurdenRepository, type ClockRow, type OtherMeeting } from './burden.repository.js';
import { seatHours } from './burdens.js';
import type { SeatHours, Stretch } from './engine/seat-hours.js';
import { FairnessLedgers, type Readable } from './fairness-ledgers.js';
import { type PublicEvent, PublicEvents } from './public-events.js';
import { holidaysOf } from './seat-days.js';

/** For which seats of a body hours are reckoned, and by which clocks. */
export interface Wanted {
  readonly body: MeetingBody;
  /** UUIDs; null for all. */
  readonly seatIds: readonly string[] | null;
  readonly mode: MeetingMode;
  /** Of the room, for a meeting in person. */
  readonly timeZone: string;
  readonly window: Stretch;
}

/** What the engine reckons with, seat by seat in the order of `clocks`. */
export interface Gathered {
  readonly clocks: readonly ClockRow[];
  readonly seats: readonly SeatHours[];
  /** Other meetings of the same people, by member. */
  readonly busy: ReadonlyMap<string, readonly OtherMeeting[]>;
  readonly events: readonly PublicEvent[];
  readonly readable: Readable;
}

/** The same on several days, between which the holder of a seat may change, and the hours in which its people work. */
export interface GatheredOnDays {
  /** Each seat as it is on the first of them on which somebody holds it. */
  readonly whole: Gathered;
  /** All of the same seats in the same order; one that nobody holds then has no clock. */
  readonly on: (instant: number) => Gathered;
}

/** Gathers, as far as the viewer may see it, what is known of the seats of a body: clocks, holidays, other meetings, the ledger. */
@Injectable()
export class Gathering {
  constructor(
    private readonly burdens: BurdenRepository,
    private readonly ledgers: FairnessLedgers,
    private readonly events: PublicEvents,
  ) {}

  /** As the seats are when the window begins. */
  async of(viewer: Viewer, wanted: Wanted): Promise<Gathered> {
    const { whole } = await this.onDays(viewer, wanted, [wanted.window.from]);
    requireSeats(whole, wanted);
    return whole;
  }

  /** As they are at each of some instants (milliseconds). */
  async onDays(viewer: Viewer, wanted: Wanted, instants: readonly number[]): Promise<GatheredOnDays> {
    const { body, seatIds, window } = wanted;
    const byInstant = await this.burdens.clocksOn(
      body.id,
      instants.map((instant) => new Date(instant)),
    );
    const known = seatsOf([...byInstant.values()].flat());
    const chosen = known.filter(({ seatId }) => !seatIds || (seatId !== null && seatIds.includes(seatId)));
    const borne = await this.ledgers.borne(viewer, body);
    const members = [...byInstant.values()].flat().flatMap(({ memberId }) => memberId ?? []);
    const busy = await this.burdens.busy(viewer, [...new Set(members)], window);
    const holidays = await this.burdens.holidays(body.id);
    const events = await this.events.during(viewer, body, window);
    const readable = await this.ledgers.readable(viewer, body);
    const gathered = (rows: readonly ClockRow[]): Gathered => {
      const clocks = rows.map((row) => inRoom(row, wanted));
      const seats = clocks.map((row) =>
        seatHours(row, {
          ...{ borne: borne.get(row.key)?.minutes ?? 0, busy: busy.get(row.memberId ?? '') ?? [] },
          holidays: holidaysOf(row, holidays, window),
        }),
      );
      return { clocks, seats, busy, events, readable };
    };
    const on = (instant: number): Gathered => {
      const then = byInstant.get(instant) ?? [];
      return gathered(chosen.map((seat) => then.find(({ key }) => key === seat.key) ?? vacant(seat)));
    };
    return { whole: gathered(chosen), on };
  }
}

/** Those that were asked for are seats of the body, and somebody holds each. */
export function requireSeats({ clocks }: Gathered, { seatIds }: Pick<Wanted, 'seatIds'>): void {
  if (seatIds?.some((id) => !clocks.some(({ seatId }) => seatId === id))) throw new NotFound();
}

/** In one room all keep the hours of its zone. */
const inRoom = (row: ClockRow, { mode, timeZone }: Wanted): ClockRow =>
  mode === MeetingMode.IN_PERSON ? { ...row, timeZone: row.timeZone && timeZone } : row;

/** Each seat once, as the first of its rows has it, by number; those without one in their order. */
function seatsOf(rows: readonly ClockRow[]): ClockRow[] {
  const seats = [...new Map(rows.toReversed().map((row) => [row.key, row])).values()].toReversed();
  return seats.sort((one, other) => (one.seatNumber ?? 0) - (other.seatNumber ?? 0));
}

const vacant = (row: ClockRow): ClockRow => ({
  ...{ ...row, partyId: null, partyName: null, memberId: null, timeZone: null },
  ...{ workingDays: null, workingFrom: null, workingTo: null, entered: false },
});
