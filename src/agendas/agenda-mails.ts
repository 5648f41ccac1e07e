import { Injectable } from '@nestjs/common';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { type AgendaMailSort, TELL_CHAIRS } from './agenda-mail-text.js';
import { AgendaMailWriter } from './agenda-mail-writer.js';

/** The job that sends one mail to one person. */
const SEND = 'agenda.mail';

/**
 * Tells those inside a body of a call for items and of the annotated agenda; chairs and secretaries of a proposal; and
 * whoever proposed what became of it.
 */
@Injectable()
export class AgendaMails {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly mail: AgendaMailWriter,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    const told = (sort: AgendaMailSort) => (payload: JobPayload) =>
      this.plan(sort, payload['subject'] ?? '', payload['event'] ?? '');
    this.jobs.handle('agenda.itemsCalledFor', told('CALL'));
    this.jobs.handle('agenda.annotated', told('ANNOTATED'));
    this.jobs.handle('agenda.itemProposalPlaced', told('DECIDED'));
    this.jobs.handle('agenda.itemProposalDeclined', told('DECIDED'));
    this.jobs.handle(TELL_CHAIRS, ({ proposal = '' }) => this.plan('PROPOSED', proposal, proposal));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  /** A job for each recipient, so that one address that fails holds up nobody else. */
  private async plan(sort: AgendaMailSort, subject: string, event: string): Promise<void> {
    await this.transaction.run(async () => {
      const meeting = await this.mail.meetingOf(sort, subject);
      for (const { memberId: member } of meeting ? await this.mail.recipients(sort, subject, meeting, null) : []) {
        await this.jobs.add(SEND, { sort, subject, event, member }, { key: `${SEND} ${event} ${member}` });
      }
    });
  }

  private async send({ sort, subject = '', event = '', member = '' }: JobPayload): Promise<void> {
    const message = await this.transaction.run(() => this.mail.due(sort as AgendaMailSort, subject, event, member));
    if (message) await this.mailer.send(message);
  }
}
