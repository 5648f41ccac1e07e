import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { ProcedureMailRepository } from './procedure-mail.repository.js';
import { ProcedureReminderRepository } from './procedure-reminder.repository.js';
import { SEND } from './procedure-mails.js';

/** Reminds those whose seat has not answered, on working days of theirs before the expiry. */
@Injectable()
export class ProcedureReminders {
  constructor(
    private readonly reminders: ProcedureReminderRepository,
    private readonly outbox: Outbox,
    private readonly mails: ProcedureMailRepository,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.outbox.handleAt('*/5 * * * *', 'procedure.remind', () => this.plan());
  }

  private async plan(): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const due of await this.reminders.due(this.clock.now())) {
        const notice = { news: 'REMINDER', procedureId: due.procedureId, cause: due.cause } as const;
        for (const id of await this.mails.plan(notice, [due.memberId])) await this.outbox.add(SEND, { notice: id });
      }
    });
  }
}
