import { Injectable } from '@nestjs/common';
import { Jobs } from '../kernel/jobs.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { TELL_CHAIRS } from './agenda-mail-text.js';
import { ItemProposalEntity } from './item-proposal.entity.js';

@Injectable()
export class ItemProposalRepository extends VersionedRepository<ItemProposalEntity> {
  constructor(
    transaction: Transaction,
    private readonly jobs: Jobs,
  ) {
    super(transaction, ItemProposalEntity);
  }

  async hasSeats(bodyId: string): Promise<boolean> {
    return (await this.transaction.query(`select from seat where body_id = $1 limit 1`, [bodyId])).length > 0;
  }

  /** Chairs and secretaries are told, whichever way it came; that tells the seat, too, where it was recorded for it. */
  async tellChairs(id: string): Promise<void> {
    await this.jobs.add(TELL_CHAIRS, { proposal: id });
  }
}
