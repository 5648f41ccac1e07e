import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';

/** That decisions do not stand; recorded beside them, once. */
@Injectable()
export class SettingAsideRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Locks what is recorded of a decision after it was taken. */
  async lock(decisionId: string): Promise<{ bodyId: string }> {
    const [found] = await this.transaction.query<{ bodyId: string }>(
      `select body_id as "bodyId" from decision where id = $1 for update`,
      [decisionId],
    );
    if (!found) throw new NotFound();
    return found;
  }

  async isChallenged(decisionId: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select from decision_challenge where decision_id = $1 and settled_at is null`,
      [decisionId],
    );
    return found.length > 0;
  }

  async challenge(
    decisionId: string,
    row: { seatId: string; reason: string; onBehalf: boolean; evidence: string; by: string | null; at: Date },
  ): Promise<void> {
    await this.transaction.query(
      `insert into decision_challenge (id, decision_id, seat_id, reason, on_behalf, evidence, recorded_by, challenged_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), decisionId, row.seatId, row.reason, row.onBehalf, row.evidence, row.by, row.at],
    );
  }

  /** The decision that a challenge is about, and its procedure. */
  async challenged(challengeId: string): Promise<{ decisionId: string; procedureId: string | null }> {
    const [found] = await this.transaction.query<{ decisionId: string; procedureId: string | null }>(
      `select d.id as "decisionId", d.procedure_id as "procedureId" from decision_challenge c join decision d on d.id = c.decision_id where c.id = $1`,
      [challengeId],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** Answers whether it was open until then. */
  async settle(
    challengeId: string,
    row: { readonly upheld: boolean; readonly settlement: string; readonly by: string | null; readonly at: Date },
  ): Promise<boolean> {
    const found = await this.transaction.query<unknown[]>(
      `with settled as (
         update decision_challenge set upheld = $2, settlement = $3, settled_by = $4, settled_at = $5
          where id = $1 and settled_at is null returning 1)
       select * from settled`,
      [challengeId, row.upheld, row.settlement, row.by, row.at],
    );
    return found.length > 0;
  }

  async isSetAside(decisionId: string): Promise<boolean> {
    const found = await this.transaction.query(`select from decision_set_aside where decision_id = $1`, [decisionId]);
    return found.length > 0;
  }

  async add(
    decisionId: string,
    row: {
      readonly reason: string;
      readonly challengeId: string | null;
      readonly by: string | null;
      readonly at: Date;
    },
  ): Promise<void> {
    await this.transaction.query(
      `insert into decision_set_aside (id, decision_id, reason, challenge_id, set_aside_by, set_aside_at) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), decisionId, row.reason, row.challengeId, row.by, row.at],
    );
  }
}
