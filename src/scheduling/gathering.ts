import { Injectable } from '@nestjs/common';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingMode } from '../meetings/meeting.enums.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { BurdenRepository, type ClockRow, type OtherMeeting } from './burden.repository.js';
import { seatHours } from './burdens.js';
import { type ClockStretch, clocksThrough, type SeatClocks } from './clock-stretches.js';
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

/** What is known of seats through a window, in which they may change hands. */
export interface Gathered {
  readonly clocks: readonly SeatClocks[];
  /** What the engine reckons with, in the order of `clocks`. */
  readonly seats: readonly SeatHours[];
  /** Other meetings of the same people, by member. */
  readonly busy: ReadonlyMap<string, readonly OtherMeeting[]>;
  readonly events: readonly PublicEvent[];
  readonly readable: Readable;
}

/** Gathers, as far as the viewer may see it, what is known of the seats of a body: clocks, holidays, other meetings, the ledger. */
@Injectable()
export class Gathering {
  constructor(
    private readonly burdens: BurdenRepository,
    private readonly ledgers: FairnessLedgers,
    private readonly events: PublicEvents,
  ) {}

  /** Of the seats that somebody has in the window: of each who has it from when on, and by which clock. */
  async during(viewer: Viewer, wanted: Wanted): Promise<Gathered> {
    const { body, seatIds, window } = wanted;
    const clocks = (await this.clocks(wanted)).filter(
      ([{ row }]) => !seatIds || (row.seatId !== null && seatIds.includes(row.seatId)),
    );
    const borne = await this.ledgers.borne(viewer, body);
    const members = clocks.flat().flatMap(({ row }) => row.memberId ?? []);
    const busy = await this.burdens.busy(viewer, [...new Set(members)], window);
    const holidays = await this.burdens.holidays(body.id);
    const events = await this.events.during(viewer, body, window);
    const readable = await this.ledgers.readable(viewer, body);
    const hours = ({ row }: ClockStretch): SeatHours =>
      seatHours(row, {
        ...{ borne: borne.get(row.key)?.minutes ?? 0, busy: busy.get(row.memberId ?? '') ?? [] },
        holidays: holidaysOf(row, holidays, window),
      });
    const seats = clocks.map(([first, ...others]) => {
      const later = others.map((stretch) => ({ from: stretch.from, hours: hours(stretch) }));
      return later.length === 0 ? hours(first) : { ...hours(first), later };
    });
    return { clocks, seats, busy, events, readable };
  }

  private async clocks(wanted: Wanted): Promise<SeatClocks[]> {
    const { body, window } = wanted;
    const changes = await this.burdens.clockChanges(body.id, window);
    const instants = [new Date(window.from), ...changes];
    const rows = await this.burdens.clocksOn(body.id, instants);
    const inRooms = new Map([...rows].map(([at, then]) => [at, then.map((row) => inRoom(row, wanted))]));
    return clocksThrough(
      instants.map((instant) => instant.getTime()),
      inRooms,
    );
  }
}

/** Those that were asked for are seats of the body, and somebody has each at some time. */
export function requireSeats({ clocks }: Gathered, { seatIds }: Pick<Wanted, 'seatIds'>): void {
  if (seatIds?.some((id) => !clocks.some(([{ row }]) => row.seatId === id))) throw new NotFound();
}

/** In one room all keep the hours of its zone. */
const inRoom = (row: ClockRow, { mode, timeZone }: Wanted): ClockRow =>
  mode === MeetingMode.IN_PERSON ? { ...row, timeZone: row.timeZone && timeZone } : row;
