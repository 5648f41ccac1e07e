import { Injectable } from '@nestjs/common';
import { RecordingOnBehalf } from '../bodies/on-behalf-of.js';
import { type Capacity, prevails, Voices } from '../bodies/voices.js';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ReplyAnswer } from './meeting.enums.js';
import type { MeetingEntity } from './meeting.entity.js';
import { MeetingAccess } from './meeting.access.js';
import { ReplyEntity } from './reply.entity.js';
import type { ReplyToMeetingInput } from './reply.inputs.js';
import { ReplyRepository } from './reply.repository.js';

interface Done extends Record<string, Reference> {
  readonly meeting: Reference;
  readonly reply: Reference;
}
/** Who answers, and with what right. */
type Speaker = Pick<ReplyEntity, 'seatId' | 'memberId' | 'onBehalf' | 'evidence' | 'evidenceReceivedAt'> & {
  readonly capacity: Capacity | null;
};

/** Answering an invitation. The meeting is locked, so that of two answers for a seat exactly one is current. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly acts: Acts,
    private readonly access: MeetingAccess,
    private readonly replies: ReplyRepository,
    private readonly onBehalf: RecordingOnBehalf,
    private readonly voices: Voices,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  reply(viewer: Viewer, input: ReplyToMeetingInput): Promise<Done> {
    return this.acts.perform('meeting.reply', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.reply', viewer, input);
      const now = this.clock.now();
      meeting.requireInvitation(now);
      const { capacity, ...speaker } = input.onBehalfOf
        ? await this.recorded(viewer, meeting, input.onBehalfOf)
        : await this.own(viewer, meeting, input.seat);
      const reply = Object.assign(new ReplyEntity(), speaker, {
        ...{ id: newId(), meetingId: meeting.id, answer: input.answer, note: input.note ?? '', current: false },
        ...{ designatedName: designatedName(input), recordedBy: viewer.memberId, repliedAt: now },
      });
      reply.current = prevails({ at: reply.saidAt, capacity }, await this.replies.standing(reply));
      await this.replies.add(reply);
      await this.events.record(
        {
          act: reply.onBehalf ? 'meeting.repliedOnBehalf' : 'meeting.replied',
          subject: { type: 'Reply', id: reply.id },
          bodyId: meeting.bodyId,
          onBehalfOfSeat: reply.onBehalf ? reply.seatId : null,
          changes: {
            answer: reply.answer,
            current: reply.current,
            ...(viewer.credential.kind === 'link' ? { from: 'link in the mail' } : {}),
          },
        },
        viewer,
      );
      return { meeting: reference('Meeting', meeting.id), reply: reference('Reply', reply.id) };
    });
  }

  private async recorded(
    viewer: Viewer,
    meeting: MeetingEntity,
    input: NonNullable<ReplyToMeetingInput['onBehalfOf']>,
  ): Promise<Speaker> {
    const { seatId, evidence, receivedAt } = await this.onBehalf.check(viewer, meeting.bodyId, input);
    return { seatId, memberId: null, onBehalf: true, evidence, evidenceReceivedAt: receivedAt, capacity: null };
  }

  private async own(viewer: Viewer, meeting: MeetingEntity, given?: string | null): Promise<Speaker> {
    const memberId = viewer.memberId;
    if (!memberId) throw new NotFound();
    const voice = await this.voices.speaking(meeting.bodyId, memberId, given);
    const said = { seatId: voice?.seatId ?? null, capacity: voice?.capacity ?? null };
    return { ...said, memberId, onBehalf: false, evidence: '', evidenceReceivedAt: null };
  }
}

function designatedName({ answer, designatedName: name }: ReplyToMeetingInput): string {
  if (answer === ReplyAnswer.DESIGNATES && !name) {
    throw InvalidInput.field('designatedName', 'is needed with DESIGNATES: who comes?');
  }
  if (answer !== ReplyAnswer.DESIGNATES && name) {
    throw InvalidInput.field('designatedName', 'goes with the answer DESIGNATES only.');
  }
  return name ?? '';
}
