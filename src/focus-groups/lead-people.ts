import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { LeadingSeat } from './lead.repository.js';
import { RepresentationRepository } from './representation.repository.js';

/** Whom a seat may designate: it need not be somebody who sits there, but somebody of its party. */
@Injectable()
export class LeadPeople {
  constructor(
    private readonly reader: Reader,
    private readonly representation: RepresentationRepository,
  ) {}

  async of(viewer: Viewer, seat: LeadingSeat, member: string, path: readonly string[]): Promise<string> {
    const memberId = inputId('mem', member, path);
    await this.reader.requireSight('Member', memberId, viewer);
    // Where the records do not say who holds the seat, they cannot say who is of its party.
    if (seat.partyId && (await this.representation.representing(seat.partyId, [memberId])).length === 0) {
      throw new Refused(
        'focus-group.lead-of-delegation',
        `Seat ${seat.number} designates somebody who represents the party that holds it.`,
        { path },
      );
    }
    return memberId;
  }
}
