import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { printable } from '../../kernel/text/printable.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { LeadLeftRepository } from './lead-left.repository.js';

const SEND = 'lead.left';

/** Tells those who lead and steer a group, once, that a seat which leads it has left the committee. */
@Injectable()
export class LeadLeftMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly left: LeadLeftRepository,
    private readonly preferences: MailPreferences,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.outbox.handleAt('11 * * * *', 'lead.leftPlan', () => this.plan());
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  private async plan(): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const notice of await this.left.plan()) await this.outbox.add(SEND, { notice });
    });
  }

  private async send({ notice = '' }: JobPayload): Promise<void> {
    const found = await this.outbox.lookUp(async () => {
      const told = await this.left.mail(notice);
      return told && (await this.preferences.wants(told.memberId, MailKind.PARTICIPATION)) ? told : null;
    });
    if (!found) return;
    const { name, address, group, slug, seat, party, leftOn } = printable(found);
    await this.outbox.send(
      {
        to: { name, address },
        subject: `A seat that leads ${group} has left the committee`,
        text: [
          `Dear ${name},`,
          `Seat ${seat} of the steering committee leads the focus group "${group}". ${party ?? 'Who held it'} holds it no longer since ${leftOn}, and nobody else does.`,
          'What happens then is not provided for in the provisions on record. Whom the seat designated goes on leading until the co-chairs or the secretary end that; another seat of the committee can designate somebody at any time.',
          `See Plenary: ${this.config.publicUrl}/focus-groups/${slug}`,
          this.preferences.howToDecline(MailKind.PARTICIPATION),
          '',
        ].join('\n\n'),
        key: `${SEND} ${notice}`,
      },
      () => this.left.markSent(notice),
    );
  }
}
