import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { Message } from '../kernel/mail/mailer.js';
import { printable } from '../kernel/text/printable.js';
import type { Recipient } from '../meetings/invitation.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { PollLinks } from './poll-links.js';
import { subject, text } from './poll-mail-text.js';
import type { PollForMail, PollNotice } from './poll-notice.repository.js';

/** Writes the mail about a poll to one person, with their own link to answer. */
@Injectable()
export class PollMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly preferences: MailPreferences,
    private readonly links: PollLinks,
  ) {}

  /** Whoever was asked is told that it is called off, even if they want no such mail any more. */
  async isWanted({ kind, memberId }: PollNotice): Promise<boolean> {
    return kind === 'CANCELLATION' || this.preferences.wants(memberId, MailKind.MEETINGS);
  }

  async write({ id, kind }: PollNotice, asked: PollForMail, to: Recipient): Promise<Message> {
    const [poll, recipient] = [printable(asked, ['note', 'reason', 'extensionReason']), printable(to)];
    const link = kind === 'CANCELLATION' ? null : await this.links.make(id, poll, recipient.memberId);
    const words = text(kind, { poll, recipient, link, publicUrl: this.config.publicUrl });
    return {
      to: { name: recipient.name, address: recipient.address },
      subject: subject(kind, poll, recipient),
      text: `${words}\n${this.preferences.howToDecline(MailKind.MEETINGS)}\n`,
      key: `poll notice ${id}`,
    };
  }
}
