import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../kernel/clock.js';
import { reference } from '../kernel/reading/global-id.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingAccess } from '../meetings/meeting.access.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { BurdenRepository, type Period } from './burden.repository.js';
import { basisOf, type Burden, burdensOf } from './burdens.js';
import type { FairnessLedger, FairnessLedgerArguments } from './fairness-ledger.type.js';

/** What levelling looks back at. */
const MONTHS = 24;
const NOTHING: Burden = { minutes: 0, meetings: 0 };

/** Whose lines of a ledger somebody reads: all, or those of their own. */
export interface Readable {
  readonly all: boolean;
  readonly own: ReadonlySet<string>;
}

/** What seats bore by meeting outside their working hours: never written down, always reckoned from the roll calls. */
@Injectable()
export class FairnessLedgers {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: MeetingAccess,
    private readonly burdens: BurdenRepository,
    private readonly clock: Clock,
  ) {}

  read(viewer: Viewer, { body: id, asOf }: FairnessLedgerArguments): Promise<FairnessLedger> {
    return this.transaction.run(async () => {
      const body = await this.access.body('scheduling.read-ledger', viewer, id);
      const readable = await this.readable(viewer, body);
      const period = this.period(asOf);
      const borne = await this.borneIn(viewer, body, period);
      const clocks = await this.burdens.clocks(body.id, period.to);
      const lines = clocks
        .filter(({ key }) => readable.all || readable.own.has(key))
        .map((row) => {
          const { key, seatId, seatNumber, partyId, partyName } = row;
          const { minutes, meetings } = borne.get(key) ?? NOTHING;
          return {
            seat: seatId === null ? null : reference('Seat', seatId),
            party: partyId === null ? null : reference('Party', partyId),
            ...{ seatNumber, partyName, outsideMinutes: minutes, meetings, hoursBasis: basisOf(row) },
          };
        });
      const minutes = lines.map((line) => line.outsideMinutes);
      const spreadMinutes = readable.all && lines.length > 0 ? Math.max(...minutes) - Math.min(...minutes) : null;
      return { since: period.from.toISOString().slice(0, 10), complete: readable.all, spreadMinutes, lines };
    });
  }

  borne(viewer: Viewer, body: MeetingBody): Promise<Map<string, Burden>> {
    return this.borneIn(viewer, body, this.period());
  }

  private async borneIn(viewer: Viewer, body: MeetingBody, period: Period): Promise<Map<string, Burden>> {
    const presences = await this.burdens.presences(viewer, body.id, period);
    return burdensOf(presences, presences.length === 0 ? [] : await this.burdens.holidays(body.id));
  }

  async readable(viewer: Viewer, body: MeetingBody): Promise<Readable> {
    const all =
      viewer.holds('CO_CHAIR', body.workingGroupId) ||
      ['CO_CHAIR', 'SECRETARY'].some((role) => viewer.holds(role, body.id));
    return { all, own: await this.burdens.ownKeys(viewer.memberId, this.clock.now()) };
  }

  /** The 24 months up to now, or to the end of a day. */
  private period(asOf?: string | null): Period {
    const to = asOf
      ? Temporal.PlainDate.from(asOf).add({ days: 1 }).toZonedDateTime('UTC').subtract({ milliseconds: 1 })
      : Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime()).toZonedDateTimeISO('UTC');
    const from = to.startOfDay().subtract({ months: MONTHS });
    return { from: new Date(from.epochMilliseconds), to: new Date(to.epochMilliseconds) };
  }
}
