import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';

/** Somebody who is to be reminded of an action, because a day has come for them. */
export interface DueReminder {
  readonly actionId: string;
  readonly memberId: string;
  readonly dueOn: string;
  readonly stepOn: string;
}
/** An action that is open, as a mail tells of it. */
export interface OpenAction {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly body: string;
  readonly dueOn: string;
}
export interface ActionReader {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  /** The day on their clock. */
  readonly today: string;
}

const TODAY = `(now() at time zone 'UTC')::date`;

/** Those of whom an action is asked, as `isMine` has it. */
const OWNERS = `
  select a.owner_member_id as id where a.owner_member_id is not null
  union select d.member_id from delegate d join seat_held t on t.seat_id = d.seat_id and t.valid @> ${TODAY}
    where d.seat_id = a.owner_seat_id and d.valid @> ${TODAY}
  union select r.member_id from representation r where r.party_id = a.owner_party_id and r.valid @> ${TODAY}
  union select h.member_id from standing h where h.body_id = a.owner_body_id and h.role in ('CO_CHAIR', 'SECRETARY', 'LEAD') and h.valid @> ${TODAY}`;

/**
 * Each owner on whose clock it has been 07:00 on a day of reminders: a week before the due day, the due day, and every
 * week from then on. Of several that passed while nothing was mailed the last one counts; those before the action was
 * recorded do not.
 */
const DUE = `
  select a.id as "actionId", m.id as "memberId", a.due_on::text as "dueOn", step.day::text as "stepOn"
    from action a
    cross join lateral (${OWNERS}) owner
    join member m on m.id = owner.id and not 'ACTIONS' = any(m.declined_mails)
    join account k on k.id = m.account_id and k.state = 'ACTIVE'
    cross join lateral (select (($1::timestamptz at time zone m.time_zone) - interval '7 hours')::date as day) today
    cross join lateral (select a.due_on + 7 * floor((today.day - a.due_on) / 7.0)::int as day) step
   where a.completed_at is null and step.day >= a.due_on - 7 and (a.added_at at time zone m.time_zone)::date <= step.day
     and not exists (select from action_reminder r where r.action_id = a.id and r.member_id = m.id and r.due_on = a.due_on and r.step_on = step.day)
   order by m.id, a.due_on, a.id`;

@Injectable()
export class ActionReminderRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Who is to be reminded of what. Two that look at once wait for each other, until the transaction ends. */
  async due(now: Date): Promise<DueReminder[]> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('action reminders', 0))`);
    return this.transaction.query<DueReminder>(DUE, [now]);
  }

  /** Notes reminders that go by one mail. */
  async plan(mailId: string, reminders: readonly DueReminder[]): Promise<void> {
    for (const { actionId, memberId, dueOn, stepOn } of reminders) {
      await this.transaction.query(
        `insert into action_reminder (id, mail_id, action_id, member_id, due_on, step_on) values ($1, $2, $3, $4, $5, $6)`,
        [newId(), mailId, actionId, memberId, dueOn, stepOn],
      );
    }
  }

  /** To whom a mail goes, if they can be written to; and what of it is open, due on that day still, and not sent. */
  async mail(mailId: string, now: Date): Promise<{ reader: ActionReader | undefined; actions: OpenAction[] }> {
    const [reader] = await this.transaction.query<ActionReader>(
      `select m.id as "memberId", m.name, k.email as address, (($2::timestamptz at time zone m.time_zone)::date)::text as today from member m
         join account k on k.id = m.account_id and k.state = 'ACTIVE'
        where m.id = (select r.member_id from action_reminder r where r.mail_id = $1 limit 1)`,
      [mailId, now],
    );
    const actions = await this.transaction.query<OpenAction>(
      `select a.id, a.text, t.label, b.name as body, a.due_on::text as "dueOn"
         from action_reminder r join action a on a.id = r.action_id and a.completed_at is null and a.due_on = r.due_on
         join meeting t on t.id = a.meeting_id join body b on b.id = a.body_id
        where r.mail_id = $1 and r.sent_at is null order by a.due_on, a.id`,
      [mailId],
    );
    return { reader, actions };
  }

  async markSent(mailId: string): Promise<void> {
    await this.transaction.query(`update action_reminder set sent_at = now() where mail_id = $1`, [mailId]);
  }
}
