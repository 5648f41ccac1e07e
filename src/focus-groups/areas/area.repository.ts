import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import type { AreaState } from '../area.type.js';
import { AreaEntity } from './area.entity.js';

@Injectable()
export class AreaRepository extends VersionedRepository<AreaEntity> {
  constructor(
    transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super(transaction, AreaEntity);
  }

  async addStateChange(
    areaId: string,
    change: { from: AreaState; to: AreaState; reason: string; by: string | null },
  ): Promise<void> {
    await this.transaction.query(
      `insert into area_state_change (id, area_id, from_state, to_state, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), areaId, change.from, change.to, change.reason, change.by, this.clock.now()],
    );
  }
}
