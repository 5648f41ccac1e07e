import type pg from 'pg';
import type { PlannedRow } from './plan.js';

const SYMBOL = /\/(\d{4})\/F(\d+)$/;

/** Symbols that were loaded count as issued, so the next finding posted in a group gets the number after them. */
export async function issueSymbols(client: pg.ClientBase, rows: readonly PlannedRow[]): Promise<void> {
  for (const { table, columns } of rows) {
    if (table !== 'finding') continue;
    const [, year, number] = SYMBOL.exec(String(columns['symbol'])) ?? [];
    if (year === undefined || number === undefined) continue;
    await client.query(
      `insert into symbol_series as s (body_id, year, series, last_number) values ($1, $2, 'F', $3)
       on conflict (body_id, year, series) do update set last_number = greatest(s.last_number, excluded.last_number)`,
      [columns['body_id'], Number(year), Number(number)],
    );
  }
}
