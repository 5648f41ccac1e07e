import { Injectable } from '@nestjs/common';
import { ProvisionKind, ProvisionsInForce } from '../bodies/provisions-in-force.js';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { Clock } from '../kernel/clock.js';
import { Policy } from '../kernel/policy/policy.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Waiver } from '../kernel/waivers.js';
import type { MeetingBody } from './meeting.repository.js';
import { checkNotice, dayIn, type MeasuredNotice, measureNotice, type Notice } from './notice.js';

/**
 * In which body somebody must hold a role of an act on meetings: in the one that meets; or, for the co-chairs of its
 * working group, in that, which they chair with all its bodies.
 */
export const convenedIn = (viewer: Viewer, bodyId: string, workingGroupId: string): string =>
  viewer.holds('CO_CHAIR', workingGroupId) ? workingGroupId : bodyId;

/** Who may call a body together, and with how much notice. */
@Injectable()
export class Convening {
  constructor(
    private readonly policy: Policy,
    private readonly waivers: ChairWaivers,
    private readonly clock: Clock,
    private readonly provisions: ProvisionsInForce,
  ) {}

  may(act: string, viewer: Viewer, body: MeetingBody): void {
    this.policy.may(act, viewer, convenedIn(viewer, body.id, body.workingGroupId));
  }

  /** Checks the notice period; short notice goes through only by a waiver of a co-chair, which is recorded. */
  async checkNotice(
    viewer: Viewer,
    body: MeetingBody,
    meeting: { readonly id: string; readonly startsAt: Date | null },
    waiver: Waiver | null | undefined,
  ): Promise<void> {
    const now = this.clock.now();
    const notice = await this.notice(body, now);
    await this.waivers.check(viewer, body.workingGroupId, { type: 'Meeting', id: meeting.id }, waiver, () => {
      if (meeting.startsAt) checkNotice(meeting.startsAt, now, body.homeTimeZone, notice);
    });
  }

  /** How a date would stand against the notice period; null where none is provided for. */
  async measureNotice(body: MeetingBody, startsAt: Date): Promise<MeasuredNotice | null> {
    const now = this.clock.now();
    const notice = await this.notice(body, now);
    return notice && measureNotice(startsAt, now, body.homeTimeZone, notice);
  }

  private async notice(body: MeetingBody, now: Date): Promise<Notice | null> {
    const today = dayIn(body.homeTimeZone, now);
    const provision = await this.provisions.provision(body.id, ProvisionKind.NOTICE_PERIOD, today);
    const days = Number((provision?.value as { days?: unknown } | null | undefined)?.days);
    return provision && Number.isInteger(days) ? { days, clauseId: provision.clauseId, cites: provision.cites } : null;
  }
}
