import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { FocalPointEntity } from './focal-point.entity.js';

@Injectable()
export class FocalPointRepository extends VersionedRepository<FocalPointEntity> {
  constructor(
    transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super(transaction, FocalPointEntity);
  }

  /** Whether it is recorded now; false where the person is a focal point of the party on one of these days already. */
  async record(point: FocalPointEntity): Promise<boolean> {
    const { id, workingGroupId, partyId, memberId, valid, evidence, receivedAt, recordedBy, recordedAt } = point;
    const made = await this.transaction.query(
      `insert into focal_point (id, working_group_id, party_id, member_id, valid, evidence, received_at, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [id, workingGroupId, partyId, memberId, valid, evidence, receivedAt, recordedBy, recordedAt],
    );
    return made.length > 0;
  }

  async isWorkingGroup(bodyId: string): Promise<boolean> {
    const found = await this.transaction.query(`select from body where id = $1 and kind = 'WORKING_GROUP'`, [bodyId]);
    return found.length > 0;
  }

  /** Whether somebody represents a party on a day. */
  async represents(partyId: string, memberId: string, on: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select from representation where party_id = $1 and member_id = $2 and valid @> $3::date`,
      [partyId, memberId, on],
    );
    return found.length > 0;
  }

  /**
   * Whether a member is a focal point of a party today, where a group stands. Held as it is until the act ends, so that
   * nobody's standing ends while they use it.
   */
  async isToday(memberId: string, partyId: string, groupId: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select from focal_point point join body led on led.working_group_id = point.working_group_id and led.id = $3
         join representation spoken on spoken.party_id = point.party_id and spoken.member_id = point.member_id and spoken.valid @> $4::date
        where point.member_id = $1 and point.party_id = $2 and point.valid @> $4::date for share of point, spoken`,
      [memberId, partyId, groupId, this.clock.today()],
    );
    return found.length > 0;
  }
}
