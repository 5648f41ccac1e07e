import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { InterestEntity } from './interest.entity.js';

@Injectable()
export class InterestRepository extends VersionedRepository<InterestEntity> {
  constructor(transaction: Transaction) {
    super(transaction, InterestEntity);
  }

  /** Whether a seat is one of a body's, and whether a member speaks for it today, as head of delegation or alternate. */
  async seat(bodyId: string, seatId: string, memberId: string | null): Promise<{ own: boolean } | null> {
    const [found] = await this.transaction.query<{ own: boolean }>(
      `select exists (select from delegate d join seat_held t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
                       where d.seat_id = s.id and d.member_id = $3 and d.capacity <> 'ADVISER' and d.valid @> (now() at time zone 'UTC')::date) as own
         from seat s where s.id = $2 and s.body_id = $1`,
      [bodyId, seatId, memberId],
    );
    return found ?? null;
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
