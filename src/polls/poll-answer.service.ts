import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import { prevails } from '../bodies/voices.js';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { PollAnswerEntity, requireEverySlot } from './poll-answer.entity.js';
import { PollAccess } from './poll.access.js';
import type { AnswerPollInput } from './poll.inputs.js';
import { PollRepository } from './poll.repository.js';

interface Done extends Record<string, Reference> {
  readonly poll: Reference;
  readonly answer: Reference;
}

/** Answering a poll. The poll is locked, so that of two answers for a seat exactly one counts. */
@Injectable()
export class PollAnswerService {
  constructor(
    private readonly acts: Acts,
    private readonly access: PollAccess,
    private readonly polls: PollRepository,
    private readonly speakers: Speakers,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  answer(viewer: Viewer, input: AnswerPollInput): Promise<Done> {
    return this.acts.perform('poll.answer', viewer, input, async () => {
      const { poll } = await this.access.lock('poll.answer', viewer, input);
      const { capacity, ...speaker } = await this.speakers.of(viewer, poll.bodyId, input);
      const answer = Object.assign(new PollAnswerEntity(), speaker, {
        ...{ id: newId(), pollId: poll.id, note: input.note ?? '', current: false },
        ...{ recordedBy: viewer.memberId, answeredAt: this.clock.now() },
      });
      poll.requireAnswers(answer.saidAt);
      const choices = input.choices.map(({ slot, choice }, index) => ({
        slotId: inputId('pls', slot, ['choices', String(index), 'slot']),
        choice,
      }));
      requireEverySlot(await this.polls.slots(poll.id), choices);
      answer.current = prevails({ at: answer.saidAt, capacity }, await this.polls.said(answer));
      await this.polls.addAnswer(answer, choices);
      await this.events.record(
        {
          act: answer.onBehalf ? 'poll.answeredOnBehalf' : 'poll.answered',
          subject: { type: 'PollAnswer', id: answer.id },
          bodyId: poll.bodyId,
          onBehalfOfSeat: answer.onBehalf ? answer.seatId : null,
          changes: {
            current: answer.current,
            ...(viewer.credential.kind === 'link' ? { from: 'link in the mail' } : {}),
          },
        },
        viewer,
      );
      return { poll: reference('Poll', poll.id), answer: reference('PollAnswer', answer.id) };
    });
  }
}
