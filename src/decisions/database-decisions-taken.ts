import { Injectable } from '@nestjs/common';
import { DecisionsTaken } from '../findings/workflow/decisions-taken.js';
import { Transaction } from '../kernel/transaction.js';

/** The decisions recorded here. */
@Injectable()
export class DatabaseDecisionsTaken extends DecisionsTaken {
  constructor(private readonly transaction: Transaction) {
    super();
  }

  async bodyOf(decisionId: string): Promise<string | null> {
    const [found] = await this.transaction.query<{ bodyId: string }>(
      `select body_id as "bodyId" from decision where id = $1`,
      [decisionId],
    );
    return found?.bodyId ?? null;
  }
}
