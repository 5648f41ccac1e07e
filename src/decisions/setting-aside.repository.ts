import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';

/** That decisions do not stand; recorded beside them, once. */
@Injectable()
export class SettingAsideRepository {
  constructor(private readonly transaction: Transaction) {}

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
