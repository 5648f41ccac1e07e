import { daysOver } from './holding-over.js';
import { PREFIXES, TABLES } from './types.js';
import { holdsOn, type Row, type Tables } from './tables.js';

/** The whole database in memory, with plain look-ups. */
export class World {
  private readonly indexes = new Map<string, Map<unknown, Row[]>>();

  constructor(
    readonly tables: Tables,
    /** The day that "today" is (UTC). */
    readonly today: string,
  ) {}

  rows(table: string): readonly Row[] {
    const rows = this.tables.get(table);
    if (!rows) throw new Error(`There is no table ${table}.`);
    return rows;
  }

  /** The rows whose column has a value. */
  having(table: string, column: string, value: unknown): readonly Row[] {
    const name = `${table}.${column}`;
    let index = this.indexes.get(name);
    if (!index) {
      index = new Map();
      for (const row of this.rows(table)) {
        const key = row[column];
        const there = index.get(key);
        if (there) there.push(row);
        else index.set(key, [row]);
      }
      this.indexes.set(name, index);
    }
    return index.get(value) ?? [];
  }

  byId(table: string, id: unknown): Row | undefined {
    return id === null || id === undefined ? undefined : this.having(table, 'id', id)[0];
  }

  /** The row that a global id names, if it names one of that prefix. */
  byGlobalId(prefix: string, id: string): Row | undefined {
    const table = TABLES[PREFIXES[prefix] ?? ''];
    return table && id.startsWith(`${prefix}_`) ? this.byId(table, id.slice(prefix.length + 1)) : undefined;
  }

  /** The term of a seat that runs on a day, or after which its holder holds over on it. */
  termOf(seatId: unknown, day: string): Row | undefined {
    const terms = this.having('seat_term', 'seat_id', seatId);
    return (
      terms.find((term) => holdsOn(term['valid'], day)) ?? terms.find((term) => daysOver(term, this).includes(day))
    );
  }
}
