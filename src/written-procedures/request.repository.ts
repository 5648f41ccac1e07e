import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { RequestedAct } from '../procedures/procedure.enums.js';

/** What waits for the other co-chair. */
export interface RequestRow {
  readonly id: string;
  readonly act: RequestedAct;
  readonly expiresAt: Date | null;
  readonly timeZone: string;
  readonly reason: string;
  readonly clauseId: string | null;
  readonly agreedBy: readonly string[];
  /** How many co-chairs have to agree. */
  readonly needed: number;
}

@Injectable()
export class RequestRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The caller has locked the procedure. */
  async pending(procedureId: string): Promise<RequestRow | null> {
    const [found] = await this.transaction.query<RequestRow>(
      `select id, act, expires_at as "expiresAt", time_zone as "timeZone", reason, clause_id as "clauseId", agreed_by as "agreedBy", needed
         from procedure_request where procedure_id = $1 and settled_at is null`,
      [procedureId],
    );
    return found ?? null;
  }

  async add(
    procedureId: string,
    asked: Omit<RequestRow, 'id'>,
    by: { readonly memberId: string | null; readonly at: Date },
  ): Promise<void> {
    await this.transaction.query(
      `insert into procedure_request (id, procedure_id, act, expires_at, time_zone, reason, clause_id, requested_by, requested_at, agreed_by, needed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[newId(), procedureId, asked.act, asked.expiresAt, asked.timeZone, asked.reason, asked.clauseId],
        ...[by.memberId, by.at, asked.agreedBy, asked.needed],
      ],
    );
  }

  async agree(id: string, agreedBy: readonly string[], settledAt: Date | null): Promise<void> {
    await this.transaction.query(`update procedure_request set agreed_by = $2, settled_at = $3 where id = $1`, [
      id,
      agreedBy,
      settledAt,
    ]);
  }

  async decline(id: string, { reason, by, at }: { reason: string; by: string | null; at: Date }): Promise<void> {
    await this.transaction.query(
      `update procedure_request set settled_at = $2, declined_by = $3, declined_reason = $4 where id = $1`,
      [id, at, by, reason],
    );
  }

  /** What the procedure's end leaves without an object. */
  async lapse(procedureId: string, at: Date): Promise<void> {
    await this.transaction.query(
      `update procedure_request set settled_at = $2 where procedure_id = $1 and settled_at is null`,
      [procedureId, at],
    );
  }
}
