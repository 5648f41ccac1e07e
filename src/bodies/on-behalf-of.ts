import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { InvalidInput, NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { OnBehalfOfInput } from './on-behalf-of.input.js';

/** A seat for which somebody else records, and how it is known what the seat said. */
export interface OnBehalfOf {
  readonly seatId: string;
  readonly evidence: string;
  readonly receivedAt: Date;
}

/** Recording on behalf of a seat: who may, for which seat, with what evidence. For every act that a seat can do. */
@Injectable()
export class RecordingOnBehalf {
  constructor(
    private readonly transaction: Transaction,
    private readonly policy: Policy,
  ) {}

  /** Checks the input `onBehalfOf` of an act in a body; inside the act's transaction. */
  async check(viewer: Viewer, bodyId: string, input: OnBehalfOfInput): Promise<OnBehalfOf> {
    const seatId = inputId('sea', input.seat, ['onBehalfOf', 'seat']);
    const { description, receivedAt } = input.evidence;
    // By the clock of the database: that of a server may be wrong, and what was received counts by when it was.
    const [seat] = await this.transaction.query<{ future: boolean }>(
      `select $3::timestamptz > procedure_clock() as future from seat where id = $1 and body_id = $2`,
      [seatId, bodyId, receivedAt],
    );
    if (!seat) throw new NotFound();
    this.policy.may('seat.recordOnBehalf', viewer, bodyId);
    if (seat.future) throw InvalidInput.field(['onBehalfOf', 'evidence', 'receivedAt'], 'lies in the future.');
    return { seatId, evidence: description, receivedAt };
  }
}
