import { v5 } from 'uuid';
import { BadDate, resolveDay, resolveInstant, type ResolvedInstant } from './dates.js';
import type { Place, Problems } from './problems.js';
import type { Table } from './tables.js';

/** Ids are made from table and key in this namespace, so the same data gets the same ids everywhere. */
const NAMESPACE = '6f1f0a52-0a55-4d4e-9d3c-2b8a1f6c908e';

export type ColumnValue = string | number | boolean | null | readonly string[] | readonly number[] | undefined;
export type Columns = Readonly<Record<string, ColumnValue>>;

/** A row to be written. Columns that are undefined are left to the database's default. */
export interface PlannedRow {
  readonly table: Table;
  readonly identity: Columns;
  readonly columns: Columns;
  readonly place: Place;
}

export const idOf = (table: Table, key: string): string => v5(`${table}:${key}`, NAMESPACE);

/** The rows that a folder asks for, with references by slug resolved; everything wrong goes to `problems`. */
export class Plan {
  readonly rows: PlannedRow[] = [];
  private readonly keys = new Map<string, PlannedRow>();
  private readonly references: { readonly table: Table; readonly key: string; readonly place: Place }[] = [];

  constructor(
    readonly today: string,
    private readonly problems: Problems,
  ) {}

  /** Adds a row whose id comes from its key; answers the id. */
  add(table: Table, key: string, columns: Columns, place: Place): string {
    const id = idOf(table, key);
    this.addKeyed(table, key, { id }, columns, place);
    return id;
  }

  /** Adds a row of a table that is keyed otherwise than by an id. */
  addKeyed(table: Table, key: string, identity: Columns, columns: Columns, place: Place): void {
    const name = `${table}:${key}`;
    if (this.keys.has(name)) this.problems.add(place, `${key} is there twice.`);
    const row = { table, identity, columns, place };
    this.keys.set(name, row);
    this.rows.push(row);
  }

  /** The id of another row of the folder. */
  reference(table: Table, key: string, place: Place): string {
    this.references.push({ table, key, place });
    return idOf(table, key);
  }

  optional(table: Table, key: string | undefined, place: Place): string | null {
    return key === undefined ? null : this.reference(table, key, place);
  }

  /** Source documents are named by their slug. */
  source(slug: string | undefined, place: Place): string | null {
    if (slug === undefined) return null;
    this.references.push({ table: 'source_document', key: slug, place });
    return slug;
  }

  /** A value of a row planned before; undefined when there is no such row. */
  column(table: Table, key: string, column: string): ColumnValue {
    return this.keys.get(`${table}:${key}`)?.columns[column];
  }

  checkReferences(broken: ReadonlySet<string>): void {
    for (const { table, key, place } of this.references) {
      if (this.keys.has(`${table}:${key}`) || broken.has(key.split('/')[0] ?? key)) continue;
      this.problems.add(place, `no ${table.replaceAll('_', ' ')} in this folder is called "${key}".`);
    }
  }

  day(text: string, place: Place): string {
    return this.dated(place, () => resolveDay(text, this.today), this.today);
  }

  optionalDay(text: string | undefined, place: Place): string | null {
    return text === undefined ? null : this.day(text, place);
  }

  instant(text: string, place: Place): ResolvedInstant {
    const fallback = { instant: `${this.today}T00:00:00Z`, timeZone: 'UTC' };
    return this.dated(place, () => resolveInstant(text, this.today), fallback);
  }

  /** Undefined leaves the time to the database: now. */
  time(text: string | undefined, place: Place): string | undefined {
    return text === undefined ? undefined : this.instant(text, place).instant;
  }

  /** Days from `from` up to, not including, `until`; without an end while it is undefined. */
  period(term: { readonly from: string; readonly until?: string | undefined }, place: Place): string {
    const from = this.day(term.from, place.at('from'));
    const until = this.optionalDay(term.until, place.at('until'));
    if (until !== null && until <= from) this.problems.add(place.at('until'), `${until} is not after ${from}.`);
    // An impossible range would only be refused a second time.
    return until !== null && until <= from ? `[${from},)` : `[${from},${until ?? ''})`;
  }

  dated<T>(place: Place, resolve: () => T, fallback: T): T {
    try {
      return resolve();
    } catch (error) {
      if (!(error instanceof BadDate)) throw error;
      this.problems.add(place, error.message);
      return fallback;
    }
  }

  refuse(place: Place, rule: string): void {
    this.problems.add(place, rule);
  }
}
