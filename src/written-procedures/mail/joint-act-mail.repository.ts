import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import type { Recipient } from './procedure-for-mail.js';

/** What waits, or waited, for the co-chairs. */
export interface RequestForMail {
  readonly id: string;
  readonly act: string;
  /** Of the expiry that is asked for, where one is. */
  readonly expiresAt: Date | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly needed: number;
  /** Where the terms of reference ask for it: `version 2, clause 11`; empty where no clause says so. */
  readonly cites: string;
  readonly waits: boolean;
  readonly declinedBy: string;
  readonly declinedReason: string;
}

const TODAY = `(now() at time zone 'UTC')::date`;

/** Of a procedure that has ended nothing waits any more, though nobody may have settled it. */
const REQUEST = `
  select q.id, q.act, q.expires_at as "expiresAt", q.reason, q.needed, coalesce(asking.name, '') as "askedBy",
    coalesce('version ' || v.number || ', clause ' || c.number, '') as cites,
    q.settled_at is null and procedure_state(p.id, p.kind, p.state, p.expires_at) in ('PROPOSED', 'OPEN', 'SUSPENDED') as waits,
    coalesce(declining.name, '') as "declinedBy", q.declined_reason as "declinedReason"
  from procedure_request q join procedure p on p.id = q.procedure_id
  left join member asking on asking.id = q.requested_by left join member declining on declining.id = q.declined_by
  left join clause c on c.id = q.clause_id left join terms_version v on v.id = c.terms_version_id`;

/** Co-chairs of today who can be written to. */
const CO_CHAIRS = `
  select distinct w.id as "memberId", w.name, k.email as address, w.time_zone as "timeZone", false as speaks
  from procedure_request q join procedure p on p.id = q.procedure_id
  join standing s on s.role = 'CO_CHAIR' and s.valid @> ${TODAY} and s.body_id = p.body_id
  join member w on w.id = s.member_id
  join account k on k.id = w.account_id and k.state = 'ACTIVE'
  where q.id = $1`;

/** What mail about joint acts needs to know, read when it is about to go. */
@Injectable()
export class JointActMailRepository {
  constructor(private readonly transaction: Transaction) {}

  /** What was asked for last. */
  async last(procedureId: string): Promise<RequestForMail | null> {
    const [found] = await this.transaction.query<RequestForMail>(
      `${REQUEST} where q.procedure_id = $1 order by q.requested_at desc, q.id desc limit 1`,
      [procedureId],
    );
    return found ?? null;
  }

  async request(id: string): Promise<RequestForMail | null> {
    const [found] = await this.transaction.query<RequestForMail>(`${REQUEST} where q.id = $1`, [id]);
    return found ?? null;
  }

  /** Those who have not agreed. */
  awaited(requestId: string): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(`${CO_CHAIRS} and w.id <> all(q.agreed_by)`, [requestId]);
  }

  /** All of them but whoever declined it. */
  others(requestId: string): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(`${CO_CHAIRS} and w.id is distinct from q.declined_by`, [requestId]);
  }
}
