import { Injectable } from '@nestjs/common';
import { hashSecret } from '../identity/secrets.js';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';

/** A feed that works, as its address opens it. */
export interface OpenFeed {
  readonly id: string;
  readonly accountId: string;
  readonly bodyId: string | null;
  /** In which language its owner is written to. */
  readonly language: string;
  /** Whether its last use was noted just now: a calendar that asks all the time does not make us write all the time. */
  readonly noted: boolean;
}

@Injectable()
export class FeedRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(accountId: string, secret: string, bodyId: string | null): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `insert into calendar_feed (id, account_id, body_id, secret_hash) values ($1, $2, $3, $4)`,
      [id, accountId, bodyId, hashSecret(secret)],
    );
    return id;
  }

  /** Locks one of the account's feeds; answers whether it was revoked before. NOT_FOUND for anybody else's. */
  async lock(id: string, accountId: string): Promise<{ revoked: boolean }> {
    const [row] = await this.transaction.query<{ revoked: boolean }>(
      `select revoked_at is not null as revoked from calendar_feed where id = $1 and account_id = $2 for update`,
      [id, accountId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  async revoke(id: string): Promise<void> {
    await this.transaction.query(`update calendar_feed set revoked_at = now() where id = $1`, [id]);
  }

  /** Revokes all feeds of a member's account; answers how many. */
  async revokeAllOf(memberId: string): Promise<number> {
    const rows = await this.transaction.query(
      `with revoked as (update calendar_feed f set revoked_at = now() from member m
          where m.id = $1 and f.account_id = m.account_id and f.revoked_at is null returning f.id)
       select id from revoked`,
      [memberId],
    );
    return rows.length;
  }

  /** The feed with that secret; null when there is none, or it was revoked. */
  async open(secret: string): Promise<OpenFeed | null> {
    const [row] = await this.transaction.query<OpenFeed>(
      `select f.id, f.account_id as "accountId", f.body_id as "bodyId", coalesce(m.language, a.language) as language,
              coalesce(f.last_used_at > now() - interval '5 minutes', false) as noted
         from calendar_feed f join account a on a.id = f.account_id left join member m on m.account_id = a.id
        where f.secret_hash = $1 and f.revoked_at is null`,
      [hashSecret(secret)],
    );
    return row ?? null;
  }

  async noteUse(id: string): Promise<void> {
    await this.transaction.query(`update calendar_feed set last_used_at = now() where id = $1`, [id]);
  }
}
