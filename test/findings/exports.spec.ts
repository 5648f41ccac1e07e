import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';
import { draftFinding, newFinding, postFinding } from './acts.js';

const FORMULA = '=HYPERLINK("http://example.org","x")';
const LONG = 'é'.repeat(70_000);
const EXPORT = `export { id state total written label fileName size path expiresAt }`;
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
type Exported = any;

let app: TestApplication;
const folder = mkdtempSync(join(tmpdir(), 'plenary-exports-'));
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let lead: Person;
let green: string;
let amber: string;
/** The exports of this file's people: other files' worlds stand in the same database. */
const started = new Set<string>();

beforeAll(async () => {
  app = await TestApplication.start({ DATA_DIR: folder });
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  green = (await postFinding(app, author, newFinding(group, { label: 'GREEN', title: FORMULA, bodyMarkdown: LONG })))
    .id;
  amber = (
    await postFinding(
      app,
      author,
      newFinding(group, {
        title: 'Second <b>',
        bodyMarkdown: '# One\n\n1. first\n2. [second](https://example.org/a"b)\n\n| a | b |\n|---|---|\n| c | d |',
        summary: { recommendation: '@cmd' },
        evidence: [{ kind: 'LINK', words: 'A page', link: 'https://example.org/page' }],
      }),
    )
  ).id;
  await draftFinding(app, lead, newFinding(group, { title: 'A draft of the lead' }));
});
afterAll(() => app.stop());

const start = (who: Person, input: Record<string, unknown>): Promise<Exported> =>
  act(
    app,
    who,
    'startExport',
    { filter: { body: group.id }, orderBy: { field: 'SYMBOL', direction: 'ASC' }, ...input },
    EXPORT,
  ).then((answer: Exported) => {
    started.add(answer.export.id.slice(4));
    return answer.export;
  });

async function now(who: Person, id: string): Promise<Exported> {
  const answer = await app.ask(
    `query ($id: ID!) { of: node(id: $id) { ... on Export { ${EXPORT.slice(9, -2)} } } }`,
    { id },
    who.token,
  );
  return answer.data?.of ?? null;
}

async function written(who: Person, input: Record<string, unknown>): Promise<Exported> {
  const { id } = await start(who, input);
  await app.runJobs();
  return now(who, id);
}

const fetched = (path: string, token?: string): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });

