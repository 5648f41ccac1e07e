import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { printable } from '../../kernel/text/printable.js';
import { handlingLine, paragraphs } from '../../meetings/invitation-text.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { MailSight } from './mail-sight.js';
import { type CirculatedFor, TermsMailRepository } from './terms-mail.repository.js';

/** The job that sends one mail to one person. */
const SEND = 'terms.notice';

/** Tells the seats of a body that a draft of its terms of reference is circulated to them. */
@Injectable()
export class TermsMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sight: MailSight,
    private readonly mails: TermsMailRepository,
    private readonly outbox: Outbox,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.outbox.handle('terms.versionCirculated', (payload) => this.plan(payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  private async plan({ subject: version = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const members = new Set((await this.mails.circulated(version, null)).map(({ memberId }) => memberId));
      for (const member of members) {
        await this.outbox.add(SEND, { version, member }, { key: `${SEND} ${version} ${member}` });
      }
    });
  }

  private async send({ version = '', member = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(() => this.due(version, member));
    if (!due) return;
    const { name, address, title, number, body } = printable(due);
    await this.outbox.send({
      to: { name, address },
      subject: `Draft terms of reference, version ${number}: ${title}`,
      text: paragraphs([
        [`Dear ${name},`],
        [`A draft of the terms of reference of ${body} is circulated to you: ${title}, version ${number}.`],
        ['Comments and amendments are taken until it is put to decision.'],
        [handlingLine('AMBER')],
        [`Read it in Plenary: ${this.config.publicUrl}/terms-of-reference/drafts/tor_${version}`],
        [this.preferences.howToDecline(MailKind.PROCEDURES)],
      ]),
      key: `${SEND} ${version} ${member}`,
    });
  }

  /** Nothing, when it is not circulated any more, or when the right is gone. */
  private async due(version: string, member: string): Promise<CirculatedFor | null> {
    const [found] = await this.mails.circulated(version, member);
    if (!found || !(found.speaks || (await this.preferences.wants(member, MailKind.PROCEDURES)))) return null;
    return (await this.sight.sees(member, 'TermsVersion', version)) ? found : null;
  }
}
