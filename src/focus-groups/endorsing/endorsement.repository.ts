import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Recorded } from '../speaker.js';
import type { EndorsedBy, EndorsementVerdict } from './endorsement.type.js';

/** What is said of the part of a party, or of one of its people, and for whom. */
export interface Word {
  readonly participationId: string;
  readonly endorsedBy: EndorsedBy;
  readonly memberId: string | null;
  readonly verdict: EndorsementVerdict;
  readonly reason: string;
  /** The focal point who says it here; null where a secretary records it. */
  readonly givenBy: string | null;
  readonly recorded: Recorded | null;
}

@Injectable()
export class EndorsementRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async add({ participationId, endorsedBy, memberId, verdict, reason, givenBy, recorded }: Word): Promise<void> {
    const now = this.clock.now();
    await this.transaction.query(
      `insert into participation_endorsement (id, participation_id, endorsed_by, member_id, verdict, reason, given_by, evidence, received_at, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[newId(), participationId, endorsedBy, memberId, verdict, reason, givenBy],
        ...[recorded?.evidence ?? '', recorded?.receivedAt ?? now, recorded?.by ?? null, now],
      ],
    );
  }

  /** The last word of the same on the same, and whether it was said here. Asked while the participation is locked. */
  async last({ participationId, endorsedBy, memberId }: Word): Promise<Pick<Word, 'verdict' | 'givenBy'> | undefined> {
    const [word] = await this.transaction.query<Pick<Word, 'verdict' | 'givenBy'>>(
      `select verdict, given_by as "givenBy" from participation_endorsement
        where participation_id = $1 and endorsed_by = $2 and member_id is not distinct from $3
        order by recorded_at desc, id desc limit 1`,
      [participationId, endorsedBy, memberId],
    );
    return word;
  }

  /** Whether somebody is one of the people with whom the party takes part, or wants to, today. */
  async isOneOf(participationId: string, memberId: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select from participant where participation_id = $1 and member_id = $2 and valid @> $3::date`,
      [participationId, memberId, this.clock.today()],
    );
    return found.length > 0;
  }
}
