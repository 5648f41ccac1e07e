import pg from 'pg';
import type { PlannedRow } from './plan.js';
import type { Problems } from './problems.js';
import { type Table, TABLES } from './tables.js';

const FOREIGN_KEY_VIOLATION = '23503';

export interface Outcome {
  added: number;
  unchanged: number;
  /** Places of rows that differ here from the data, with the columns that do. */
  readonly edited: string[];
}
export type Outcomes = ReadonlyMap<Table, Outcome>;

/** Writes the rows that are not there yet, within the open transaction. What the database refuses goes to `problems`. */
export async function writeRows(
  client: pg.ClientBase,
  rows: readonly PlannedRow[],
  problems: Problems,
): Promise<Outcomes> {
  const outcomes = new Map<Table, Outcome>();
  for (const table of TABLES) {
    for (const row of rows.filter((one) => one.table === table).sort(workingGroupsFirst)) {
      const outcome = outcomes.get(table) ?? { added: 0, unchanged: 0, edited: [] };
      outcomes.set(table, outcome);
      await writeRow(client, row, outcome, problems);
    }
  }
  return outcomes;
}

/** A committee or focus group refers to its working group, which is a row of the same table. */
function workingGroupsFirst(one: PlannedRow, other: PlannedRow): number {
  const rank = (row: PlannedRow): number => (row.columns['kind'] === 'WORKING_GROUP' ? 0 : 1);
  return one.table === 'body' ? rank(one) - rank(other) : 0;
}

async function writeRow(client: pg.ClientBase, row: PlannedRow, outcome: Outcome, problems: Problems): Promise<void> {
  // A refused row must not hide those after it: every wrong row is named in one run.
  await client.query('savepoint loaded_row');
  try {
    if (await insert(client, row)) {
      outcome.added += 1;
      return;
    }
    const differing = await differences(client, row);
    if (differing.length === 0) outcome.unchanged += 1;
    else outcome.edited.push(`${row.place.toString()}: ${differing.join(', ')}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query('rollback to savepoint loaded_row');
    // A row that refers to a refused one fails because of that one, which is named already.
    if (error.code !== FOREIGN_KEY_VIOLATION || problems.none) problems.add(row.place, explain(error));
  }
  await client.query('release savepoint loaded_row');
}

async function insert(client: pg.ClientBase, row: PlannedRow): Promise<boolean> {
  const entries = given({ ...row.identity, ...row.columns });
  const names = entries.map(([name]) => name).join(', ');
  const places = entries.map((_, index) => `$${index + 1}`).join(', ');
  const { rowCount } = await client.query(
    `insert into ${row.table} (${names}) values (${places}) on conflict (${Object.keys(row.identity).join(', ')}) do nothing`,
    entries.map(([, value]) => value),
  );
  return rowCount === 1;
}

/** The columns in which the row that is there differs from the data: somebody has edited it since. */
async function differences(client: pg.ClientBase, row: PlannedRow): Promise<string[]> {
  const identity = given(row.identity);
  const entries = given(row.columns);
  if (entries.length === 0) return [];
  const where = identity.map(([name], index) => `t.${name} = $${entries.length + index + 1}`).join(' and ');
  const columns = entries.map(([name], index) => `t.${name} is distinct from $${index + 1} as ${name}`).join(', ');
  const { rows } = await client.query<Record<string, boolean>>(
    `select ${columns} from ${row.table} t where ${where}`,
    [...entries, ...identity].map(([, value]) => value),
  );
  return Object.entries(rows[0] ?? {}).flatMap(([name, differs]) => (differs ? [name] : []));
}

const given = (columns: PlannedRow['columns']): [string, unknown][] =>
  Object.entries(columns).filter(([, value]) => value !== undefined);

function explain(error: pg.DatabaseError): string {
  switch (error.code) {
    case '23505':
      return `another record already has this: ${error.detail ?? error.message}`;
    case '23P01':
      return `overlaps in time with another record: ${error.detail ?? error.message}`;
    case '23514':
      return `breaks a rule of the database: ${error.constraint ?? error.message}.`;
    default:
      return `the database refuses it: ${error.message}.`;
  }
}
