import { Injectable } from '@nestjs/common';
import type { Recipient } from '../../focus-groups/group-people.repository.js';
import { Transaction } from '../../kernel/transaction.js';

/** What somebody is told of the way of a finding: what they have to do next, or what became of it. */
export type News =
  | 'REVIEW'
  | 'REVISE'
  | 'SETTLE'
  | 'TRANSMIT'
  | 'DECIDE'
  | 'RECORDED'
  | 'CONCLUDED'
  | 'RELEASE'
  | 'RELABEL'
  | 'SETTLED';

export interface Told extends Recipient {
  readonly news: News;
}

/** A finding on its way, with what a mail about it says. */
export interface OnTheWay {
  readonly symbol: string;
  readonly title: string;
  readonly label: string;
  readonly state: string;
  readonly group: string;
}

/** Whom the way of a finding concerns, looked up when a mail about it is planned and again when it goes. */
@Injectable()
export class StepMailRepository {
  constructor(private readonly transaction: Transaction) {}

  async finding(id: string): Promise<OnTheWay | undefined> {
    const [row] = await this.transaction.query<OnTheWay>(
      `select f.symbol, f.title, f.label, f.state, b.name as "group"
         from finding f join body b on b.id = f.body_id where f.id = $1 and f.state not in ('DRAFT', 'WITHDRAWN')`,
      [id],
    );
    return row;
  }

  /** Who did what the event tells. */
  async actor(event: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ memberId: string | null }>(
      `select member_id as "memberId" from event where id = $1`,
      [event],
    );
    return row?.memberId ?? null;
  }

  /** Whom the finding concerns now, and by what; of them only `memberId`, when given. */
  concerned(id: string, memberId: string | null): Promise<Told[]> {
    return this.transaction.query<Told>(
      `select m.id as "memberId", m.name, a.email as address, c.what as news
         from (select w.member_id, w.what from finding_waiting w where w.finding_id = $1
               union all ${RECORDED}
               union all ${CONCLUDED}
               union all ${SETTLED}) c
         join member m on m.id = c.member_id join account a on a.id = m.account_id and a.state = 'ACTIVE'
        where $2::uuid is null or m.id = $2
        order by c.what, m.id`,
      [id, memberId],
    );
  }
}

const TODAY = `(now() at time zone 'UTC')::date`;

/** Reviewers whose review of the present wording somebody else recorded last. */
const RECORDED = `select r.reviewer_id, 'RECORDED'
  from finding f join finding_review r on r.finding_id = f.id and r.revision = f.revision and r.on_behalf
 where f.id = $1 and f.state = 'UNDER_REVIEW'
   and not exists (select from finding_review later where later.finding_id = f.id and later.reviewer_id = r.reviewer_id and later.number > r.number)`;

/** The author and the leads of what the committee has noted or approved, while they stand in the group. */
const CONCLUDED = `select distinct h.member_id, 'CONCLUDED'
  from finding f join standing h on h.body_id = f.body_id and h.valid @> ${TODAY}
 where f.id = $1 and f.state in ('NOTED', 'APPROVED') and (h.role = 'LEAD' or h.member_id = f.author_id)`;

/** Who proposed what was settled last of a finding, of each kind, while they stand in the group or in the committee. */
const SETTLED = `select distinct p.proposed_by, 'SETTLED'
  from finding f join finding_proposal p on p.finding_id = f.id
  join standing h on h.member_id = p.proposed_by and h.body_id in (f.body_id, f.transmitted_to) and h.valid @> ${TODAY}
 where f.id = $1 and p.state in ('DONE', 'DECLINED')
   and not exists (select from finding_proposal later where later.finding_id = p.finding_id and later.kind = p.kind and later.number > p.number)`;
