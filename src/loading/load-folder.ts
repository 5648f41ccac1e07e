import pg from 'pg';
import { v7 } from 'uuid';
import type { Discrepancy } from './files/discrepancies.js';
import { FOLDER_FILES } from './folder-files.js';
import { Plan, type PlannedRow } from './plan.js';
import { LoadRefused, Place, Problems } from './problems.js';
import { folderName, readFolder } from './read-folder.js';
import { issueSymbols } from './symbols.js';
import { type Outcomes, writeRows } from './write-rows.js';

export interface LoadOptions {
  /** The day from which relative dates are counted when the folder is loaded for the first time. */
  readonly today: string;
  /** Leave everything as it is when the folder's working group is already there. */
  readonly ifEmpty?: boolean;
  /** Refuse what is invented. */
  readonly production?: boolean;
}

export interface LoadReport {
  readonly workingGroup: string;
  /** The working group was there, and `ifEmpty` was asked for. */
  readonly skipped: boolean;
  readonly outcomes: Outcomes;
  readonly discrepancies: readonly Discrepancy[];
}

/** Loads a folder in one transaction: all of it, or nothing with every wrong row named. */
export async function loadFolder(client: pg.ClientBase, folder: string, options: LoadOptions): Promise<LoadReport> {
  await client.query('begin');
  try {
    // Two loads at once would each find rows missing that the other is writing.
    await client.query(`select pg_advisory_xact_lock(hashtext('plenary load'))`);
    const report = await load(client, folder, options);
    await client.query('commit');
    return report;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function load(client: pg.ClientBase, folder: string, options: LoadOptions): Promise<LoadReport> {
  const problems = new Problems();
  const { rows, broken } = await readFolder(folder, FOLDER_FILES, problems);
  // The same data must come out on every later day, so relative dates stay counted from the first.
  const first = new Plan(options.today, problems);
  rows.forEach(({ file, row, place }) => file.plan(row, place, first));
  first.checkReferences(broken);
  const workingGroup = onlyWorkingGroup(first.rows, problems);
  problems.throwIfAny(folder);
  const { id, slug, invented } = workingGroup as WorkingGroup;
  if (invented && options.production === true) throw new LoadRefused(refusedInProduction(slug));
  const discrepancies = rows.flatMap(({ file, row }) =>
    file.name === 'discrepancies.json' ? [row as Discrepancy] : [],
  );
  if (options.ifEmpty === true && (await isThere(client, id))) {
    return { workingGroup: slug, skipped: true, outcomes: new Map(), discrepancies };
  }
  const today = (await dayOfFirstLoad(client, id)) ?? options.today;
  const plan = new Plan(today, problems);
  rows.forEach(({ file, row, place }) => file.plan(row, place, plan));
  const outcomes = await writeRows(client, plan.rows, problems);
  problems.throwIfAny(folder);
  await issueSymbols(client, plan.rows);
  await record(client, id, { folder: folderName(folder), today, added: addedBy(outcomes) });
  return { workingGroup: slug, skipped: false, outcomes, discrepancies };
}

interface WorkingGroup {
  readonly id: string;
  readonly slug: string;
  readonly invented: boolean;
}

/** A folder is about one working group, and either all of it is invented or nothing. */
function onlyWorkingGroup(rows: readonly PlannedRow[], problems: Problems): WorkingGroup | null {
  const found = rows.filter((row) => row.columns['kind'] === 'WORKING_GROUP');
  const [group] = found;
  if (!group || found.length > 1) {
    problems.add(new Place('bodies.json', 0, ''), `must have one working group, and has ${found.length}.`);
    return null;
  }
  const invented = group.columns['invented'] === true;
  for (const row of rows) {
    if (row.columns['invented'] === undefined || row.columns['invented'] === invented) continue;
    const rule = invented ? 'must be true, as for the working group.' : 'must not be true: the working group is real.';
    problems.add(row.place.at('invented'), rule);
  }
  return { id: String(group.identity['id']), slug: String(group.columns['slug']), invented };
}

const refusedInProduction = (slug: string): string =>
  `The working group ${slug} is invented, for trying things out. It is not loaded where NODE_ENV is production.`;

async function isThere(client: pg.ClientBase, id: string): Promise<boolean> {
  const { rowCount } = await client.query('select from body where id = $1', [id]);
  return rowCount === 1;
}

async function dayOfFirstLoad(client: pg.ClientBase, id: string): Promise<string | null> {
  const { rows } = await client.query<{ today: string }>(
    `select changes->>'today' as today from event where subject_id = $1 and act = 'data.loaded' order by place limit 1`,
    [id],
  );
  return rows[0]?.today ?? null;
}

async function record(client: pg.ClientBase, id: string, changes: object): Promise<void> {
  await client.query(
    `insert into event (id, act, subject_type, subject_id, body_id, changes) values ($1, 'data.loaded', 'Body', $2, $2, $3)`,
    [v7(), id, JSON.stringify(changes)],
  );
}

const addedBy = (outcomes: Outcomes): Record<string, number> =>
  Object.fromEntries([...outcomes].flatMap(([table, { added }]) => (added > 0 ? [[table, added]] : [])));
