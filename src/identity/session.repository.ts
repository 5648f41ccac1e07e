import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { hashSecret } from './secrets.js';

export const SESSION_DAYS = 14;
const LONGEST_USER_AGENT = 300;

@Injectable()
export class SessionRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Opens a session, in which the undertaking was accepted just now; null for an account that may not sign in. */
  async open(
    accountId: string,
    secret: string,
    userAgent: string,
  ): Promise<{ id: string; memberId: string | null } | null> {
    const id = newId();
    const rows = await this.transaction.query<{ member_id: string | null }>(
      `insert into session (id, account_id, secret_hash, expires_at, undertaking_accepted_at, user_agent)
       select $1, a.id, $3, now() + make_interval(days => ${SESSION_DAYS}), now(), $4 from account a where a.id = $2 and a.state = 'ACTIVE'
       returning (select m.id from member m where m.account_id = session.account_id) as member_id`,
      [id, accountId, hashSecret(secret), userAgent.slice(0, LONGEST_USER_AGENT)],
    );
    return rows[0] ? { id, memberId: rows[0].member_id } : null;
  }

  /** Ends one session of an account; false when it has none such, or it had ended. */
  async end(id: string, accountId: string): Promise<boolean> {
    return (await this.endWhere('id = $1 and account_id = $2', [id, accountId])) > 0;
  }

  /** Ends every session of an account; answers how many. */
  endAll(accountId: string): Promise<number> {
    return this.endWhere('account_id = $1', [accountId]);
  }

  private async endWhere(condition: string, values: string[]): Promise<number> {
    const [, count] = (await this.transaction.query(
      `update session set ended_at = now() where ${condition} and ended_at is null and expires_at > now()`,
      values,
    )) as unknown as [unknown, number];
    return count;
  }
}
