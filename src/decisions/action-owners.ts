import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { isMine } from './action.sight.js';

/** Whether an action is asked of somebody, by the same words as the list of their actions. */
@Injectable()
export class ActionOwners {
  constructor(private readonly transaction: Transaction) {}

  async isOwner(actionId: string, viewer: Viewer): Promise<boolean> {
    const bodies = ['CO_CHAIR', 'SECRETARY', 'LEAD'].flatMap((role) => viewer.fact(role) ?? []);
    const found = await this.transaction.query(
      `select 1 from action a where a.id = $1 and ${isMine('a', '$2::uuid', '(select unnest($3::uuid[]))')}`,
      [actionId, viewer.memberId, bodies],
    );
    return found.length > 0;
  }
}
