import { Injectable } from '@nestjs/common';
import { DatabaseAuthentication } from '../identity/database-authentication.js';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { isMine } from './action.sight.js';

/** Whether an action is asked of somebody, by the same words as the list of their actions. */
@Injectable()
export class ActionOwners {
  constructor(
    private readonly transaction: Transaction,
    private readonly authentication: DatabaseAuthentication,
    private readonly reader: Reader,
  ) {}

  async isOwner(actionId: string, viewer: Viewer): Promise<boolean> {
    const bodies = ['CO_CHAIR', 'SECRETARY', 'LEAD'].flatMap((role) => viewer.fact(role) ?? []);
    const found = await this.transaction.query(
      `select 1 from action a where a.id = $1 and ${isMine('a', '$2::uuid', '(select unnest($3::uuid[]))')}`,
      [actionId, viewer.memberId, bodies],
    );
    return found.length > 0;
  }

  /** Of some actions those that are asked of a member now and that they may see; none while their account is suspended. */
  async askedOf<T extends { readonly id: string }>(memberId: string, actions: readonly T[]): Promise<T[]> {
    const viewer = await this.authentication.byLink(memberId);
    const asked: T[] = [];
    for (const action of viewer ? actions : []) {
      const theirs = viewer && (await this.isOwner(action.id, viewer));
      if (theirs && (await this.reader.sees('Action', action.id, viewer))) asked.push(action);
    }
    return asked;
  }
}
