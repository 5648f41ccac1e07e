import { Injectable } from '@nestjs/common';
import { DatabaseAuthentication } from '../identity/database-authentication.js';
import { Refused } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type MailReply, readMailReply } from './mail-reply.js';
import { MeetingRepository } from './meeting.repository.js';
import { ReplyLinks } from './reply-links.js';
import { ReplyService } from './reply.service.js';

/** What became of an answer by mail. */
export interface MailOutcome {
  readonly outcome: 'recorded' | 'before';
  readonly reply: MailReply;
  readonly title: string;
}

/** One answer to all who are not asked: for an address, a person or a meeting that there is not, too. */
const stranger = (): Refused =>
  new Refused(
    'reply.mail-sender',
    'This mail is from nobody who is asked to that meeting, or not from whom it says it is.',
  );

/** Records an answer that came by mail as that of the member who sent it, by the rules of every answer. */
@Injectable()
export class ReplyByMail {
  constructor(
    private readonly transaction: Transaction,
    private readonly authentication: DatabaseAuthentication,
    private readonly meetings: MeetingRepository,
    private readonly links: ReplyLinks,
    private readonly replies: ReplyService,
  ) {}

  /** `raw` is the mail as it was received. A second copy of it changes nothing, whatever was said since. */
  async record(raw: Buffer): Promise<MailOutcome> {
    const reply = await readMailReply(raw);
    if (reply.attendee !== reply.from) throw stranger();
    const viewer = await this.sender(reply.from);
    if (!viewer) throw stranger();
    return this.transaction.run(async () => {
      const id = await this.meetingId(reply.uid);
      if (id === null) throw stranger();
      const meeting = await this.meetings.lock(id);
      const answering = await this.links.answering(id, viewer);
      const [voice] = answering;
      if (!voice) throw stranger();
      const evidence = `E-mail ${reply.messageId}`;
      if (await this.isKnown(id, viewer, evidence)) return { outcome: 'before', reply, title: meeting.title };
      requireSequence(reply, meeting.calendarSequence);
      if (answering.length > 1)
        throw new Refused(
          'reply.mail-seat',
          'The sender answers for several seats, and a calendar cannot say for which.',
        );
      const input = {
        meeting: `mtg_${id}`,
        answer: reply.answer,
        ...(voice.seatId ? { seat: `sea_${voice.seatId}` } : {}),
      };
      await this.replies.reply(viewer, input, evidence);
      return { outcome: 'recorded', reply, title: meeting.title };
    });
  }

  private async sender(address: string): Promise<Viewer | null> {
    const [member] = await this.transaction.run(() =>
      this.transaction.query<{ id: string }>(
        `select m.id from account a join member m on m.account_id = a.id where a.email = $1`,
        [address],
      ),
    );
    return member ? this.authentication.byLink(member.id) : null;
  }

  private async meetingId(uid: string): Promise<string | null> {
    const [meeting] = await this.transaction.query<{ id: string }>(`select id from meeting where calendar_uid = $1`, [
      uid,
    ]);
    return meeting?.id ?? null;
  }

  private async isKnown(meetingId: string, { memberId }: Viewer, evidence: string): Promise<boolean> {
    const known = await this.transaction.query(
      `select from reply where meeting_id = $1 and member_id = $2 and evidence = $3`,
      [meetingId, memberId, evidence],
    );
    return known.length > 0;
  }
}

/** An answer to a date that has changed since says nothing of the one that holds now. */
function requireSequence({ sequence }: MailReply, now: number): void {
  if (sequence === now) return;
  const which = sequence < now ? 'an earlier date or arrangement' : 'an invitation that was never sent';
  throw new Refused(
    'reply.mail-sequence',
    `This mail answers ${which} of the meeting: SEQUENCE ${sequence}, where it is ${now} now.`,
  );
}
