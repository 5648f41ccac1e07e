import { newId } from '../kernel/identifier.js';
import { alive, type Dated, endOn, overlaps, type Period } from '../kernel/period.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import { DelegateCapacity } from './seat.enums.js';

export interface DelegateRow extends Dated {
  readonly memberId: string;
  readonly capacity: DelegateCapacity;
  readonly position: number;
}
export interface NewDelegate {
  readonly memberId: string;
  readonly capacity: DelegateCapacity;
  readonly position: number | null;
  readonly from: string;
  readonly until: string | null;
}

/** The people who fill a seat, over time. They serve until their party notifies a change. */
export class Delegation {
  constructor(readonly rows: DelegateRow[]) {}

  /** A person serves from a day on; whoever was head, and whatever the person was in this delegation, ends that day. */
  name({ memberId, capacity, position, from, until }: NewDelegate): DelegateRow {
    if (until !== null && until <= from) throw InvalidInput.field('until', 'must be later than from.');
    const days = { from, until };
    for (const row of this.during(days)) {
      if (row.memberId === memberId)
        this.replace(
          row,
          from,
          'seat.delegate-twice',
          'This person is named in this delegation for later days already.',
        );
      else if (capacity === DelegateCapacity.HEAD_OF_DELEGATION && row.capacity === capacity)
        this.replace(row, from, 'seat.one-head', 'Another head of delegation is named for later days already.');
    }
    const row: DelegateRow = {
      id: newId(),
      memberId,
      capacity,
      position: this.place(capacity, position, days),
      from,
      until,
      fate: 'ADDED',
    };
    this.rows.push(row);
    return row;
  }

  end(delegateId: string, on: string): DelegateRow {
    const row = this.rows.find(({ id }) => id === delegateId);
    if (!row || (row.until !== null && row.until <= on))
      throw new Refused('seat.delegation-ended', 'This delegation has ended by that day.', { path: ['on'] });
    endOn(row, on);
    return row;
  }

  /** Who holds the seat in these days is another: whoever does not stay leaves. Answers the ids of those. */
  leave(days: Period, staying: ReadonlySet<string>): string[] {
    const leaving = this.during(days).filter(({ memberId }) => !staying.has(memberId));
    for (const row of leaving) endOn(row, days.from ?? '');
    return leaving.map(({ id }) => id);
  }

  private during(days: Period): DelegateRow[] {
    return this.rows.filter((row) => alive(row) && overlaps(row, days));
  }

  private replace(row: DelegateRow, from: string, rule: string, message: string): void {
    if (row.from !== null && row.from >= from) throw new Refused(rule, message, { path: ['from'] });
    endOn(row, from);
  }

  /** Alternates stand in an order, each in a place of its own; the others have no order. */
  private place(capacity: DelegateCapacity, wanted: number | null, days: Period): number {
    if (capacity !== DelegateCapacity.ALTERNATE) return 1;
    const taken = this.during(days)
      .filter((row) => row.capacity === capacity)
      .map((row) => row.position);
    if (wanted === null) return Math.max(0, ...taken) + 1;
    if (taken.includes(wanted))
      throw new Refused('seat.alternate-order', `There is an alternate ${wanted} in these days already.`, {
        path: ['position'],
      });
    return wanted;
  }
}
