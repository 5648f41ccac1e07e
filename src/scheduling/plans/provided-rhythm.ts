import { Injectable } from '@nestjs/common';
import { ProvisionKind, ProvisionsInForce } from '../../bodies/provisions-in-force.js';
import { Clock } from '../../kernel/clock.js';
import { Refused } from '../../kernel/refused.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { dayIn } from '../../meetings/notice.js';

/** How often a body meets by its terms of reference in force. */
@Injectable()
export class ProvidedRhythm {
  constructor(
    private readonly provisions: ProvisionsInForce,
    private readonly clock: Clock,
  ) {}

  /** Where the terms are silent there is no rhythm to go by. */
  async rhythm(body: MeetingBody): Promise<{ months: number; clauseId: string | null }> {
    const today = dayIn(body.homeTimeZone, this.clock.now());
    const provision = await this.provisions.provision(body.id, ProvisionKind.CADENCE, today);
    const months = Number((provision?.value as { months?: unknown } | null | undefined)?.months);
    if (provision && Number.isInteger(months)) return { months, clauseId: provision.clauseId };
    throw new Refused('plan.cadence-provided', 'How often the body meets is not provided for: choose a rhythm.', {
      path: ['rhythm'],
    });
  }
}
