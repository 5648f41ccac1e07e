import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { ItemProposalEntity } from './item-proposal.entity.js';

@Injectable()
export class ItemProposalRepository extends VersionedRepository<ItemProposalEntity> {
  constructor(transaction: Transaction) {
    super(transaction, ItemProposalEntity);
  }

  async hasSeats(bodyId: string): Promise<boolean> {
    return (await this.transaction.query(`select from seat where body_id = $1 limit 1`, [bodyId])).length > 0;
  }
}
