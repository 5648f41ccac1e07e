import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { cadencesAt, keptAt } from './cadence.sql.js';

/** Which of the two reminders: that the next meeting has to be called, or that its day has passed. */
export type CadenceStep = 'DUE' | 'OVERDUE';

/** What a mail says of the next meeting of a body, and to whom it goes. */
export interface CadenceForMail {
  readonly name: string;
  readonly address: string;
  readonly memberId: string;
  readonly body: string;
  readonly bodyId: string;
  readonly step: CadenceStep;
  readonly months: number;
  readonly termsNumber: string;
  readonly clause: string | null;
  readonly lastMetOn: string;
  readonly dueBy: string;
  readonly callBy: string | null;
  readonly noticeDays: number | null;
  readonly noticeClause: string | null;
  readonly nextOn: string | null;
}

/** Of several steps that passed while nothing was mailed the last one counts. */
const STEP = `case when c.today > kept.due_by then 'OVERDUE' else 'DUE' end`;

/** Who calls the meetings of the body, and so sees them all: `$1` is the present instant. */
const CALLERS = `
  ${cadencesAt('$1::timestamptz')} c
  cross join lateral ${keptAt('c', '$1::timestamptz', () => 'true')} kept
  join (select distinct h.body_id, h.member_id from standing h
         where h.role in ('CO_CHAIR', 'SECRETARY', 'LEAD') and h.valid @> ($1::timestamptz at time zone 'UTC')::date) caller on caller.body_id = c.body_id
  join member m on m.id = caller.member_id and not 'MEETINGS' = any(m.declined_mails)
  join account k on k.id = m.account_id and k.state = 'ACTIVE'`;

const DUE = `
  select c.body_id as "bodyId", m.id as "memberId", kept.due_by::text as "dueOn", ${STEP} as step
    from ${CALLERS}
   where kept.to_be_called and extract(hour from $1::timestamptz at time zone m.time_zone) >= 7
     and not exists (select from cadence_reminder r where r.body_id = c.body_id and r.member_id = m.id and r.due_on = kept.due_by and r.step = ${STEP})
   order by c.body_id, m.id`;

/** What is to be told still: nothing once a meeting was called or held, or the day or the terms have changed. */
const MAIL = `
  select m.id as "memberId", m.name, k.email as address, c.body, c.body_id as "bodyId", r.step, c.months, c.terms_number as "termsNumber",
      (select s.number from clause s where s.id = c.clause_id) as clause, kept.last_met_on::text as "lastMetOn", kept.due_by::text as "dueBy",
      kept.call_by::text as "callBy", c.notice_days as "noticeDays", (select s.number from clause s where s.id = c.notice_clause_id) as "noticeClause",
      kept.next_on::text as "nextOn"
    from ${CALLERS}
    join cadence_reminder r on r.body_id = c.body_id and r.member_id = m.id and r.due_on = kept.due_by and r.step = ${STEP}
   where r.id = $2 and r.sent_at is null and kept.to_be_called`;

@Injectable()
export class CadenceReminderRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Notes who is to be told of what, once; answers the ids. Two that look at once wait for each other. */
  async plan(now: Date): Promise<string[]> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('cadence reminders', 0))`);
    const due = await this.transaction.query<Record<'bodyId' | 'memberId' | 'dueOn' | 'step', string>>(DUE, [now]);
    const planned: string[] = [];
    for (const { bodyId, memberId, dueOn, step } of due) {
      const id = newId();
      await this.transaction.query(
        `insert into cadence_reminder (id, body_id, member_id, due_on, step, planned_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, bodyId, memberId, dueOn, step, now],
      );
      planned.push(id);
    }
    return planned;
  }

  async mail(id: string, now: Date): Promise<CadenceForMail | null> {
    return (await this.transaction.query<CadenceForMail>(MAIL, [now, id]))[0] ?? null;
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update cadence_reminder set sent_at = now() where id = $1`, [id]);
  }
}
