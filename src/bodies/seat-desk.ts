import { Injectable } from '@nestjs/common';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { EvidenceInput } from './on-behalf-of.input.js';
import type { SeatEntity } from './seat.entity.js';
import { SeatRepository } from './seat.repository.js';

/** What every act on a seat begins and ends with: the lock, sight and policy; the event and the new version. */
@Injectable()
export class SeatDesk {
  constructor(
    private readonly seats: SeatRepository,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly events: Events,
  ) {}

  async open(
    act: string,
    viewer: Viewer,
    seatId: string,
    { expectedVersion }: { readonly expectedVersion?: number | null },
  ): Promise<{ seat: SeatEntity; workingGroupId: string }> {
    const id = inputId('sea', seatId, 'seat');
    // Sight comes before the lock's answer: a version conflict would tell that a hidden seat exists.
    await this.reader.requireSight('Seat', id, viewer);
    const seat = await this.seats.lock(id, expectedVersion ?? null);
    const workingGroupId = await this.seats.workingGroupOf(seat.bodyId);
    this.policy.may(act, viewer, workingGroupId);
    return { seat, workingGroupId };
  }

  async close(
    act: string,
    viewer: Viewer,
    seat: SeatEntity,
    evidence: EvidenceInput | null | undefined,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const subject = { type: 'Seat', id: seat.id };
    const known = evidence ? { ...changes, evidence: { after: evidence } } : changes;
    await this.events.record(
      { act, subject, bodyId: seat.bodyId, onBehalfOfSeat: evidence ? seat.id : null, changes: known },
      viewer,
    );
    await this.seats.save(seat);
  }
}
