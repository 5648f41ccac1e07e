import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { CloseEnquiryInput } from './enquiry.inputs.js';
import { EnquiryRepository } from './enquiry.repository.js';

/** What the secretary of a working group does with messages from outside. */
@Injectable()
export class EnquiryService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly enquiries: EnquiryRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  close(viewer: Viewer, input: CloseEnquiryInput): Promise<{ enquiry: Reference }> {
    return this.acts.perform('enquiry.close', viewer, input, async () => {
      const id = inputId('enq', input.enquiry, 'enquiry');
      await this.reader.requireSight('Enquiry', id, viewer);
      const enquiry = await this.enquiries.lock(id, input.expectedVersion);
      this.policy.may('enquiry.close', viewer, enquiry.bodyId);
      enquiry.close(input.note ?? '', this.clock.now(), viewer.memberId);
      await this.enquiries.save(enquiry);
      await this.events.record(
        { act: 'enquiry.closed', subject: { type: 'Enquiry', id }, bodyId: enquiry.bodyId, changes: { closed: true } },
        viewer,
      );
      return { enquiry: reference('Enquiry', id) };
    });
  }
}
