import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { hashSecret } from './secrets.js';
import type { AccessTokenWishes } from './access-token.wishes.js';

@Injectable()
export class AccessTokenRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(
    accountId: string,
    secret: string,
    { name, scopes, labelCeiling, days }: AccessTokenWishes,
  ): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
      [id, accountId, name, hashSecret(secret), scopes, labelCeiling, days],
    );
    return id;
  }

  /** Locks one of the account's tokens; answers whether it was revoked before. NOT_FOUND for anybody else's. */
  async lock(id: string, accountId: string): Promise<{ revoked: boolean }> {
    const [row] = await this.transaction.query<{ revoked: boolean }>(
      `select revoked_at is not null as revoked from access_token where id = $1 and account_id = $2 for update`,
      [id, accountId],
    );
    if (!row) throw new NotFound();
    return row;
  }

  async revoke(id: string): Promise<void> {
    await this.transaction.query(`update access_token set revoked_at = now() where id = $1`, [id]);
  }

  /** Revokes all that are still valid; answers how many. */
  async revokeAll(accountId: string): Promise<number> {
    const [, count] = (await this.transaction.query(
      `update access_token set revoked_at = now() where account_id = $1 and revoked_at is null and expires_at > now()`,
      [accountId],
    )) as unknown as [unknown, number];
    return count;
  }
}
