import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import { prevails } from '../bodies/voices.js';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ReplyAnswer } from './meeting.enums.js';
import { MeetingAccess } from './meeting.access.js';
import { ReplyEntity } from './reply.entity.js';
import type { ReplyToMeetingInput } from './reply.inputs.js';
import { ReplyRepository } from './reply.repository.js';

interface Done extends Record<string, Reference> {
  readonly meeting: Reference;
  readonly reply: Reference;
}

/** Answering an invitation. The meeting is locked, so that of two answers for a seat exactly one is current. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly acts: Acts,
    private readonly access: MeetingAccess,
    private readonly replies: ReplyRepository,
    private readonly speakers: Speakers,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `mail` names the mail in which the viewer said so, if that is how it came. */
  reply(viewer: Viewer, input: ReplyToMeetingInput, mail: string | null = null): Promise<Done> {
    return this.acts.perform('meeting.reply', viewer, input, async () => {
      const { meeting } = await this.access.lock('meeting.reply', viewer, input);
      const now = this.clock.now();
      meeting.requireInvitation(now);
      const { capacity, ...speaker } = await this.speakers.of(viewer, meeting.bodyId, input);
      const reply = Object.assign(new ReplyEntity(), speaker, {
        ...{ id: newId(), meetingId: meeting.id, answer: input.answer, note: input.note ?? '', current: false },
        ...{ designatedName: designatedName(input), recordedBy: viewer.memberId, repliedAt: now },
        ...(mail === null ? {} : { evidence: mail }),
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
            ...(viewer.credential.kind === 'link' ? { from: mail === null ? 'link in the mail' : 'mail' } : {}),
          },
        },
        viewer,
      );
      return { meeting: reference('Meeting', meeting.id), reply: reference('Reply', reply.id) };
    });
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
