import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';

/** That a seat has an interest of its own in what a procedure decides. */
export interface DeclaredInterest {
  readonly procedureId: string;
  readonly seatId: string;
  readonly memberId: string | null;
  readonly statement: string;
  readonly withdraws: boolean;
  readonly onBehalf: boolean;
  readonly evidence: string;
  readonly receivedAt: Date;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

/** Interests are written once. The caller has locked the procedure. */
@Injectable()
export class ProcedureInterestRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(declared: DeclaredInterest): Promise<string> {
    const id = newId();
    const { procedureId, seatId, memberId, statement, withdraws, onBehalf, evidence } = declared;
    await this.transaction.query(
      `insert into procedure_interest (id, procedure_id, seat_id, member_id, statement, withdraws, on_behalf, evidence, received_at, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, procedureId, seatId, memberId, statement, withdraws, onBehalf, evidence],
        ...[declared.receivedAt, declared.recordedBy, declared.recordedAt],
      ],
    );
    return id;
  }
}
