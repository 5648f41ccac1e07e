import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { printable } from '../kernel/text/printable.js';
import { Transaction } from '../kernel/transaction.js';
import type { Recipient } from '../meetings/invitation.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import type { Slot } from './poll.entity.js';
import { PollLinks } from './poll-links.js';
import { subject, text } from './poll-mail-text.js';
import { type NoticeKind, type PollForMail, type PollNotice, PollNoticeRepository } from './poll-notice.repository.js';
import { PollRepository } from './poll.repository.js';

/** The job that waits for the day of the reminder. */
export const REMIND = 'poll.remind';
/** The job that sends one mail to one person. */
const SEND = 'poll.notice';

interface Due {
  readonly notice: PollNotice;
  readonly poll: PollForMail;
  readonly slots: readonly Slot[];
  readonly recipient: Recipient;
}

/** Asks those inside a body for a date, reminds once who has not answered, and tells when a poll is called off. */
@Injectable()
export class PollMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly notices: PollNoticeRepository,
    private readonly polls: PollRepository,
    private readonly links: PollLinks,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferences,
    private readonly clock: Clock,
  ) {}

  /** Hangs on the events; called once, by the module. That a poll was closed is told by the invitation to the meeting. */
  listen(): void {
    this.jobs.handle('poll.opened', ({ subject: poll }) => this.plan('INVITATION', poll ?? ''));
    this.jobs.handle(REMIND, ({ poll }) => this.plan('REMINDER', poll ?? ''));
    this.jobs.handle('poll.cancelled', ({ subject: poll }) => this.plan('CANCELLATION', poll ?? ''));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  /** A job for each recipient, so that one address that fails holds up nobody else. */
  private async plan(kind: NoticeKind, pollId: string): Promise<void> {
    await this.transaction.run(async () => {
      const poll = await this.notices.poll(pollId);
      if (!poll || !this.stillTells(kind, poll)) return;
      for (const notice of await this.notices.plan(kind, poll.id)) await this.jobs.add(SEND, { notice });
    });
  }

  private async send({ notice: id }: JobPayload): Promise<void> {
    const due = await this.transaction.run(() => this.due(id ?? ''));
    if (!due) return;
    const { notice, poll, slots, recipient } = due;
    const link = notice.kind === 'CANCELLATION' ? null : await this.links.make(notice.id, poll, recipient.memberId);
    await this.mailer.send({
      to: { name: recipient.name, address: recipient.address },
      subject: subject(notice.kind, poll, recipient),
      text: `${text(notice.kind, { poll, slots, recipient, link, publicUrl: this.config.publicUrl })}\n${this.preferences.howToDecline(MailKind.MEETINGS)}\n`,
      key: `poll notice ${notice.id}`,
    });
    await this.transaction.run(() => this.notices.markSent(notice.id));
  }

  /** What is to be sent now: nothing, when it was, when it is not true any more, or when the right is gone. */
  private async due(id: string): Promise<Due | null> {
    const notice = await this.notices.notice(id);
    if (!notice || notice.sentAt) return null;
    const poll = await this.notices.poll(notice.pollId);
    if (!poll || !this.stillTells(notice.kind, poll)) return null;
    const [recipient] = await this.notices.recipients(notice.kind, poll.id, notice.memberId);
    if (!recipient || !(await this.wants(notice))) return null;
    const slots = await this.polls.slots(poll.id);
    return { notice, poll: printable(poll, ['note', 'reason']), slots, recipient: printable(recipient) };
  }

  private stillTells(kind: NoticeKind, { state, deadline }: PollForMail): boolean {
    return kind === 'CANCELLATION' ? state === 'CANCELLED' : state === 'OPEN' && deadline > this.clock.now();
  }

  /** Whoever was asked is told that it is called off, even if they want no such mail any more. */
  private async wants({ kind, memberId }: PollNotice): Promise<boolean> {
    return kind === 'CANCELLATION' || this.preferences.wants(memberId, MailKind.MEETINGS);
  }
}
