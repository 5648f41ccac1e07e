import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Waiver } from '../kernel/waivers.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { QuorumCheckReason } from '../proceedings/proceedings.enums.js';
import { Quorum } from '../proceedings/quorum.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import { MinutesRecord } from './minutes-record.js';

/** The meeting at which something was decided about minutes, with the check of its quorum. */
export interface DecidedAt {
  readonly meetingId: string;
  readonly quorumCheckId: string;
}

/** What a meeting decides about minutes it decides in session, with a quorum, and about those of its own body. */
@Injectable()
export class AdoptingMeeting {
  constructor(
    private readonly sittings: SittingAccess,
    private readonly quorum: Quorum,
    private readonly record: MinutesRecord,
  ) {}

  /** Locks the meeting; after the minutes. */
  async decide(
    act: string,
    viewer: Viewer,
    body: MeetingBody,
    input: { readonly atMeeting: string; readonly waiver?: Waiver | null },
  ): Promise<DecidedAt> {
    const { meeting } = await this.sittings.lock(act, viewer, { meeting: input.atMeeting });
    if (meeting.bodyId !== body.id) {
      throw new Refused('minutes.same-body', 'A body adopts the minutes of its own meetings.', { path: ['atMeeting'] });
    }
    meeting.requireInSession();
    const now = this.record.now();
    const about = { meetingId: meeting.id, at: now, reason: QuorumCheckReason.DECISION, now };
    const check = await this.quorum.check(viewer, body, about);
    await this.quorum.require(viewer, body, check, input.waiver);
    return { meetingId: meeting.id, quorumCheckId: check.id };
  }
}
