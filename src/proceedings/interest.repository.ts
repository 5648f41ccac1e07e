import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { InterestEntity } from './interest.entity.js';

@Injectable()
export class InterestRepository extends VersionedRepository<InterestEntity> {
  constructor(transaction: Transaction) {
    super(transaction, InterestEntity);
  }

  /** Whether a member stands in a body, or in one of a working group's bodies, today. */
  async belongs(bodyId: string, memberId: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select 1 from standing h where h.member_id = $2 and (h.body_id = $1 or h.working_group_id = $1)
          and h.valid @> (now() at time zone 'UTC')::date limit 1`,
      [bodyId, memberId],
    );
    return found.length > 0;
  }
}
