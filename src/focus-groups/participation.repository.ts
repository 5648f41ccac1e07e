import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import type { Speaker } from './speaker.js';
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
    { memberId, recorded }: Speaker,
    members: readonly string[],
  ): Promise<string | null> {
    const id = newId();
    const made = await this.transaction.query(
      `insert into participation (id, body_id, party_id, state, statement, requested_by, requested_at, recorded_by, evidence, evidence_received_at)
       values ($1, $2, $3, 'INTERESTED', $4, $5, $6, $7, $8, $9)
       on conflict (body_id, party_id) where state in ('INTERESTED', 'PARTICIPATING', 'OBSERVING') do nothing returning id`,
      [
        ...[id, bodyId, partyId, statement, memberId, this.clock.now()],
        ...[recorded?.by ?? null, recorded?.evidence ?? '', recorded?.receivedAt ?? null],
      ],
    );
    if (made.length === 0) return null;
    await this.transaction.query(
      `insert into participant (id, participation_id, member_id, valid)
       select gen_random_uuid(), $1, member_id, daterange($3::date, null) from unnest($2::uuid[]) member_id`,
      [id, members, this.clock.today()],
    );
    return id;
  }

  /** Whether an instant is still to come, by the clock of the database. */
  async liesAhead(instant: Date): Promise<boolean> {
    const [found] = await this.transaction.query<{ ahead: boolean }>(
      `select $1::timestamptz > procedure_clock() as ahead`,
      [instant],
    );
    return found?.ahead ?? false;
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
