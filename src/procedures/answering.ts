import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import type { OnBehalfOfInput } from '../bodies/on-behalf-of.input.js';
import { Events } from '../kernel/events.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AnswerEntity } from './answer.entity.js';
import { AnswerRepository } from './answer.repository.js';
import type { ProcedureEntity } from './procedure.entity.js';
import { AnswerEffect, type AnswerKind, objects } from './procedure.enums.js';
import { ProcedureRepository } from './procedure.repository.js';
import { type Locked, Procedures } from './procedures.js';

/** Whose answer it is, and what it says. */
export interface Answered {
  readonly answer: AnswerKind;
  readonly text: string;
  readonly seat?: string | null;
  readonly onBehalfOf?: OnBehalfOfInput | null;
}

/**
 * What seats say in a procedure. No answer is lost: one that comes late, or does not prevail, is kept and changes
 * nothing; one that was received in time counts, however late it is recorded.
 */
@Injectable()
export class Answering {
  constructor(
    private readonly procedures: Procedures,
    private readonly repository: ProcedureRepository,
    private readonly answers: AnswerRepository,
    private readonly speakers: Speakers,
    private readonly events: Events,
  ) {}

  /** Inside an act that holds the lock of the procedure. */
  async record(viewer: Viewer, { procedure, now }: Locked, said: Answered): Promise<AnswerEntity> {
    procedure.requireAnswerable();
    const speaker = await this.speakers.of(viewer, procedure.bodyId, said);
    await this.requireInBase(procedure, speaker.seatId);
    const by = viewer.memberId;
    const answer = AnswerEntity.receive(procedure, speaker, { answer: said.answer, text: said.text }, now, by);
    answer.weigh(await this.answers.standing(answer));
    answer.effect = answer.counts && objects(answer.answer) ? procedure.effectOfObjection : AnswerEffect.NONE;
    await this.answers.add(answer);
    const upset = await this.upsets(procedure, answer);
    await this.told(viewer, procedure, answer);
    if (answer.effect === AnswerEffect.BROKE) {
      procedure.break(now, by);
      await this.procedures.conclude(procedure, now, viewer);
    } else if (answer.effect === AnswerEffect.SET_ASIDE) {
      procedure.setAside('An objection had been received before the expiry, and was recorded after it.');
      await this.procedures.conclude(procedure, now, viewer);
    } else if (upset) {
      procedure.setAside(
        'A position had been received before the close, and was recorded after it: there is no majority.',
      );
      await this.procedures.conclude(procedure, now, viewer);
    } else await this.repository.touch(procedure.id);
    return answer;
  }

  /** Whether a position that is recorded after the close, and was received before it, takes the majority away. */
  private async upsets(procedure: ProcedureEntity, { counts }: AnswerEntity): Promise<boolean> {
    return procedure.isAdoptedByVote && counts && !(await this.repository.tally(procedure.id)).passes;
  }

  /** What only seats say, such as an interest: of a seat that counts in the procedure. */
  async requireSeat(procedure: ProcedureEntity, seatId: string | null): Promise<string> {
    await this.requireInBase(procedure, seatId);
    if (seatId !== null) return seatId;
    throw new Refused('procedure.own-seat', 'Interests in what is decided in writing are those of seats.', {
      path: ['seat'],
    });
  }

  /** A seat has one voice; where a body has seats nobody speaks for themselves. */
  private async requireInBase({ id }: ProcedureEntity, seatId: string | null): Promise<void> {
    const known = seatId === null ? !(await this.repository.hasSeats(id)) : await this.repository.isInBase(id, seatId);
    if (known) return;
    throw new Refused(
      'procedure.own-seat',
      seatId === null
        ? 'You serve in no delegation of this body, so you cannot answer for a seat of it.'
        : 'This seat was none of the body when the procedure was opened.',
      { path: ['seat'] },
    );
  }

  /** No texts: the trail is read by those who read no papers. */
  private async told(viewer: Viewer, { bodyId }: ProcedureEntity, answer: AnswerEntity): Promise<void> {
    const { id, seatId, onBehalf, late, counts, effect, answer: said } = answer;
    await this.events.record(
      {
        act: onBehalf ? 'procedure.answeredOnBehalf' : 'procedure.answered',
        subject: { type: 'ProcedureAnswer', id },
        bodyId,
        onBehalfOfSeat: onBehalf ? seatId : null,
        changes: {
          ...{ procedure: answer.procedureId, answer: said, late, counts, effect },
          ...(viewer.credential.kind === 'link' ? { from: 'link in the mail' } : {}),
        },
      },
      viewer,
    );
  }
}
