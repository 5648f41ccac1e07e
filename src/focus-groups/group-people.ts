import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';

/** Somebody who can be written to. */
export interface Recipient {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
}

const REACHABLE = `select distinct m.id as "memberId", m.name, a.email as address
  from member m join account a on a.id = m.account_id and a.state = 'ACTIVE'`;

/** Who stands in a body today and has an account: looked up when a job runs, so that whoever has left gets nothing. */
@Injectable()
export class GroupPeople {
  constructor(private readonly transaction: Transaction) {}

  /** Those with one of the roles in the body; of them only `memberId`, when given. */
  standingIn(bodyId: string, roles: readonly string[], memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(
      `${REACHABLE} join standing h on h.member_id = m.id
        where h.body_id = $1 and h.role = any($2) and h.valid @> (now() at time zone 'UTC')::date and ($3::uuid is null or m.id = $3)`,
      [bodyId, roles, memberId],
    );
  }

  async member(memberId: string | null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(`${REACHABLE} where m.id = $1`, [memberId]);
  }
}
