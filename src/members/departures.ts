import { Injectable } from '@nestjs/common';
import { DepartureRows } from './departure-rows.js';

/** Somebody leaves altogether, or goes on for another party: what they filled for the former ends on a day. */
export interface Departure {
  readonly memberId: string;
  readonly on: string;
  readonly kind: 'LEAVES' | 'CHANGES_PARTY';
}
/** Ends what one table holds of a member; answers how many rows. Runs inside the act's transaction. */
export type EndsWith = (departure: Departure) => Promise<number>;

/** What ends when a member departs: each module that gives members a standing says how to end it. */
@Injectable()
export class Departures {
  private readonly ends = new Map<string, EndsWith>();

  constructor(private readonly rows: DepartureRows) {}

  /** `what` names it in the trail, such as `delegations`. */
  also(what: string, end: EndsWith): void {
    if (this.ends.has(what)) throw new Error(`Two modules end ${what}.`);
    this.ends.set(what, end);
  }

  async carryOut(departure: Departure): Promise<Record<string, number>> {
    const ended: Record<string, number> = {};
    for (const [what, end] of this.ends) {
      const count = await end(departure);
      if (count > 0) ended[what] = count;
    }
    return ended;
  }

  /** Whom the member represents, too, ends on that day. Answers how many parties. */
  endRepresentations(memberId: string, on: string): Promise<number> {
    return this.rows.end('representation', memberId, on);
  }
}
