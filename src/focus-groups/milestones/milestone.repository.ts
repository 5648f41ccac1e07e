import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { MilestoneEntity } from './milestone.entity.js';

@Injectable()
export class MilestoneRepository extends VersionedRepository<MilestoneEntity> {
  constructor(transaction: Transaction) {
    super(transaction, MilestoneEntity);
  }
}
