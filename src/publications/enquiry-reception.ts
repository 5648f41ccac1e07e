import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { EnquiryEntity } from './enquiry.entity.js';
import { EnquiryRepository } from './enquiry.repository.js';

/** What somebody wrote in the form, found to be right. */
export type Written = Pick<EnquiryEntity, 'name' | 'email' | 'organisation' | 'message'>;

/** Takes in messages from outside to a working group. */
@Injectable()
export class EnquiryReception {
  constructor(
    private readonly transaction: Transaction,
    private readonly enquiries: EnquiryRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Keeps a message, unless nobody is there to read it; the mail to the secretaries follows the commit. */
  async send(bodyId: string, written: Written): Promise<void> {
    await this.transaction.run(async () => {
      if ((await this.enquiries.readers(bodyId)).length === 0) throw new NotFound();
      const enquiry = Object.assign(new EnquiryEntity(), written, {
        ...{ id: newId(), bodyId, receivedAt: this.clock.now(), version: 1 },
        ...{ closedAt: null, closedBy: null, closingNote: '' },
      });
      await this.enquiries.add(enquiry);
      // Who wrote stands in the enquiry alone: the trail is kept for ever, and is no place for a visitor's address.
      await this.events.record(
        { act: 'enquiry.sent', subject: { type: 'Enquiry', id: enquiry.id }, bodyId, changes: {} },
        null,
      );
    });
  }
}
