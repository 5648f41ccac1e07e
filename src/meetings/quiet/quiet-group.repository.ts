import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';

/** That a group goes on: for how long it is not looked at again, why, and who says so. */
interface Kept {
  readonly months: number;
  readonly reason: string;
  readonly by: string | null;
}

@Injectable()
export class QuietGroupRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The dormancy of a group is not suggested for so many months. */
  async keepActive(bodyId: string, { months, reason, by }: Kept): Promise<void> {
    await this.transaction.query(
      `insert into dormancy_declined (id, body_id, reason, declined_by, declined_at, quiet_until)
       values ($1, $2, $3, $4, $5, ($6::date + make_interval(months => $7::int))::date)`,
      [newId(), bodyId, reason, by, this.clock.now(), this.clock.today(), months],
    );
  }
}
