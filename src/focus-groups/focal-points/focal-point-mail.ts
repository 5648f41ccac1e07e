import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { ParticipationMailRepository } from '../participation-mail.repository.js';

const ASKED = 'participation.endorsementMail';

/** Asks the focal points of a party whether they stand behind what was asked for it. */
@Injectable()
export class FocalPointMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly requests: ParticipationMailRepository,
    private readonly preferences: MailPreferences,
  ) {}

  /** Called once, by the mails about taking part. */
  listen(): void {
    this.outbox.handle(ASKED, (payload) => this.ask(payload));
  }

  /** One job for each; runs in the transaction that plans the mails of a request. */
  async plan(participation: string): Promise<void> {
    for (const { memberId: member } of await this.requests.people.focalPoints(participation))
      await this.outbox.add(ASKED, { participation, member }, { key: `${ASKED} ${participation} ${member}` });
  }

  /** While the request waits, and they are its focal point and have said nothing of it. */
  private async ask({ participation = '', member = '' }: JobPayload): Promise<void> {
    const { asked, recipient } = await this.outbox.lookUp(async () => {
      const [found] = await this.requests.people.focalPoints(participation, member);
      const wanted = found && (await this.preferences.wants(member, MailKind.PARTICIPATION));
      return { asked: await this.requests.asked(participation), recipient: wanted ? found : undefined };
    });
    if (asked?.state !== 'INTERESTED' || !recipient) return;
    const { name, address } = recipient;
    const text = [
      `Dear ${name},`,
      `${asked.party} asks to take part in the focus group "${asked.group}". It says:`,
      asked.statement,
      `You are recorded as a focal point of ${asked.party}. Please say whether it stands behind this: ${this.config.publicUrl}/focus-groups/${asked.slug}`,
      this.preferences.howToDecline(MailKind.PARTICIPATION),
      '',
    ].join('\n\n');
    const subject = `Do you stand behind this? ${asked.party}: ${asked.group}`;
    await this.outbox.send({ to: { name, address }, subject, text, key: `${ASKED} ${participation} ${member}` });
  }
}
