import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Recorded } from '../speaker.js';
import type { EndorsedBy } from './endorsement.type.js';

@Injectable()
export class EndorsementRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Whether it is recorded now: false when that was recorded before. */
  async add(participationId: string, endorsedBy: EndorsedBy, { by, evidence, receivedAt }: Recorded): Promise<boolean> {
    const made = await this.transaction.query(
      `insert into participation_endorsement (id, participation_id, endorsed_by, evidence, received_at, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (participation_id, endorsed_by) do nothing returning id`,
      [newId(), participationId, endorsedBy, evidence, receivedAt, by, this.clock.now()],
    );
    return made.length > 0;
  }
}
