import { Inject, Injectable } from '@nestjs/common';
import type { Capacity } from '../bodies/voices.js';
import type { Config } from '../config.js';
import { DatabaseAuthentication } from '../identity/database-authentication.js';
import { hashSecret, newSecret } from '../identity/secrets.js';
import { CONFIG } from '../kernel/config-token.js';
import { Policy } from '../kernel/policy/policy.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from './convening.js';
import type { MeetingForMail, Recipient } from './invitation.js';
import { InvitationRepository } from './invitation.repository.js';
import { MeetingRepository } from './meeting.repository.js';
import type { ReplyAnswer } from './meeting.enums.js';

/** For whom somebody may answer: a seat, or nobody but themselves; and what is answered so far. */
export interface Answering {
  readonly seatId: string | null;
  readonly number: number | null;
  readonly party: string | null;
  /** The party's names by language, where others than that one are recorded. */
  readonly names: Readonly<Record<string, string>> | null;
  readonly capacity: Capacity | null;
  readonly answer: ReplyAnswer | null;
  readonly repliedAt: Date | null;
  readonly memberId: string | null;
  readonly replyId: string | null;
}

/** A link that works: whose it is, for which meeting. */
export interface OpenLink {
  readonly viewer: Viewer;
  readonly meeting: MeetingForMail;
  readonly recipient: Recipient;
  readonly language: string;
  readonly answering: readonly Answering[];
}

/** Which notice a link belongs to, while that is the newest one about the meeting, and the meeting is not over. */
const NOTICE = `
  select n.meeting_id as "meetingId", n.member_id as "memberId"
    from reply_link l
    join meeting_notice n on n.id = l.notice_id and n.method = 'REQUEST'
    join meeting m on m.id = n.meeting_id and m.calendar_sequence = n.calendar_sequence
   where l.secret_hash = $1 and m.state = 'SCHEDULED'
     and m.starts_at + make_interval(mins => coalesce(m.duration_minutes, 0)) > now()`;

const SEATS = `
  select s.id as "seatId", s.number, p.name as party, (select jsonb_object_agg(n.language, n.name) from party_naming n where n.party_id = p.id) as names,
    d.capacity, r.answer, r.replied_at as "repliedAt", r.member_id as "memberId", r.id as "replyId"
    from delegate d join seat s on s.id = d.seat_id
    join seat_held t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
    left join party p on p.id = t.party_id
    left join reply r on r.meeting_id = $1 and r.seat_id = s.id and r.current
   where s.body_id = (select m.body_id from meeting m where m.id = $1) and d.member_id = $2
     and d.valid @> (now() at time zone 'UTC')::date
   order by s.number`;

const OWN = `
  select null as "seatId", null as number, null as party, null as names, null as capacity, r.answer, r.replied_at as "repliedAt", r.member_id as "memberId", r.id as "replyId"
    from (select) one left join reply r on r.meeting_id = $1 and r.seat_id is null and r.member_id = $2 and r.current`;

/** The personal links by which the recipients of a mail about a meeting answer it. */
@Injectable()
export class ReplyLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly authentication: DatabaseAuthentication,
    private readonly policy: Policy,
    private readonly invitations: InvitationRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Makes a link where it is sent, for somebody whose answer counts: until then it exists nowhere, and later only its hash does. */
  async make(noticeId: string, meetingId: string, memberId: string): Promise<string | null> {
    const viewer = await this.authentication.byLink(memberId);
    if (!viewer) return null;
    const secret = newSecret();
    const made = await this.transaction.run(async () => {
      if ((await this.answering(meetingId, viewer)).length === 0) return false;
      await this.transaction.query(`insert into reply_link (secret_hash, notice_id) values ($1, $2)`, [
        hashSecret(secret),
        noticeId,
      ]);
      return true;
    });
    return made ? `${this.config.publicUrl}/reply/${secret}` : null;
  }

  /** Null for a link that is unknown, replaced or over, and for who is not invited any more: all the same answer. */
  async open(secret: string): Promise<OpenLink | null> {
    const notice = await this.transaction.run(async () => {
      const [found] = await this.transaction.query<{ meetingId: string; memberId: string }>(NOTICE, [
        hashSecret(secret),
      ]);
      return found ?? null;
    });
    const viewer = notice && (await this.authentication.byLink(notice.memberId));
    if (!viewer) return null;
    return this.transaction.run(async () => {
      const meeting = await this.invitations.meeting(notice.meetingId);
      const [recipient] = await this.invitations.recipients(notice.meetingId, notice.memberId);
      const answering = await this.answering(notice.meetingId, viewer);
      if (!meeting || !recipient || answering.length === 0) return null;
      const [member] = await this.transaction.query<{ language: string }>(`select language from member where id = $1`, [
        notice.memberId,
      ]);
      return { viewer, meeting, recipient, language: member?.language ?? '', answering };
    });
  }

  /** For whom somebody may answer now; nobody where their answer does not count. */
  async answering(meetingId: string, viewer: Viewer): Promise<Answering[]> {
    const meeting = await this.meetings.find(meetingId);
    const body = meeting && (await this.meetings.body(meeting.bodyId));
    if (!body || !this.policy.allows('meeting.reply', viewer, convenedIn(viewer, body.id, body.workingGroupId)))
      return [];
    const seats = await this.transaction.query<Answering>(SEATS, [meetingId, viewer.memberId]);
    if (seats.length > 0) return seats.filter(({ capacity }) => capacity !== 'ADVISER');
    return this.transaction.query<Answering>(OWN, [meetingId, viewer.memberId]);
  }
}
