import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { MeetingReminder } from '../members/mail-rhythm.js';

/** A reminder of a meeting on one date that is to go out, or went out. */
export interface Reminder {
  readonly id: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly lead: MeetingReminder;
  readonly startsAt: Date;
  readonly sentAt: Date | null;
}

/**
 * Whether somebody does not come: by their own answer, or where each seat that they serve said that it, or they as its
 * head, do not.
 */
const DECLINED = `
  exists (select from reply r where r.meeting_id = $1 and r.current and r.seat_id is null and r.member_id = $2 and r.answer = 'REGRETS')
  or coalesce((
    select bool_and(exists (select from reply r where r.meeting_id = $1 and r.current and r.seat_id = s.id
      and (r.answer = 'REGRETS' or (d.capacity = 'HEAD_OF_DELEGATION' and r.answer in ('REGRETS_ALTERNATE_ATTENDS', 'DESIGNATES')))))
    from delegate d join seat s on s.id = d.seat_id
    where d.member_id = $2 and d.valid @> (now() at time zone 'UTC')::date and s.body_id = (select m.body_id from meeting m where m.id = $1)
  ), false)`;

@Injectable()
export class MeetingReminderRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Notes that somebody is reminded of a meeting on a date; null when that was noted before. */
  async plan(reminder: Pick<Reminder, 'meetingId' | 'memberId' | 'lead' | 'startsAt'>): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      `insert into meeting_reminder (id, meeting_id, member_id, lead, starts_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [newId(), reminder.meetingId, reminder.memberId, reminder.lead, reminder.startsAt],
    );
    return row?.id ?? null;
  }

  async find(id: string): Promise<Reminder | null> {
    const [reminder] = await this.transaction.query<Reminder>(
      `select id, meeting_id as "meetingId", member_id as "memberId", lead, starts_at as "startsAt", sent_at as "sentAt"
         from meeting_reminder where id = $1`,
      [id],
    );
    return reminder ?? null;
  }

  async declined(meetingId: string, memberId: string): Promise<boolean> {
    const [row] = await this.transaction.query<{ declined: boolean }>(`select (${DECLINED}) as declined`, [
      meetingId,
      memberId,
    ]);
    return row?.declined ?? false;
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update meeting_reminder set sent_at = now() where id = $1`, [id]);
  }
}
