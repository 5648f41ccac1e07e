import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { ExpertEntity } from './expert.entity.js';

/** A finding that an expert is to read. */
export interface Lent {
  readonly bodyId: string;
  readonly state: string;
  readonly label: string;
}

/** What a mail says of an invitation. */
export interface Told {
  readonly memberId: string;
  readonly group: string;
  readonly slug: string;
  readonly findingId: string | null;
  readonly symbol: string | null;
  readonly reason: string;
  readonly endedReason: string;
  readonly until: string | null;
  readonly running: boolean;
}

@Injectable()
export class ExpertRepository extends VersionedRepository<ExpertEntity> {
  constructor(transaction: Transaction) {
    super(transaction, ExpertEntity);
  }

  /** Whether the expert is invited now; false when they were already, to the same. */
  async invite(expert: ExpertEntity): Promise<boolean> {
    const { id, bodyId, findingId, memberId, valid, reason, invitedBy, invitedAt } = expert;
    const made = await this.transaction.query(
      `insert into expert (id, body_id, finding_id, member_id, valid, reason, invited_by, invited_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [id, bodyId, findingId, memberId, valid, reason, invitedBy, invitedAt],
    );
    return made.length > 0;
  }

  /** Held as it is until the act ends: no stricter label comes meanwhile. */
  async holdFinding(id: string): Promise<Lent | undefined> {
    const [finding] = await this.transaction.query<Lent>(
      `select body_id as "bodyId", state, label from finding where id = $1 for share`,
      [id],
    );
    return finding;
  }

  async told(id: string): Promise<Told | undefined> {
    const [row] = await this.transaction.query<Told>(
      `select x.member_id as "memberId", b.name as "group", b.slug, x.finding_id as "findingId", f.symbol, x.reason,
              x.ended_reason as "endedReason", upper(x.valid)::text as until,
              x.valid @> (now() at time zone 'UTC')::date as running
         from expert x join body b on b.id = x.body_id left join finding f on f.id = x.finding_id where x.id = $1`,
      [id],
    );
    return row;
  }

  /** Those whose reading ended with their group. */
  async endedWith(bodyId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select id from expert where body_id = $1 and ended_at is not null and ended_by is null`,
      [bodyId],
    );
    return rows.map(({ id }) => id);
  }
}
