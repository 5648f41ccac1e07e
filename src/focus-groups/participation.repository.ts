import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { ParticipationEntity } from './participation.entity.js';

@Injectable()
export class ParticipationRepository extends VersionedRepository<ParticipationEntity> {
  constructor(
    transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super(transaction, ParticipationEntity);
  }

  /** A request with its people; null when the party has one open, or takes part already. */
  async request(
    bodyId: string,
    partyId: string,
    statement: string,
    requestedBy: string,
    members: readonly string[],
  ): Promise<string | null> {
    const id = newId();
    const made = await this.transaction.query(
      `insert into participation (id, body_id, party_id, state, statement, requested_by, requested_at)
       values ($1, $2, $3, 'INTERESTED', $4, $5, $6)
       on conflict (body_id, party_id) where state in ('INTERESTED', 'PARTICIPATING', 'OBSERVING') do nothing returning id`,
      [id, bodyId, partyId, statement, requestedBy, this.clock.now()],
    );
    if (made.length === 0) return null;
    await this.transaction.query(
      `insert into participant (id, participation_id, member_id, valid)
       select gen_random_uuid(), $1, member_id, daterange($3::date, null) from unnest($2::uuid[]) member_id`,
      [id, members, this.clock.today()],
    );
    return id;
  }

  /** The party takes part from today. */
  async begin(id: string): Promise<void> {
    await this.transaction.query(`update participation set valid = daterange($2::date, null) where id = $1`, [
      id,
      this.clock.today(),
    ]);
  }

  /** The party takes part until today; its people go with it. */
  async end(id: string): Promise<void> {
    const today = this.clock.today();
    await this.transaction.query(
      `update participation set valid = daterange(lower(valid), greatest(lower(valid), $2::date)) where id = $1 and valid is not null`,
      [id, today],
    );
    await this.transaction.query(
      `update participant set valid = daterange(lower(valid), greatest(lower(valid), $2::date)) where participation_id = $1 and (upper(valid) is null or upper(valid) > $2::date)`,
      [id, today],
    );
  }
}
