import type { TestServer } from '../support/server.js';

export type Row = Readonly<Record<string, unknown>>;
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** Every table, whole, as plain rows; dates and ranges as the text that PostgreSQL writes. */
export async function readTables(app: TestServer): Promise<Tables> {
  const names = await app.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const tables = new Map<string, readonly Row[]>();
  for (const { name } of names) {
    const rows = await app.sql<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`);
    tables.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return tables;
}

/** The columns of every table, as `table.column`. */
export async function readColumns(app: TestServer): Promise<ReadonlySet<string>> {
  const columns = await app.sql<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  return new Set(columns.map(({ name }) => name));
}

const RANGE = /^[[(](\d{4}-\d{2}-\d{2})?,(\d{4}-\d{2}-\d{2})?\)$/;

interface Days {
  readonly start: string | undefined;
  readonly end: string | undefined;
}
const parsed = new Map<string, Days | null>();

/** There are few ranges, and each is asked for a million times. */
function daysOf(range: unknown): Days | null {
  const text = String(range ?? '');
  let days = parsed.get(text);
  if (days === undefined) {
    const match = RANGE.exec(text);
    parsed.set(text, (days = match && { start: match[1], end: match[2] }));
  }
  return days;
}

/** Whether a half-open range such as [2020-01-01,2021-01-01), [2020-01-01,) or (,2020-01-01) holds on a day. */
export function holdsOn(range: unknown, day: string): boolean {
  const days = daysOf(range);
  if (!days) return false;
  return (days.start === undefined || days.start <= day) && (days.end === undefined || day < days.end);
}

export const rangeStart = (range: unknown): string | null => daysOf(range)?.start ?? null;
export const rangeEnd = (range: unknown): string | null => daysOf(range)?.end ?? null;

/** The instant that PostgreSQL's JSON writes, as the schema writes it. */
export const instant = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(String(value)).toISOString();

/** An instant as a number that tells apart what the database does, to the microsecond. */
export function microseconds(value: unknown): number {
  const [, fraction = ''] = /\.(\d+)/.exec(String(value)) ?? [];
  return Math.floor(Date.parse(String(value)) / 1000) * 1_000_000 + Number(fraction.padEnd(6, '0'));
}

/** The rows that changed at an instant or later; all of them when none is given. */
export const since = (rows: readonly Row[], moment: unknown): readonly Row[] =>
  moment ? rows.filter((row) => Date.parse(String(row['updated_at'])) >= Date.parse(String(moment))) : rows;
