import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Transaction } from '../kernel/transaction.js';

/** Who represents which party today. */
@Injectable()
export class RepresentationRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Those of the members who represent the party today. */
  async representing(partyId: string, members: readonly string[]): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select distinct member_id as id from representation where party_id = $1 and member_id = any($2) and valid @> $3::date`,
      [partyId, members, this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }
}
