import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { DatabaseAuthentication } from '../identity/database-authentication.js';
import { hashSecret, newSecret } from '../identity/secrets.js';
import { CONFIG } from '../kernel/config-token.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { Recipient } from '../meetings/invitation.js';
import { type Answering, AnsweringPolls } from './answering.js';
import { type PollForMail, PollNoticeRepository } from './poll-notice.repository.js';

/** A link that works: whose it is, for which poll. */
export interface OpenLink {
  readonly viewer: Viewer;
  readonly poll: PollForMail;
  readonly recipient: Recipient;
  readonly language: string;
  readonly answering: readonly Answering[];
}

/** Which notice a link belongs to, until the last of the possible dates is over. */
const NOTICE = `
  select n.poll_id as "pollId", n.member_id as "memberId"
    from poll_link l
    join poll_notice n on n.id = l.notice_id
   where l.secret_hash = $1 and exists (select from poll_slot s where s.poll_id = n.poll_id and s.starts_at > now())`;

/** The personal links by which the recipients of a mail about a poll answer it, and see what became of it. */
@Injectable()
export class PollLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly authentication: DatabaseAuthentication,
    private readonly notices: PollNoticeRepository,
    private readonly answering: AnsweringPolls,
  ) {}

  /** Makes a link where it is sent, for somebody whose answer counts: until then it exists nowhere, and later only its hash does. */
  async make(noticeId: string, poll: PollForMail, memberId: string): Promise<string | null> {
    const viewer = await this.authentication.byLink(memberId);
    if (!viewer) return null;
    const secret = newSecret();
    const made = await this.transaction.run(async () => {
      if ((await this.answering.of(poll, viewer)).length === 0) return false;
      await this.transaction.query(`insert into poll_link (secret_hash, notice_id) values ($1, $2)`, [
        hashSecret(secret),
        noticeId,
      ]);
      return true;
    });
    return made ? `${this.config.publicUrl}/poll/${secret}` : null;
  }

  /** Null for a link that is unknown or over, and for who is not asked any more: all the same answer. */
  async open(secret: string): Promise<OpenLink | null> {
    const notice = await this.transaction.run(async () => {
      const [found] = await this.transaction.query<{ pollId: string; memberId: string }>(NOTICE, [hashSecret(secret)]);
      return found ?? null;
    });
    const viewer = notice && (await this.authentication.byLink(notice.memberId));
    if (!viewer) return null;
    return this.transaction.run(async () => {
      const poll = await this.notices.poll(notice.pollId);
      const [recipient] = await this.notices.recipients('INVITATION', notice.pollId, notice.memberId);
      if (!poll || !recipient) return null;
      const answering = await this.answering.of(poll, viewer);
      if (answering.length === 0) return null;
      const [member] = await this.transaction.query<{ language: string }>(`select language from member where id = $1`, [
        notice.memberId,
      ]);
      return { viewer, poll, recipient, language: member?.language ?? '', answering };
    });
  }
}
