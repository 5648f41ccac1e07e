import { Injectable } from '@nestjs/common';
import { newId } from './identifier.js';
import { Refused } from './refused.js';
import { Transaction } from './transaction.js';
import type { Viewer } from './viewer/viewer.js';

/** Why the chairs go on in spite of a procedural rule, and who agreed. */
export interface Waiver {
  readonly reason: string;
  readonly agreedBy: string;
}

/** The body is master of its procedure: a waivable refusal gives way to a recorded waiver. */
@Injectable()
export class Waivers {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Checks procedural rules. A refusal that may be waived is recorded with the waiver and let pass; every other one,
   * or any without a waiver, is thrown.
   */
  async check(
    viewer: Viewer,
    subject: { readonly type: string; readonly id: string },
    waiver: Waiver | null | undefined,
    rule: () => void,
  ): Promise<void> {
    try {
      rule();
    } catch (error) {
      if (!(error instanceof Refused) || !error.details.waivable || !waiver) throw error;
      await this.transaction.query(
        `insert into waiver (id, rule, message, clause_id, subject_type, subject_id, reason, agreed_by, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          newId(),
          error.rule,
          error.message,
          error.details.clause ?? null,
          subject.type,
          subject.id,
          waiver.reason,
          waiver.agreedBy,
          viewer.memberId,
        ],
      );
    }
  }
}
