import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { printable } from '../kernel/text/printable.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { MinutesMailRepository } from './minutes-mail.repository.js';
import { type MinutesNews, subject, text, type Written } from './minutes-mail-text.js';

/** The job that tells all seats of a correction. */
export const PLAN_CORRECTION_MAIL = 'minutes.correctionProposed';
/** The job that sends one mail to one person. */
const SEND = 'minutes.notice';

/** Tells all seats what becomes of minutes. */
@Injectable()
export class MinutesMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferences,
    private readonly mails: MinutesMailRepository,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    const on = (event: string, news: MinutesNews): void =>
      this.jobs.handle(event, (payload) => this.plan(news, payload['subject'] ?? '', payload['event'] ?? ''));
    on('minutes.circulated', 'CIRCULATED');
    on('minutes.withdrawn', 'WITHDRAWN');
    on('minutes.adopted', 'ADOPTED');
    on('minutes.corrigendumIssued', 'CORRIGENDUM');
    this.jobs.handle(PLAN_CORRECTION_MAIL, ({ correction = '' }) => this.planCorrection(correction));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  private async planCorrection(correction: string): Promise<void> {
    await this.transaction.run(async () => {
      const found = await this.mails.correction(correction);
      if (found?.state === 'OPEN') await this.plan('CORRECTION', found.minutesId, correction);
    });
  }

  /** One job for each recipient: a mail that fails is tried again alone. `cause` is the event or the correction. */
  private async plan(news: MinutesNews, minutes: string, cause: string): Promise<void> {
    await this.transaction.run(async () => {
      const held = await this.mails.minutes(minutes);
      if (!held || !stillTrue(news, held.state)) return;
      for (const { memberId: member } of await this.mails.recipients(minutes)) {
        await this.jobs.add(SEND, { news, minutes, cause, member }, { key: `${SEND} ${cause} ${member}` });
      }
    });
  }

  private async send({ news: given = '', minutes = '', cause = '', member = '' }: JobPayload): Promise<void> {
    const news = given as MinutesNews;
    const written = await this.transaction.run(() => this.due(news, minutes, cause, member));
    if (!written) return;
    const { recipient } = written;
    await this.mailer.send({
      to: { name: recipient.name, address: recipient.address },
      subject: subject(news, written),
      text: `${text(news, written)}\n${this.preferences.howToDecline(MailKind.PAPERS)}\n`,
      key: `${SEND} ${cause} ${member}`,
    });
  }

  /** What is to be sent now: nothing, when it is not true any more, or when the right is gone. */
  private async due(news: MinutesNews, id: string, cause: string, member: string): Promise<Written | null> {
    const minutes = await this.mails.minutes(id);
    const [recipient] = await this.mails.recipients(id, member);
    if (!minutes || !recipient || !stillTrue(news, minutes.state)) return null;
    // Each seat has to know what is adopted in its name: its head of delegation is told whatever they prefer.
    const heads = recipient.roles.includes('HEAD_OF_DELEGATION');
    if (!heads && !(await this.preferences.wants(member, MailKind.PAPERS))) return null;
    const correction = news === 'CORRECTION' ? await this.mails.correction(cause) : null;
    return {
      minutes: printable(minutes, ['withdrawalReason']),
      correction: correction ? printable(correction) : null,
      recipient: printable(recipient),
      publicUrl: this.config.publicUrl,
    };
  }
}

/** A mail tells of the state in which the minutes are, when it goes. */
function stillTrue(news: MinutesNews, state: string): boolean {
  if (news === 'WITHDRAWN') return state === 'DRAFT';
  if (news === 'ADOPTED') return state === 'ADOPTED' || state === 'ADOPTED_IN_PART';
  return news === 'CORRIGENDUM' ? state === 'ADOPTED' : state === 'CIRCULATED';
}
