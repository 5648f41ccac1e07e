import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { Recipient } from '../meetings/invitation.js';
import { recipientsOf } from '../meetings/invitation.repository.js';
import type { Slot } from './poll.entity.js';
import { PollRepository } from './poll.repository.js';

export type NoticeKind = 'INVITATION' | 'REMINDER' | 'EXTENSION' | 'CANCELLATION';

/** A mail that is to go out, or went out. */
export interface PollNotice {
  readonly id: string;
  readonly pollId: string;
  readonly memberId: string;
  readonly kind: NoticeKind;
  /** Of which extension it tells; 0 for other mails. */
  readonly extension: number;
  readonly sentAt: Date | null;
}

/** A poll with what a mail about it says. */
export interface PollForMail {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly title: string;
  readonly label: string;
  readonly note: string;
  readonly state: string;
  readonly minutes: number;
  readonly deadline: Date;
  readonly remindsAt: Date;
  /** Whether the deadline is to come. */
  readonly inTime: boolean;
  readonly timeZone: string;
  readonly openedBy: string | null;
  readonly reason: string;
  readonly extensions: number;
  readonly extensionReason: string;
  readonly slotId: string | null;
  readonly meetingId: string | null;
  /** In the order of time. */
  readonly slots: readonly Slot[];
}

const POLL = `
  select p.id, p.body_id as "bodyId", b.name as "bodyName", p.title, p.label, p.note, p.state, p.duration_minutes as minutes, p.deadline, p.deadline > now() as "inTime", p.reminds_at as "remindsAt",
    p.time_zone as "timeZone", (select w.name from member w where w.id = p.opened_by) as "openedBy", p.reason, p.extensions, p.extension_reason as "extensionReason",
    p.slot_id as "slotId", p.meeting_id as "meetingId"
  from poll p join body b on b.id = p.body_id where p.id = $1`;

/** Those whose answer would count and is not there: for a seat where the body has seats, else for themselves. */
const AWAITED = `
  select r.* from (${recipientsOf('poll')}) r, poll p
  where p.id = $1 and case
    when exists (select from seat s where s.body_id = p.body_id) then exists (
      select from delegate d join seat s on s.id = d.seat_id
      join seat_held t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
      where s.body_id = p.body_id and d.member_id = r."memberId" and d.capacity <> 'ADVISER' and d.valid @> (now() at time zone 'UTC')::date
        and not exists (select from poll_answer a where a.poll_id = p.id and a.current and a.seat_id = s.id))
    else not exists (select from poll_answer a where a.poll_id = p.id and a.current and a.seat_id is null and a.member_id = r."memberId")
  end`;

/** Who was written to that there is a poll, and still is inside the body. */
const ASKED = `
  select r.* from (${recipientsOf('poll')}) r
  where exists (select from poll_notice n where n.poll_id = $1 and n.member_id = r."memberId" and n.kind = 'INVITATION' and n.sent_at is not null)`;

const WRITTEN_TO: Readonly<Record<NoticeKind, string>> = {
  INVITATION: recipientsOf('poll'),
  REMINDER: AWAITED,
  EXTENSION: AWAITED,
  CANCELLATION: ASKED,
};

@Injectable()
export class PollNoticeRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly polls: PollRepository,
  ) {}

  async poll(id: string): Promise<PollForMail | null> {
    const [poll] = await this.transaction.query<Omit<PollForMail, 'slots'>>(POLL, [id]);
    return poll ? { ...poll, slots: await this.polls.slots(poll.id) } : null;
  }

  /** Everybody who gets a mail of a kind; or one of them, if they still do. */
  recipients(kind: NoticeKind, pollId: string, memberId: string | null = null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(WRITTEN_TO[kind], [pollId, memberId]);
  }

  /** Notes whom to write to; answers the ids of the notes that are new, so that a job which runs twice writes once. */
  async plan(kind: NoticeKind, pollId: string): Promise<string[]> {
    const members = (await this.recipients(kind, pollId)).map(({ memberId }) => memberId);
    const rows = await this.transaction.query<{ id: string }>(
      `insert into poll_notice (id, poll_id, member_id, kind, extension)
       select planned.id, $1, planned.member_id, $2, case $2 when 'EXTENSION' then (select p.extensions from poll p where p.id = $1) else 0 end from unnest($3::uuid[], $4::uuid[]) as planned(id, member_id)
       on conflict do nothing returning id`,
      [pollId, kind, members.map(() => newId()), members],
    );
    return rows.map(({ id }) => id);
  }

  async notice(id: string): Promise<PollNotice | null> {
    const [notice] = await this.transaction.query<PollNotice>(
      `select id, poll_id as "pollId", member_id as "memberId", kind, extension, sent_at as "sentAt" from poll_notice where id = $1`,
      [id],
    );
    return notice ?? null;
  }

  async markSent(id: string): Promise<void> {
    await this.transaction.query(`update poll_notice set sent_at = now() where id = $1`, [id]);
  }
}
