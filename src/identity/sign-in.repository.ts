import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { CODE_MINUTES, MOST_TRIES } from './sign-in-code.js';

const KEPT = '30 days';

/** Requests for sign-in codes. Rows of unknown addresses look like any other, and take the same time. */
@Injectable()
export class SignInRepository {
  constructor(private readonly transaction: Transaction) {}

  async addRequest(email: string): Promise<string> {
    const id = newId();
    await this.transaction.query(`insert into sign_in_request (id, email) values ($1, $2)`, [id, email]);
    return id;
  }

  /** The request, if it is young enough that somebody still waits for its code; with the account that may sign in. */
  async awaitingCode(id: string): Promise<{ email: string; account_id: string | null } | null> {
    const [row] = await this.transaction.query<{ email: string; account_id: string | null }>(
      `select r.email, a.id as account_id
         from sign_in_request r left join account a on a.email = r.email and a.state = 'ACTIVE'
        where r.id = $1 and r.used_at is null and r.requested_at > now() - make_interval(mins => ${CODE_MINUTES})`,
      [id],
    );
    return row ?? null;
  }

  async setCode(id: string, accountId: string | null, codeHash: string): Promise<void> {
    await this.transaction.query(
      `update sign_in_request set account_id = $2, code_hash = $3, tries = 0,
              expires_at = now() + make_interval(mins => ${CODE_MINUTES}) where id = $1`,
      [id, accountId, codeHash],
    );
  }

  /** The newest request of an address that has a code; older codes no longer count. */
  async newest(email: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      `select id from sign_in_request where email = $1 and code_hash is not null order by requested_at desc, id desc limit 1`,
      [email],
    );
    return row?.id ?? null;
  }

  /** Takes one of the tries; null when none is left, or the code was used or is too old. The row stays locked. */
  async takeTry(id: string): Promise<{ account_id: string | null; code_hash: string } | null> {
    const [[row]] = await this.updated<{ account_id: string | null; code_hash: string }>(
      `update sign_in_request set tries = tries + 1
        where id = $1 and used_at is null and tries < ${MOST_TRIES} and expires_at > now()
        returning account_id, code_hash`,
      [id],
    );
    return row ?? null;
  }

  async use(id: string): Promise<void> {
    await this.transaction.query(`update sign_in_request set used_at = now() where id = $1`, [id]);
  }

  async forgetOld(): Promise<void> {
    await this.transaction.query(`delete from sign_in_request where requested_at < now() - interval '${KEPT}'`);
    await this.transaction.query(`delete from rate_limit where expire < extract(epoch from now()) * 1000`);
  }

  /** TypeORM answers an UPDATE with its rows and their number. */
  private async updated<Row>(text: string, values: readonly unknown[]): Promise<[Row[], number]> {
    return (await this.transaction.query(text, values)) as unknown as [Row[], number];
  }
}
