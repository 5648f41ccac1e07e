import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** A version that is circulated, for one of those who are told: the delegations and keepers of the body, or of the committee. */
export interface CirculatedFor {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly number: string;
  readonly body: string;
  readonly speaks: boolean;
}

const CIRCULATED = `
  select distinct m.id as "memberId", m.name, k.email as address, v.title, v.number, b.name as body,
    exists (select from delegate d join seat t on t.id = d.seat_id and t.body_id = s.body_id
      where d.member_id = m.id and d.capacity = 'HEAD_OF_DELEGATION' and d.valid @> ${TODAY}) as speaks
  from terms_version v join body b on b.id = v.body_id
  join standing s on s.role <> 'OBSERVER' and s.valid @> ${TODAY} and s.body_id in (
    select b.id union select c.id from body c where c.working_group_id = b.id and c.kind = 'STEERING_COMMITTEE')
  join member m on m.id = s.member_id
  join account k on k.id = m.account_id and k.state = 'ACTIVE'
  where v.id = $1 and v.state = 'CIRCULATED' and ($2::uuid is null or m.id = $2)
  order by speaks desc`;

@Injectable()
export class TermsMailRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Everybody who is told of a version while it is circulated, or one of them, if they still are. */
  circulated(version: string, member: string | null): Promise<CirculatedFor[]> {
    return this.transaction.query<CirculatedFor>(CIRCULATED, [version, member]);
  }
}
