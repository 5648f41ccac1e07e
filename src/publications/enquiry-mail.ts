import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { line, lines } from '../kernel/text/printable.js';
import { Transaction } from '../kernel/transaction.js';
import { EnquiryRepository } from './enquiry.repository.js';

const SEND = 'enquiry.notice';

/** Brings an enquiry to each secretary of the working group, by a mail that is answered to whoever wrote. */
@Injectable()
export class EnquiryMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly enquiries: EnquiryRepository,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.jobs.handle('enquiry.sent', (payload) => this.plan(payload));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  private async plan({ subject: enquiry = '' }: JobPayload): Promise<void> {
    await this.transaction.run(async () => {
      const found = await this.enquiries.find(enquiry);
      for (const { memberId: member } of found ? await this.enquiries.readers(found.bodyId) : []) {
        await this.jobs.add(SEND, { enquiry, member }, { key: `${SEND} ${enquiry} ${member}` });
      }
    });
  }

  private async send({ enquiry: id = '', member = '' }: JobPayload): Promise<void> {
    const found = await this.transaction.run(async () => {
      const enquiry = await this.enquiries.find(id);
      if (!enquiry) return null;
      const [to] = await this.enquiries.readers(enquiry.bodyId, member);
      return to ? { enquiry, to, bodyName: await this.enquiries.bodyName(enquiry.bodyId) } : null;
    });
    if (!found) return;
    const { enquiry, to, bodyName } = found;
    await this.mailer.send({
      to: { name: to.name, address: to.address },
      replyTo: { name: enquiry.name, address: enquiry.email },
      subject: `Enquiry to ${line(bodyName)}: ${line(enquiry.name)}`,
      text: [
        `Dear ${line(to.name)},`,
        `somebody has written to ${line(bodyName)} by the form that is open to everybody (${this.config.publicUrl}/public).`,
        [
          `Name: ${line(enquiry.name)}`,
          `E-mail: ${line(enquiry.email)}`,
          `Organisation: ${line(enquiry.organisation) || 'not said'}`,
        ].join('\n'),
        'Nobody has proved that this name and this address are theirs. They wrote:',
        lines(enquiry.message)
          .split('\n')
          .map((written) => `> ${written}`)
          .join('\n'),
        'An answer to this mail goes to them, from you; other secretaries do not see it. Close the enquiry in Plenary when that is done.',
        '',
      ].join('\n\n'),
      key: `enquiry ${id} ${member}`,
    });
  }
}
