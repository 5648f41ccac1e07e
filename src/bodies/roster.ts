import { newId } from '../kernel/identifier.js';
import { alive, type Dated, endOn, overlaps } from '../kernel/period.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import { theTerms } from './provisions-in-force.js';
import type { Limit } from './seat-terms.js';

/** A row of one of a body's rosters: a party, a person, or a party by a person. */
export interface RosterRow extends Dated {
  readonly partyId: string | null;
  readonly memberId: string | null;
}
export interface NewRosterRow {
  readonly partyId: string | null;
  readonly memberId: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** Chairs, observers or secretaries of a body, over time. */
export class Roster {
  constructor(readonly rows: RosterRow[]) {}

  /** Who is on the roster already, by another person or with another end, is so until the new row begins. */
  enter({ partyId, memberId, from, until }: NewRosterRow): RosterRow {
    if (until !== null && until <= from) throw InvalidInput.field('until', 'must be later than from.');
    const row: RosterRow = { id: newId(), partyId, memberId, from, until, fate: 'ADDED' };
    for (const other of this.rows.filter((one) => alive(one) && overlaps(one, row))) {
      if (partyId === null ? other.memberId !== memberId : other.partyId !== partyId) continue;
      if (other.from !== null && other.from >= from)
        throw new Refused('roster.entered-later', 'This is recorded for later days already: end that first.', {
          path: ['from'],
        });
      endOn(other, from);
    }
    this.rows.push(row);
    return row;
  }

  end(id: string, on: string): RosterRow {
    const row = this.rows.find((one) => one.id === id);
    if (!row || (row.until !== null && row.until <= on))
      throw new Refused('roster.ended', 'This has ended by that day.', { path: ['on'] });
    endOn(row, on);
    return row;
  }

  /** The terms of reference may limit how many chair at a time. */
  checkNumber(row: RosterRow, limit: Limit | null): void {
    if (!limit) return;
    const others = this.rows.filter((one) => one !== row && alive(one) && overlaps(one, row));
    if (others.length < limit.limit) return;
    throw new Refused(
      'chair.number',
      `${theTerms(limit.cites)} provide for ${limit.limit} co-chairs at a time: ${others.length} chair in these days already.`,
      { path: ['party'], waivable: true, ...(limit.clause ? { clause: limit.clause } : {}) },
    );
  }
}
