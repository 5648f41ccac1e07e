import { randomUUID } from 'node:crypto';
import type { Asker } from '../../oracle/loaded-world.js';
import { maySee } from '../../oracle/may-see.js';
import type { World } from '../../oracle/world.js';
import type { TestApplication } from '../../support/application.js';
import { fetched, withoutTimes, wronglyTold } from './fetching.js';
import { marksIn } from './marks.js';

const FORMATS = ['CSV', 'XLSX', 'JSON', 'DOCX'] as const;

interface Asked {
  readonly asker: Asker;
  readonly format: string;
  readonly id: string;
}

/** What the file of all that somebody may see holds, as JSON; it leaves no trace. */
export async function exportedAsJson(app: TestApplication, asker: Asker): Promise<string | undefined> {
  if (asker.accountId === null) return undefined;
  const one = { asker, format: 'JSON', id: randomUUID() };
  await start(app, one);
  const text = await textOf(app, one);
  await forget(app, [one]);
  return withoutTimes(text);
}

/** Lets everybody with an account export all that they may see, in each format; what the files tell that is not for them. */
export async function exportedWrongly(
  app: TestApplication,
  askers: readonly Asker[],
  world: World,
): Promise<{ wrong: string[]; json: ReadonlyMap<string, string> }> {
  const people = askers.filter(({ accountId }) => accountId !== null);
  const asked = people.flatMap((asker) => FORMATS.map((format) => ({ asker, format, id: randomUUID() })));
  for (const one of asked) await start(app, one);
  const wrong: string[] = [];
  const json = new Map<string, string>();
  for (const one of asked) {
    const text = await textOf(app, one);
    if (one.format === 'JSON') json.set(one.asker.name, withoutTimes(text));
    const of = `the ${one.format} of ${one.asker.name}`;
    const marks = marksIn(text);
    wrong.push(...wronglyTold(text, one.asker, world).map((told) => `${of} ${told}`));
    const told = new Set(
      marks.filter(({ table, column }) => `${table}.${column}` === 'finding.title').map(({ id }) => id),
    );
    for (const finding of world.rows('finding'))
      if (maySee('Finding', finding, one.asker, world) !== told.has(String(finding['id'])))
        wrong.push(`${of} has ${String(finding['symbol'])} wrongly, or lacks it`);
    // Nobody else gets it, whatever they may read.
    const other = people.find(({ accountId }) => accountId !== one.asker.accountId);
    const { status } = await fetched(app, pathOf(one), other?.headers);
    if (status !== 404) wrong.push(`${of} is given to ${other?.name}: ${status}`);
  }
  await forget(app, asked);
  return { wrong, json };
}

async function start(app: TestApplication, { asker, format, id }: Asked): Promise<void> {
  await app.sql(
    `insert into finding_export (id, account_id, label_ceiling, format, language, asked, total, requested_at)
     values ($1, $2, $3, $4, 'en', '{}', 0, '2026-01-01')`,
    [id, asker.accountId, asker.ceiling, format],
  );
  // By itself, for other jobs that wait would change the world.
  await app.call('ExportWriting', 'write', { export: id });
}

const pathOf = ({ id }: Asked): string => `/exports/exp_${id}/file`;

/** All words of a file; what it says of its name stands before them. */
async function textOf(app: TestApplication, one: Asked): Promise<string> {
  const { status, words } = await fetched(app, pathOf(one), one.asker.headers);
  if (status !== 200) throw new Error(`${one.asker.name} gets ${status} for ${one.format}.`);
  return words;
}

/** The trail and the list of exports are as they were. */
async function forget(app: TestApplication, asked: readonly Asked[]): Promise<void> {
  const client = await app.database.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    for (const [table, column] of [
      ['event', 'subject_id'],
      ['finding_export_line', 'export_id'],
      ['finding_export', 'id'],
    ])
      await client.query(`delete from ${table} where ${column} = any($1)`, [asked.map(({ id }) => id)]);
  } finally {
    await client.query(`set session_replication_role = origin`);
    client.release();
  }
}
