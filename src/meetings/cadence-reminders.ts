import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { printable } from '../kernel/text/printable.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { type CadenceForMail, CadenceReminderRepository } from './cadence-reminder.repository.js';
import { handlingLine, paragraphs } from './invitation-text.js';

const SEND = 'cadence.reminder';

/** Reminds those who call the meetings of a body that one is due by its terms of reference, and when that day has passed. */
@Injectable()
export class CadenceReminders {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly reminders: CadenceReminderRepository,
    private readonly preferences: MailPreferences,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.outbox.handleAt('*/5 * * * *', 'cadence.remind', () => this.plan());
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  private async plan(): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const reminder of await this.reminders.plan(this.clock.now())) await this.outbox.add(SEND, { reminder });
    });
  }

  private async send({ reminder: id = '' }: JobPayload): Promise<void> {
    const found = await this.outbox.lookUp(() => this.reminders.mail(id, this.clock.now()));
    if (!found) return;
    const cadence = printable(found);
    await this.outbox.send(
      {
        to: { name: cadence.name, address: cadence.address },
        subject: subject(cadence),
        text: paragraphs([
          ...text(cadence),
          [handlingLine('AMBER')],
          [`Call the meeting in Plenary: ${this.config.publicUrl}/meetings/new?body=bdy_${cadence.bodyId}`],
          [this.preferences.howToDecline(MailKind.MEETINGS)],
        ]),
        key: `${SEND} ${id}`,
      },
      () => this.reminders.markSent(id),
    );
  }
}

const subject = ({ step, body, dueBy }: CadenceForMail): string =>
  step === 'DUE' ? `A meeting of ${body} is due by ${dueBy}` : `A meeting of ${body} was due by ${dueBy}: overdue`;

function text(cadence: CadenceForMail): string[][] {
  const { name, body, months, termsNumber, clause, lastMetOn, dueBy, nextOn, step } = cadence;
  const every = months === 1 ? 'every month' : `every ${months} months`;
  return [
    [`Dear ${name},`],
    [
      `The terms of reference of ${body} (${cited(termsNumber, clause)}) provide for a meeting ${every}. The last one was held on ${lastMetOn}, so the next ${step === 'DUE' ? 'is' : 'was'} due by ${dueBy}.`,
      nextOn === null ? 'None is called yet.' : `The next one that is called is on ${nextOn}, later than that.`,
    ],
    [step === 'DUE' ? notice(cadence) : ''],
  ];
}

/** By when it has to be called; where the terms are silent of notice, nothing is asked for. */
function notice({ noticeDays, noticeClause, callBy, termsNumber }: CadenceForMail): string {
  if (noticeDays === null) return '';
  const days = noticeDays === 1 ? '1 day' : `${noticeDays} days`;
  return `They ask for ${days} of notice (${cited(termsNumber, noticeClause)}): it is to be called by ${callBy}. A co-chair may waive that.`;
}

const cited = (version: string, clause: string | null): string =>
  `version ${version}${clause === null ? '' : `, clause ${clause}`}`;
