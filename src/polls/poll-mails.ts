import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import type { Recipient } from '../meetings/invitation.js';
import { PollMail } from './poll-mail.js';
import { type NoticeKind, type PollForMail, type PollNotice, PollNoticeRepository } from './poll-notice.repository.js';

/** The job that waits for the day of the reminder. */
const REMIND = 'poll.remind';
/** The job that sends one mail to one person. */
const SEND = 'poll.notice';

interface Due {
  readonly notice: PollNotice;
  readonly poll: PollForMail;
  readonly recipient: Recipient;
}

/** Asks those inside a body for a date, reminds once who has not answered, and tells of more time and of none. */
@Injectable()
export class PollMails {
  constructor(
    private readonly transaction: Transaction,
    private readonly notices: PollNoticeRepository,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly mail: PollMail,
    private readonly clock: Clock,
  ) {}

  /** Hangs on the events; called once, by the module. That a poll was closed is told by the invitation to the meeting. */
  listen(): void {
    this.jobs.handle('poll.opened', ({ subject: poll }) => this.plan('INVITATION', poll ?? ''));
    this.jobs.handle(REMIND, ({ poll }) => this.plan('REMINDER', poll ?? ''));
    this.jobs.handle('poll.extended', ({ subject: poll }) => this.plan('EXTENSION', poll ?? ''));
    this.jobs.handle('poll.cancelled', ({ subject: poll }) => this.plan('CANCELLATION', poll ?? ''));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  /** A job for each recipient, so that one address that fails holds up nobody else; and one that waits to remind. */
  private async plan(kind: NoticeKind, pollId: string): Promise<void> {
    await this.transaction.run(async () => {
      const poll = await this.notices.poll(pollId);
      if (!poll || !stillTells(kind, poll)) return;
      for (const notice of await this.notices.plan(kind, poll.id)) await this.jobs.add(SEND, { notice });
      const waits = kind === 'INVITATION' || (kind === 'EXTENSION' && poll.remindsAt > this.clock.now());
      if (!waits) return;
      await this.jobs.add(REMIND, { poll: poll.id }, { runAt: poll.remindsAt, key: `${REMIND} ${poll.id}` });
    });
  }

  private async send({ notice: id }: JobPayload): Promise<void> {
    const due = await this.transaction.run(() => this.due(id ?? ''));
    if (!due) return;
    const { notice, poll, recipient } = due;
    await this.mailer.send(await this.mail.write(notice, poll, recipient), () =>
      this.transaction.run(() => this.notices.markSent(notice.id)),
    );
  }

  /** What is to be sent now: nothing, when it was, when it is not true any more, or when the right is gone. */
  private async due(id: string): Promise<Due | null> {
    const notice = await this.notices.notice(id);
    if (!notice || notice.sentAt) return null;
    const poll = await this.notices.poll(notice.pollId);
    if (!poll || !stillTells(notice.kind, poll)) return null;
    // Of two extensions in short time the newer one tells.
    if (notice.kind === 'EXTENSION' && notice.extension !== poll.extensions) return null;
    const [recipient] = await this.notices.recipients(notice.kind, poll.id, notice.memberId);
    return recipient && (await this.mail.isWanted(notice)) ? { notice, poll, recipient } : null;
  }
}

const stillTells = (kind: NoticeKind, { state, inTime }: PollForMail): boolean =>
  kind === 'CANCELLATION' ? state === 'CANCELLED' : state === 'OPEN' && inTime;
