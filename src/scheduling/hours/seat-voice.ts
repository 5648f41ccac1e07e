import { Injectable } from '@nestjs/common';
import type { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { Speakers } from '../../bodies/speakers.js';
import { Clock } from '../../kernel/clock.js';
import { Events } from '../../kernel/events.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import { Policy } from '../../kernel/policy/policy.js';
import { reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound, Refused } from '../../kernel/refused.js';
import type { VersionedRepository } from '../../kernel/versioned-repository.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { SeatRecord } from './seat-record.js';
import { SeatHoursRepository, type SpokenSeat } from './seat-records.repository.js';

type Said = Omit<SeatRecord, 'remove'>;
/** Who says something of a seat, as each record of it begins. */
export interface Saying {
  readonly seat: SpokenSeat;
  readonly said: () => Said;
  readonly onBehalf: boolean;
}

export const KEEP_HOURS = 'seat.keepHours';

/** Who speaks of the working time of a seat: its own people, or the secretary on its behalf. Locks the seat first. */
@Injectable()
export class SeatVoice {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly speakers: Speakers,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly hours: SeatHoursRepository,
  ) {}

  async ofSeat(viewer: Viewer, seatId: string, evidence?: EvidenceInput | null): Promise<Saying> {
    return this.saying(viewer, inputId('sea', seatId, 'seat'), evidence);
  }

  /** Something that was said before, with whoever corrects it. Sight comes before the version. */
  async ofRecord<T extends SeatRecord>(
    viewer: Viewer,
    type: 'SeatHours' | 'SeatHoliday',
    records: VersionedRepository<T>,
    id: string,
    input: { readonly evidence?: EvidenceInput | null; readonly expectedVersion?: number | null },
  ): Promise<{ saying: Saying; record: T }> {
    await this.reader.requireSight(type, id, viewer);
    const known = await records.find(id);
    if (!known) throw new NotFound();
    const saying = await this.saying(viewer, known.seatId, input.evidence);
    return { saying, record: await records.lock(id, input.expectedVersion) };
  }

  private async saying(viewer: Viewer, seatId: string, evidence?: EvidenceInput | null): Promise<Saying> {
    await this.reader.requireSight('Seat', seatId, viewer);
    const seat = await this.hours.lockSeat(seatId);
    this.policy.may(KEEP_HOURS, viewer, seat.bodyId);
    const named = `sea_${seatId}`;
    const {
      capacity: _,
      memberId: __,
      ...speaker
    } = await this.speakers.of(viewer, seat.bodyId, {
      seat: named,
      onBehalfOf: evidence ? { seat: named, evidence } : null,
    });
    if (!seat.held)
      throw new Refused('seat-record.seat-held', 'Nobody holds this seat: nobody can say when they work.', {
        path: ['seat'],
      });
    const said = (): Said => ({
      ...{ ...speaker, id: newId(), seatId, partyId: seat.partyId, recordedBy: viewer.memberId },
      ...{ recordedAt: this.clock.now(), removedAt: null, removedReason: '', version: 1 },
    });
    return { seat, said, onBehalf: speaker.onBehalf };
  }

  async record(
    what: 'hours' | 'holidays',
    how: 'Entered' | 'Corrected' | 'Removed',
    viewer: Viewer,
    { seat, onBehalf }: Saying,
    id: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<{ seat: ReturnType<typeof reference> }> {
    await this.events.record(
      {
        act: `seat.${what}${how}${onBehalf ? 'OnBehalf' : ''}`,
        subject: { type: what === 'hours' ? 'SeatHours' : 'SeatHoliday', id },
        bodyId: seat.bodyId,
        onBehalfOfSeat: onBehalf ? seat.id : null,
        changes: { seat: seat.id, ...changes },
      },
      viewer,
    );
    return { seat: reference('Seat', seat.id) };
  }
}
