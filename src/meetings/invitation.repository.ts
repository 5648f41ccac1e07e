import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { MeetingForMail, Recipient } from './invitation.js';

/** A mail that is to go out, or went out. */
export interface Notice {
  readonly id: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly sequence: number;
  readonly sentAt: Date | null;
}

/**
 * Those inside the body today, by the same standing that gives them their rights: whoever lost it gets nothing. What is
 * about a meeting of the working group itself is for everybody inside one of its bodies whom its label lets see it.
 */
export const recipientsOf = (table: 'meeting' | 'poll' | 'minutes'): string => `
  select s.member_id as "memberId", w.name, a.email as address, w.time_zone as "timeZone",
    array_agg(distinct s.role) || coalesce(array_agg(distinct d.capacity) filter (where d.capacity is not null), '{}') as roles
  from ${table} m
  join standing s on s.role <> 'OBSERVER' and s.valid @> (now() at time zone 'UTC')::date
    and (s.body_id = m.body_id or (s.working_group_id = m.body_id and m.label in ('CLEAR', 'GREEN')))
  join member w on w.id = s.member_id
  join account a on a.id = w.account_id and a.state = 'ACTIVE'
  left join (delegate d join seat on seat.id = d.seat_id)
    on seat.body_id = s.body_id and d.member_id = s.member_id and d.valid @> (now() at time zone 'UTC')::date
  where m.id = $1 and ($2::uuid is null or s.member_id = $2)
  group by s.member_id, w.name, a.email, w.time_zone`;

const MEETING = `
  select m.id, b.name as "bodyName", m.title, m.state, m.label, m.starts_at as "startsAt", m.time_zone as "timeZone",
    m.duration_minutes as minutes, m.planned_text as "plannedText", m.location, m.joining_link as "joiningLink", m.passcode, m.reason,
    m.calendar_uid as "calendarUid", m.calendar_sequence as "calendarSequence", m.updated_at as "updatedAt",
    (select w.name from member w where w.id = m.scheduled_by) as "scheduledBy",
    c.from_starts_at as "fromStartsAt", c.from_time_zone as "fromTimeZone",
    (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes) order by i.position), '[]')
       from agenda_item i where i.meeting_id = m.id) as agenda
  from meeting m
  join body b on b.id = m.body_id
  left join lateral (
    select * from meeting_change c where c.meeting_id = m.id order by c.changed_at desc nulls last, c.id desc limit 1
  ) c on true
  where m.id = $1`;

@Injectable()
export class InvitationRepository {
  constructor(private readonly transaction: Transaction) {}

  async meeting(id: string): Promise<MeetingForMail | null> {
    const [meeting] = await this.transaction.query<MeetingForMail>(MEETING, [id]);
    return meeting ?? null;
  }

  /** Everybody who is written to; or one of them, if they still are. */
  recipients(meetingId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(recipientsOf('meeting'), [meetingId, memberId]);
  }

  /** Whether somebody was mailed about a meeting before. */
  async wasInvited(memberId: string, meetingId: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `select from meeting_notice where member_id = $1 and meeting_id = $2 and sent_at is not null limit 1`,
      [memberId, meetingId],
    );
    return rows.length > 0;
  }

  /** Notes whom to write to; answers the ids of the notes that are new, so that a job which runs twice writes once. */
  async plan(meeting: MeetingForMail, method: string, recipients: readonly Recipient[]): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `insert into meeting_notice (id, meeting_id, member_id, method, calendar_sequence)
       select planned.id, $1, planned.member_id, $2, $3 from unnest($4::uuid[], $5::uuid[]) as planned(id, member_id)
       on conflict do nothing returning id`,
      [
        meeting.id,
        method,
        meeting.calendarSequence,
        recipients.map(() => newId()),
        recipients.map(({ memberId }) => memberId),
      ],
    );
    return rows.map(({ id }) => id);
  }

  async notice(id: string): Promise<Notice | null> {
    const [notice] = await this.transaction.query<Notice>(
      `select id, meeting_id as "meetingId", member_id as "memberId", calendar_sequence as sequence, sent_at as "sentAt"
         from meeting_notice where id = $1`,
      [id],
    );
    return notice ?? null;
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update meeting_notice set sent_at = now() where id = $1`, [id]);
  }
}
