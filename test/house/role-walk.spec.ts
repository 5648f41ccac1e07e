import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';
import { ACTS } from './walk/acts.js';
import { questions } from './walk/questions.js';
import { type Asker, WalkWorld } from './walk/world.js';

/**
 * What every role gets of every operation, with an input that is right. Written by REVIEW_ROLES=1 and then read line by
 * line by a person against what the roles are for; it is not made from the table of permissions.
 */
const REVIEWED = new URL('role-walk.json', import.meta.url);
type Walk = Record<string, Record<string, string>>;

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const nameOf = (title: string): string => title.split(' ')[0] as string;

describe('every role', () => {
  let app: TestApplication;
  let world: WalkWorld;
  const denials: string[] = [];
  const walk: Walk = {};

  beforeAll(async () => {
    app = await TestApplication.start({}, await ownDatabaseUrl(), { quiet: true });
    await noteRows();
    world = await WalkWorld.make(app);
  }, 60_000);
  afterAll(() => app?.stop());

  /**
   * Notes each row that is written or removed; what limits how often something is tried is written whoever tries. To
   * count all tables before and after each act would take longer than all acts together.
   */
  async function noteRows(): Promise<void> {
    await app.sql(`create table noted (number bigint generated always as identity primary key)`);
    await app.sql(`create function note_row() returns trigger language plpgsql as
      $$ begin insert into public.noted default values; return null; end $$`);
    const tables = await app.sql<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '(limit|sign_in_request|session|^noted$)'`,
    );
    const triggers = tables.map(
      ({ name }) => `create trigger noted after insert or delete on ${name} for each row execute function note_row();`,
    );
    await app.sql(triggers.join(' '));
  }

  const noted = async (): Promise<number> => Number((await app.sql(`select max(number) from noted`))[0]?.['max']);

  const cookieOf = async ({ accountId }: Asker): Promise<string> => (accountId ? makeSession(app, accountId) : '');

  async function ask(query: string, variables: Record<string, unknown>, cookie: string): Promise<string> {
    const { answer } = await askWithCookie(app, cookie, query, variables);
    const code = answer.errors?.[0]?.extensions['code'];
    if (code) return String(code);
    const of = answer.data.of;
    const [error] = of?.userErrors ?? [];
    if (error) return error.rule ? `rule ${error.rule}` : `${error.code} ${error.path?.join('.')}: ${error.message}`;
    if (of === null || (Array.isArray(of) && of[0] === null)) return 'nothing';
    return of.totalCount === undefined ? 'ok' : `sees ${of.totalCount}`;
  }

  async function act(title: string, asker: Asker): Promise<string> {
    const name = nameOf(title);
    const input = await ACTS[title]?.(world, asker);
    const cookie = await cookieOf(asker);
    const before = await noted();
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const outcome = await ask(
      `mutation ($input: ${type}!) { of: ${name}(input: $input) { userErrors { code rule path message } } }`,
      { input },
      cookie,
    );
    if (outcome !== 'ok' && (await noted()) !== before) denials.push(title);
    return outcome;
  }

  it('gets what a person has reviewed, of every operation', async () => {
    const asked = await questions(world);
    for (const [title, question] of Object.entries(asked)) {
      const line: Record<string, string> = {};
      for (const [role, asker] of Object.entries(world.roles))
        line[role] = await ask(`{ of: ${question} }`, {}, await cookieOf(asker));
      walk[title] = line;
    }
    for (const title of Object.keys(ACTS)) {
      const line: Record<string, string> = {};
      for (const [role, asker] of Object.entries(world.roles)) line[role] = await act(title, asker);
      walk[title] = line;
    }
    walk['signOut'] = {};
    for (const [role, asker] of Object.entries(world.roles))
      walk['signOut'][role] = await ask('mutation { of: signOut { userErrors { code } } }', {}, await cookieOf(asker));
    if (process.env['REVIEW_ROLES']) writeFileSync(REVIEWED, `${JSON.stringify(walk, null, 2)}\n`);
    expect(walk).toEqual(existsSync(REVIEWED) ? JSON.parse(readFileSync(REVIEWED, 'utf8')) : {});
  }, 180_000);

  it('leaves nothing behind where it is refused', () => {
    expect(denials).toEqual([]);
  });

  it('is walked through every operation of the schema', () => {
    const walked = new Set(Object.keys(walk).map(nameOf));
    const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(operations.filter((name) => !walked.has(name))).toEqual([]);
  });
});
