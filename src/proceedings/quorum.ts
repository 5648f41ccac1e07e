import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { ProvisionBase, ProvisionKind, ProvisionsInForce } from '../bodies/provisions-in-force.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Waiver } from '../kernel/waivers.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { dayIn } from '../meetings/notice.js';
import type { QuorumCheckReason } from './proceedings.enums.js';
import { QuorumCheckEntity, type QuorumRule } from './quorum-check.entity.js';
import { SittingRepository } from './sitting.repository.js';

/** Checks of the quorum: in seats, by the terms of reference in force on that day, each recorded. */
@Injectable()
export class Quorum {
  constructor(
    private readonly sittings: SittingRepository,
    private readonly provisions: ProvisionsInForce,
    private readonly waivers: ChairWaivers,
  ) {}

  /** Counts and records; whether it is met is in the answer, and what follows from that is the caller's. */
  async check(
    viewer: Viewer,
    body: MeetingBody,
    about: {
      readonly meetingId: string;
      readonly at: Date;
      readonly reason: QuorumCheckReason;
      readonly now: Date;
      readonly requestedBySeatId?: string | null;
    },
  ): Promise<QuorumCheckEntity> {
    const { meetingId, at, reason, now, requestedBySeatId = null } = about;
    const day = dayIn(body.homeTimeZone, at);
    const { present, ...seats } = await this.sittings.seats(body.id, meetingId, at, day);
    const recorded = { meetingId, at, reason, requestedBySeatId, recordedBy: viewer.memberId, recordedAt: now };
    const check = QuorumCheckEntity.count(recorded, seats, present, await this.rule(body.id, day));
    await this.sittings.addCheck(check);
    return check;
  }

  /** Refuses what needs a quorum where there is none, unless a co-chair waives it. */
  async require(
    viewer: Viewer,
    body: MeetingBody,
    check: QuorumCheckEntity,
    waiver: Waiver | null | undefined,
  ): Promise<void> {
    const subject = { type: 'Meeting', id: check.meetingId };
    await this.waivers.check(viewer, body.workingGroupId, subject, waiver, () => check.requireMet());
  }

  /** What the terms in force on a day provide; null where they are silent, or not known. */
  async rule(bodyId: string, day: string): Promise<QuorumRule | null> {
    const provision = await this.provisions.provision(bodyId, ProvisionKind.QUORUM, day);
    if (!provision) return null;
    const { share, number, of: base } = (provision.value ?? {}) as { share?: string; number?: number; of?: string };
    const ofHeld = base === ProvisionBase.FILLED_SEATS;
    return {
      share: share ?? null,
      number: number ?? null,
      ofHeld,
      clauseId: provision.clauseId,
      cites: provision.cites,
    };
  }
}
