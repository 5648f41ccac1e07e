import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import type { Reference } from '../../kernel/reading/global-id.js';
import { StatementKind, VotePosition } from '../../decisions/decision.enums.js';
import { AnswerRepository } from '../../procedures/answer.repository.js';
import { AnswerEffect } from '../../procedures/procedure.enums.js';
import { ObjectionKind, SilenceAnswer } from '../answer.inputs.js';
import { AnsweringService } from '../answering.service.js';
import type { OpenLink } from './answer-links.js';

/** What became of an answer. */
export type Outcome = 'recorded' | 'broke' | 'setAside' | 'late' | 'prevails' | 'attached' | 'again';

export interface GivenAnswer {
  readonly answer: string;
  readonly text: string;
  readonly seatId: string | null;
  /** Of the form that was sent: two presses of its buttons are one answer. */
  readonly key: string;
}

const isOne = <T extends string>(all: Readonly<Record<string, T>>, answer: string): answer is T =>
  Object.values<string>(all).includes(answer);

/** Whoever goes back and presses the same button says nothing new: nobody is told of it a second time. */
function saidBefore({ said }: OpenLink, { answer, text, seatId }: GivenAnswer): boolean {
  const ofSeat = said.filter((one) => one.seatId === seatId);
  const last = isOne(StatementKind, answer) ? ofSeat : ofSeat.filter(({ counts }) => counts !== null).slice(-1);
  return last.some((one) => one.own && one.answer === answer && one.text === text);
}

/** Answers as the recipient of a mail, by the rules of every answer. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly transaction: Transaction,
    private readonly answering: AnsweringService,
    private readonly answers: AnswerRepository,
  ) {}

  async answer(link: OpenLink, given: GivenAnswer): Promise<Outcome> {
    if (saidBefore(link, given)) return 'again';
    const { viewer, procedure } = link;
    const { answer, text, seatId, key } = given;
    const about = {
      ...{ procedure: `prc_${procedure.id}`, text, idempotencyKey: key },
      ...(seatId === null ? {} : { seat: `sea_${seatId}` }),
    };
    if (isOne(StatementKind, answer)) {
      await this.answering.attachStatement(viewer, { ...about, kind: answer });
      return 'attached';
    }
    if (procedure.kind === 'RECORDED_VOTE') {
      return this.became(await this.answering.castVote(viewer, { ...about, position: answer as VotePosition }));
    }
    return this.became(
      isOne(ObjectionKind, answer)
        ? await this.answering.object(viewer, { ...about, kind: answer })
        : await this.answering.answerSilence(viewer, { ...about, answer: answer as SilenceAnswer }),
    );
  }

  private async became({ answer }: Record<string, Reference>): Promise<Outcome> {
    const kept = answer ? await this.transaction.run(() => this.answers.find(answer.id)) : null;
    if (kept?.late) return 'late';
    if (kept?.effect === AnswerEffect.BROKE) return 'broke';
    if (kept?.effect === AnswerEffect.SET_ASIDE) return 'setAside';
    return kept?.counts ? 'recorded' : 'prevails';
  }
}
