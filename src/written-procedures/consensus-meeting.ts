import { Injectable } from '@nestjs/common';
import type { Reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { QuorumCheckReason } from '../proceedings/proceedings.enums.js';
import { Quorum } from '../proceedings/quorum.js';
import { Recording } from '../proceedings/recording.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import type { AdoptByConsensusInput } from './consensus.inputs.js';

const ACT = 'procedure.adoptByConsensus';

/** The meeting at which a text is adopted, and the check of its quorum. */
interface AtMeeting {
  readonly meetingId: string;
  readonly quorumCheckId: string;
  readonly agendaItemId: string | null;
  readonly itemTitle: string;
}

/** A text is adopted in session, with a quorum: what terms of reference say is not in force provisionally. */
@Injectable()
export class ConsensusMeeting {
  constructor(
    private readonly recording: Recording,
    private readonly sittings: SittingAccess,
    private readonly quorum: Quorum,
  ) {}

  perform(
    viewer: Viewer,
    input: AdoptByConsensusInput,
    work: () => Promise<Record<string, Reference>>,
  ): Promise<Record<string, Reference>> {
    return this.recording.perform(ACT, viewer, input, work);
  }

  /** Locks the meeting; after the text. */
  async decide(viewer: Viewer, body: MeetingBody, input: AdoptByConsensusInput): Promise<AtMeeting> {
    const { meeting } = await this.sittings.lock(ACT, viewer, { meeting: input.meeting });
    if (meeting.bodyId !== body.id) {
      throw new Refused('procedure.same-body', 'A meeting of the body that decides adopts it.', { path: ['meeting'] });
    }
    meeting.requireInSession();
    const item = await this.sittings.item(meeting.id, input.item);
    const now = this.recording.now();
    const about = { meetingId: meeting.id, at: now, reason: QuorumCheckReason.DECISION, now };
    const check = await this.quorum.check(viewer, body, about);
    await this.quorum.require(viewer, body, check, input.waiver);
    return { meetingId: meeting.id, quorumCheckId: check.id, ...item };
  }
}
