/** Days from `from` (null: the beginning is not known) to before `until` (null: no end is set). */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

export const holdsOn = ({ from, until }: Period, day: string): boolean =>
  (from === null || from <= day) && (until === null || day < until);

export const overlaps = (one: Period, other: Period): boolean =>
  (one.from === null || other.until === null || one.from < other.until) &&
  (other.from === null || one.until === null || other.from < one.until);

/** A row with a period, and what has become of it since it was read. */
export interface Dated {
  readonly id: string;
  from: string | null;
  until: string | null;
  fate: 'KEPT' | 'CHANGED' | 'ADDED' | 'REMOVED';
}

/** Ends a row on a day; one that would not have begun by then is removed, as if it had never been. */
export function endOn(row: Dated, day: string): void {
  if (row.from !== null && row.from >= day) row.fate = 'REMOVED';
  else {
    row.until = day;
    if (row.fate === 'KEPT') row.fate = 'CHANGED';
  }
}

export const alive = (row: Dated): boolean => row.fate !== 'REMOVED';