async function file(who: Person, path: string): Promise<Buffer> {
  const response = await fetched(path, who.token);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** One after the other: the queue gives out the next export when it is asked again. */
async function runAll(at: Date | null = null): Promise<void> {
  for (;;) {
    await app.runJobs(at);
    const [left] = await app.sql<{ n: number }>(
      `select count(*)::int as n from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`,
    );
    if (left?.n === 0) return;
  }
}

const files = (): string[] =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('an export of findings', () => {
  test('is written by a job, and fetched by whoever started it', async () => {
    const started = await start(author, { format: 'CSV' });
    expect(started).toMatchObject({ state: 'WAITING', total: 2, written: 0, label: null, path: null });
    await app.runJobs();
    const ready = await now(author, started.id);
    expect(ready).toMatchObject({ state: 'READY', total: 2, written: 2, label: 'AMBER' });
    const day = new Date().toISOString().slice(0, 10);
    expect(ready.fileName).toBe(`TLP-AMBER Findings ${day}.csv`);
    const response = await fetched(ready.path, author.token);
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(ready.size)]);
    expect(response.headers.get('content-disposition')).toContain('TLP-AMBER Findings');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['label'], row['kind'], row['state'], row['title']])).toEqual([
      ['TLP:GREEN', 'lesson learned', 'posted', `'${FORMULA}`],
      ['TLP:AMBER', 'lesson learned', 'posted', 'Second <b>'],
    ]);
    expect(rows[1]).toMatchObject({
      'label means': 'for the body, and for those who need to know in their own administrations',
      recommendation: `'@cmd`,
      evidence: 'link: A page <https://example.org/page>',
      group: 'Test focus group',
    });
    expect(rows[0]?.['text']).toBe(LONG);
  });

  test('is a workbook without formulas, an object, or a Word document, in English or French', async () => {
    const workbook = await file(author, (await written(author, { format: 'XLSX', language: 'fr' })).path);
    const [heads = [], first = [], second = []] = await readSheet(workbook);
    const at = (row: readonly unknown[], head: string): string => String(row[heads.indexOf(head)] ?? '');
    expect([at(first, 'title'), at(second, 'recommendation'), at(second, 'kind')]).toEqual([
      `'${FORMULA}`,
      `'@cmd`,
      'enseignement tiré',
    ]);
    expect(at(first, 'text') + at(first, 'text, part 2') + at(first, 'text, part 3')).toBe(LONG);
    expect(at(second, 'label means')).toMatch(/^réservé à l'organe/);

    const json = JSON.parse((await file(author, (await written(author, { format: 'JSON' })).path)).toString('utf8'));
    expect([json.label, json.findings.map(({ title, label }: Exported) => [title, label])]).toEqual([
      'AMBER',
      [
        [FORMULA, 'GREEN'],
        ['Second <b>', 'AMBER'],
      ],
    ]);

    const word = await written(author, { format: 'DOCX' });
    expect(word.fileName).toMatch(/^TLP-AMBER .*\.docx$/);
    const { value } = await mammoth.extractRawText({ buffer: await file(author, word.path) });
    for (const words of [
      '2 findings, as of',
      'TLP:AMBER – for the body',
      `F2 Second <b>`,
      'first',
      'c',
      '@cmd',
      'A page',
    ])
      expect(value).toContain(words);
  });

  test('holds what its owner may see, and its file is nothing to others', async () => {
    const ofLead = await written(lead, { format: 'JSON' });
    expect([ofLead.total, (await file(lead, ofLead.path)).toString('utf8').includes('A draft of the lead')]).toEqual([
      3,
      true,
    ]);
    const stranger = await makePerson(app);
    const empty = await written(stranger, { format: 'DOCX' });
    expect(empty).toMatchObject({ state: 'READY', total: 0, label: 'CLEAR' });
    for (const token of [stranger.token, author.token, undefined])
      expect((await fetched(ofLead.path, token)).status).toBe(404);
    expect(await now(author, ofLead.id)).toBeNull();
    const all = await app.ask(`{ exports { totalCount } }`, {}, stranger.token);
    expect(all.data.exports.totalCount).toBe(1);
  });

  test('is given out no more once something in it was tightened, or is not for its owner any more', async () => {
    const one = await written(author, { format: 'CSV', filter: { body: group.id, label: 'GREEN' } });
    await app.sql(`update finding set label = 'AMBER' where id = $1`, [green.slice(4)]);
    const before = files().length;
    expect((await fetched(one.path, author.token)).status).toBe(410);
    expect(await now(author, one.id)).toMatchObject({ state: 'OUTDATED', path: null });
    await app.runJobs();
    expect(files()).toHaveLength(before - 1);
    expect((await fetched(one.path, author.token)).status).toBe(410);

    const leaves = await makeParticipant(app, group);
    const two = await written(leaves, { format: 'CSV' });
    expect(two.total).toBe(2);
    await app.sql(`update participant set valid = '[2000-01-01,2000-01-02)' where member_id = $1`, [leaves.memberId]);
    expect((await fetched(two.path, leaves.token)).status).toBe(410);
  });

  test('stays what it is where a token reads less than the one by which it was started', async () => {
    const ready = await written(author, { format: 'CSV' });
    await app.sql(`update access_token set label_ceiling = 'GREEN' where account_id = $1`, [author.accountId]);
    expect([await now(author, ready.id), (await fetched(ready.path, author.token)).status]).toEqual([null, 404]);
    const less = await written(author, { format: 'CSV' });
    expect([less.total, less.label]).toEqual([0, 'CLEAR']);
    await app.sql(`update access_token set label_ceiling = 'AMBER_STRICT' where account_id = $1`, [author.accountId]);
    expect((await fetched(ready.path, author.token)).status).toBe(200);
  });

  test('is cancelled before and after it is written, and written anew where the worker was killed', async () => {
    const waits = await start(author, { format: 'CSV' });
    await act(app, author, 'cancelExport', { export: waits.id }, EXPORT);
    await app.runJobs();
    expect((await now(author, waits.id)).state).toBe('CANCELLED');
    expect(await failure(app, author, 'cancelExport', { export: waits.id })).toMatchObject({ rule: 'export.over' });

    const killed = await start(author, { format: 'CSV' });
    const id = killed.id.slice(4);
    await app.sql(`update finding_export set state = 'RUNNING', attempt = 1, written = 1 where id = $1`, [id]);
    await app.sql(`insert into finding_export_line values ($1, 1, $2, 'AMBER', null, null)`, [id, amber.slice(4)]);
    await app.runJobs();
    const ready = await now(author, killed.id);
    expect(ready).toMatchObject({ state: 'READY', written: 2 });
    const place = join(folder, 'files', id.slice(-2), id);
    writeFileSync(join(place, 'half.part'), 'half');
    await app.sql(`update finding_export set state = 'RUNNING', storage_key = null where id = $1`, [id]);
    await app.sql(`select graphile_worker.add_job('export.write', json_build_object('export', $1::text))`, [id]);
    await app.runJobs();
    expect(readdirSync(place)).toHaveLength(1);
    expect((await fetched((await now(author, killed.id)).path, author.token)).status).toBe(200);
    await act(app, author, 'cancelExport', { export: killed.id }, EXPORT);
    expect((await fetched(ready.path, author.token)).status).toBe(404);
  });

  test('is started once for a key, and as often as there is room', async () => {
    const other = await makeParticipant(app, group);
    const input = { format: 'CSV', idempotencyKey: 'once' };
    const [one, again] = [await start(other, input), await start(other, input)];
    expect(again.id).toBe(one.id);
    for (let count = 1; count < 10; count += 1) await start(other, { format: 'CSV' });
    expect(await failure(app, other, 'startExport', { format: 'CSV' })).toMatchObject({ rule: 'export.kept' });
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [other.accountId]);
    await runAll();
    const states = await app.sql(`select distinct state from finding_export where account_id = $1`, [other.accountId]);
    expect(states).toEqual([{ state: 'FAILED' }]);
  });

  test('goes with its file a day after', async () => {
    expect(files().length).toBeGreaterThan(3);
    await app.sql(`update graphile_worker._private_jobs set run_at = now()`);
    await runAll();
    const mine = [[...started]];
    expect([files(), await app.sql(`select id from finding_export where id = any($1)`, mine)]).toEqual([[], []]);
    const trail = await app.sql<{ act: string }>(
      `select distinct act from event where subject_type = 'Export' and subject_id = any($1) order by act`,
      mine,
    );
    expect(trail.map((row) => row.act)).toEqual([
      'export.cancelled',
      'export.fetched',
      'export.outdated',
      'export.started',
    ]);
  });
});
