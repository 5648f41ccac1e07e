import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import { VotePosition } from '../decisions/decision.enums.js';
import { Events } from '../kernel/events.js';
import { reference, type Reference } from '../kernel/reading/global-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AnswerRepository } from '../procedures/answer.repository.js';
import { type Answered, Answering } from '../procedures/answering.js';
import { AnswerKind, ProcedureKind } from '../procedures/procedure.enums.js';
import { ProcedureRepository } from '../procedures/procedure.repository.js';
import type { AnswerSilenceInput, AttachStatementInput, CastVoteInput, ObjectInput } from './answer.inputs.js';
import { ProcedureAccess } from './procedure.access.js';

type Done = Record<string, Reference>;
type About = Pick<ObjectInput, 'procedure' | 'seat' | 'onBehalfOf' | 'idempotencyKey'>;

/** What seats say in procedures: own, or recorded on their behalf with evidence. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly access: ProcedureAccess,
    private readonly answering: Answering,
    private readonly answers: AnswerRepository,
    private readonly procedures: ProcedureRepository,
    private readonly speakers: Speakers,
    private readonly events: Events,
  ) {}

  object(viewer: Viewer, input: ObjectInput): Promise<Done> {
    return this.answer('procedure.object', viewer, input, ProcedureKind.SILENCE, {
      answer: AnswerKind[input.kind],
      text: input.text,
    });
  }

  answerSilence(viewer: Viewer, input: AnswerSilenceInput): Promise<Done> {
    return this.answer('procedure.answerSilence', viewer, input, ProcedureKind.SILENCE, {
      answer: AnswerKind[input.answer],
      text: input.text ?? '',
    });
  }

  async castVote(viewer: Viewer, input: CastVoteInput): Promise<Done> {
    const { position, text } = input;
    if (position === VotePosition.AGAINST && !text?.trim()) {
      throw InvalidInput.field('text', 'is needed with AGAINST: say what would resolve the objection.');
    }
    return this.answer('procedure.castVote', viewer, input, ProcedureKind.RECORDED_VOTE, {
      answer: AnswerKind[position],
      text: text ?? '',
    });
  }

  /** Before it ends and afterwards; it stands in nobody's way. */
  attachStatement(viewer: Viewer, input: AttachStatementInput): Promise<Done> {
    return this.access.perform('procedure.attachStatement', viewer, input, async ({ procedure, now }) => {
      procedure.requireKind(ProcedureKind.SILENCE, ProcedureKind.RECORDED_VOTE, ProcedureKind.CONSENSUS);
      const speaker = await this.speakers.of(viewer, procedure.bodyId, input);
      const { seatId, onBehalf, evidence } = speaker;
      if (seatId === null) {
        throw new Refused('procedure.own-seat', 'Reservations and statements are those of seats.', { path: ['seat'] });
      }
      const { kind, text } = input;
      const receivedAt = speaker.evidenceReceivedAt ?? now;
      await this.answers.attach({
        ...{ procedureId: procedure.id, seatId, kind, text, onBehalf, evidence, receivedAt },
        ...{ recordedBy: viewer.memberId, recordedAt: now },
      });
      await this.procedures.touch(procedure.id);
      const subject = { type: 'Procedure', id: procedure.id };
      await this.events.record(
        {
          ...{ act: 'procedure.statementAttached', subject, bodyId: procedure.bodyId, onBehalfOfSeat: seatId },
          changes: { kind, onBehalf },
        },
        viewer,
      );
      return { procedure: reference('Procedure', procedure.id) };
    });
  }

  private answer(
    act: string,
    viewer: Viewer,
    input: About,
    kind: ProcedureKind,
    said: Pick<Answered, 'answer' | 'text'>,
  ): Promise<Done> {
    return this.access.perform(act, viewer, input, async (held) => {
      held.procedure.requireKind(kind);
      const { seat = null, onBehalfOf = null } = input;
      const answer = await this.answering.record(viewer, held, { ...said, seat, onBehalfOf });
      return {
        procedure: reference('Procedure', held.procedure.id),
        answer: reference('ProcedureAnswer', answer.id),
      };
    });
  }
}
