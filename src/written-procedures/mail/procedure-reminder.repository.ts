import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';

/** Of their working days before the one on which it expires: the last but two, and the last. */
const STEPS = '(1, 3)';
const TODAY = `(now() at time zone 'UTC')::date`;

/** Those whose answer would count today and is not there: heads and alternates, or in a body without seats everybody. */
const AWAITED = `
  select b.procedure_id, d.member_id from procedure_seat b join delegate d on d.seat_id = b.seat_id and d.capacity <> 'ADVISER' and d.valid @> ${TODAY}
    where b.procedure_id = p.id and procedure_awaits(b.procedure_id, b.seat_id)
  union
  select p.id, s.member_id from standing s
    where s.body_id = p.body_id and s.role <> 'OBSERVER' and s.valid @> ${TODAY}
      and not exists (select from procedure_seat b where b.procedure_id = p.id)
      and not exists (select from procedure_answer a where a.procedure_id = p.id and a.counts and a.member_id = s.member_id)`;

/** Which reminder it is: that of a day before an expiry. */
const CAUSE = `extract(epoch from p.expires_at)::text || ' ' || step.day`;

/**
 * Each of them on whose clock it has been 07:00 on a day of reminders, since the procedure was opened. Of several that
 * passed while nothing was mailed the last one counts. A day is told once; another expiry brings other days.
 */
const DUE = `
  select p.id as "procedureId", m.id as "memberId", ${CAUSE} as cause
    from procedure p
    cross join lateral (${AWAITED}) awaited
    join member m on m.id = awaited.member_id and not 'PROCEDURES' = any(m.declined_mails)
    join account k on k.id = m.account_id and k.state = 'ACTIVE'
    cross join lateral (
      select worked.day from (
        select s.day::date as day, row_number() over (order by s.day desc) as before
          from generate_series((p.expires_at at time zone m.time_zone)::date - 21, (p.expires_at at time zone m.time_zone)::date - 1, interval '1 day') s(day)
         where extract(isodow from s.day)::int = any(m.working_days)
      ) worked
      where worked.before in ${STEPS} and (worked.day + time '07:00') at time zone m.time_zone <= $1
      order by worked.day desc limit 1
    ) step
   where p.state = 'OPEN' and p.kind in ('SILENCE', 'RECORDED_VOTE') and p.expires_at > $1
     and p.opened_at < (step.day + time '07:00') at time zone m.time_zone
     and not exists (select from procedure_notice n where n.procedure_id = p.id and n.member_id = m.id and n.news = 'REMINDER'
                        and n.cause = ${CAUSE})
   order by p.id, m.id`;

/** Somebody who is to be reminded, because a day has come for them. */
export interface DueReminder {
  readonly procedureId: string;
  readonly memberId: string;
  readonly cause: string;
}

@Injectable()
export class ProcedureReminderRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Who is to be reminded of what. Two that look at once wait for each other, until the transaction ends. */
  async due(now: Date): Promise<DueReminder[]> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('procedure reminders', 0))`);
    return this.transaction.query<DueReminder>(DUE, [now]);
  }
}
