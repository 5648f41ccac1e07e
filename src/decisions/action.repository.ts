import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { ActionEntity } from './action.entity.js';

@Injectable()
export class ActionRepository extends VersionedRepository<ActionEntity> {
  constructor(transaction: Transaction) {
    super(transaction, ActionEntity);
  }

  /** Whether a seat or body belongs to a working group. */
  async belongs(kind: 'seat' | 'body', id: string, workingGroupId: string): Promise<boolean> {
    const found = await this.transaction.query(
      kind === 'seat'
        ? `select 1 from seat s join body b on b.id = s.body_id where s.id = $1 and b.working_group_id = $2`
        : `select 1 from body where id = $1 and working_group_id = $2`,
      [id, workingGroupId],
    );
    return found.length > 0;
  }

  async workingGroupOf(bodyId: string): Promise<string> {
    const [body] = await this.transaction.query<{ id: string }>(
      `select working_group_id as id from body where id = $1`,
      [bodyId],
    );
    return String(body?.id);
  }

  async decisionIn(meetingId: string, decisionId: string): Promise<boolean> {
    const found = await this.transaction.query(`select 1 from decision where id = $1 and meeting_id = $2`, [
      decisionId,
      meetingId,
    ]);
    return found.length > 0;
  }
}
