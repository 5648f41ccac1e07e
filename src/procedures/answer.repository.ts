import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { AnswerEntity } from './answer.entity.js';

/** A reservation or a statement of a seat, which stands in nobody's way. */
export interface Attached {
  readonly procedureId: string;
  readonly seatId: string;
  readonly kind: string;
  readonly text: string;
  readonly onBehalf: boolean;
  readonly evidence: string;
  readonly receivedAt: Date;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

/** Answers are written once. The caller has locked the procedure. */
@Injectable()
export class AnswerRepository {
  constructor(private readonly transaction: Transaction) {}

  find(id: string): Promise<AnswerEntity | null> {
    return this.transaction.manager.findOne(AnswerEntity, { where: { id } });
  }

  /** The answer that counts for a seat, or for a person in a body without seats. */
  standing({ procedureId, seatId, memberId }: AnswerEntity): Promise<AnswerEntity | null> {
    return this.transaction.manager
      .createQueryBuilder(AnswerEntity, 'answer')
      .where('answer.procedureId = :procedureId and answer.counts', { procedureId })
      .andWhere(seatId ? 'answer.seatId = :seatId' : 'answer.seatId is null and answer.memberId = :memberId', {
        ...{ seatId, memberId },
      })
      .getOne();
  }

  /** Keeps an answer; when it counts, the one that stood before is kept beside it. */
  async add(answer: AnswerEntity): Promise<void> {
    if (answer.counts) {
      await this.transaction.query(
        `update procedure_answer set counts = false where procedure_id = $1 and counts
            and case when $2::uuid is null then seat_id is null and member_id = $3 else seat_id = $2 end`,
        [answer.procedureId, answer.seatId, answer.memberId],
      );
    }
    await this.transaction.manager.insert(AnswerEntity, answer);
  }

  async attach(attached: Attached): Promise<string> {
    const id = newId();
    const { procedureId, seatId, kind, text, onBehalf, evidence, receivedAt, recordedBy, recordedAt } = attached;
    await this.transaction.query(
      `insert into procedure_statement (id, procedure_id, seat_id, kind, text, on_behalf, evidence, received_at, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, procedureId, seatId, kind, text, onBehalf, evidence, receivedAt, recordedBy, recordedAt],
    );
    return id;
  }
}
