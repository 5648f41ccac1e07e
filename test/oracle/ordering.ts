import type { Row } from './tables.js';

// The database's collation is the root of the Unicode collation algorithm, which English does not change.
const collator = new Intl.Collator('en');

/** Text in the database's order: by ICU's root collation, ties by code point. */
export function compareText(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** Any two keys of one kind; null last. */
export function compareKeys(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === null || one === undefined) return 1;
  if (other === null || other === undefined) return -1;
  if (typeof one === 'string' && typeof other === 'string') return compareText(one, other);
  return Number(one) - Number(other);
}

/** Sorts by keys, one after the other. */
export function sortedBy(rows: readonly Row[], ...keys: ((row: Row) => unknown)[]): Row[] {
  return rows.toSorted((one, other) => {
    for (const key of keys) {
      const order = compareKeys(key(one), key(other));
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** The value of a column. */
export const at =
  (column: string) =>
  (row: Row): unknown =>
    row[column];
