import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import type { Answer } from '../support/server.js';
import { wordsKeptAlive } from '../support/asking.js';
import { readTables } from '../oracle/tables.js';
import { viewerOf } from '../oracle/viewers.js';
import { World } from '../oracle/world.js';
import { selection } from './leaks/crawl.js';
import { marksIn, mayRead, nameOf as nameOfMark, putMarks } from './leaks/marks.js';
import { makeSession } from '../support/sign-in.js';
import { ACTS, type Case } from './walk/acts.js';
import { questions } from './walk/questions.js';
import { type Asker, WalkWorld } from './walk/world.js';

/**
 * What every role gets of every operation, with an input that is right. Written by REVIEW_ROLES=1 and then read line by
 * line by a person against what the roles are for; it is not made from the table of permissions.
 */
const REVIEWED = new URL('role-walk.json', import.meta.url);
type Walk = Record<string, Record<string, string>>;
const reviewed = (existsSync(REVIEWED) ? JSON.parse(readFileSync(REVIEWED, 'utf8')) : {}) as Walk;

/** Asked so, every operation is tried once only, as the first role that gets something of it: on another database, say. */
const ONCE = process.env['ROLE_WALK'] === 'once';
function walkers<Each>(title: string, roles: Readonly<Record<string, Each>>): [role: string, Each][] {
  const gets = (role: string): boolean => /^(ok|sees [1-9]\d*)$/.test(reviewed[title]?.[role] ?? '');
  const all = Object.entries(roles);
  return ONCE ? [all.find(([role]) => gets(role)) ?? (all[0] as [string, Each])] : all;
}

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const nameOf = (title: string): string => title.split(' ')[0] as string;

describe('every role', () => {
  let app: TestApplication;
  let world: WalkWorld;
  const denials: string[] = [];
  const leaks = new Set<string>();
  let records: World;
  let marks = 0;
  const walk: Walk = {};
  const read = async (): Promise<World> => new World(await readTables(app), new Date().toISOString().slice(0, 10));

  beforeAll(async () => {
    app = await TestApplication.start({}, await ownDatabaseUrl(), { quiet: true });
    await noteRows();
    world = await WalkWorld.make(app);
    await putMarks(app);
    records = await read();
  });
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

  const headers = new Map<Asker, Record<string, string>>();
  /** The session of whoever asks: one for all that is refused to them, since what they do may end it. */
  async function headersOf(asker: Asker): Promise<Record<string, string>> {
    const known = headers.get(asker);
    const found = known ?? (asker.accountId ? { cookie: await makeSession(app, asker.accountId) } : {});
    headers.set(asker, found);
    return found;
  }

  async function ask(query: string, variables: Record<string, unknown>, asker: Asker): Promise<string> {
    const { words } = await wordsKeptAlive(app, query, variables, await headersOf(asker));
    await lookForMarks(query, words, asker);
    const answer = JSON.parse(words) as Answer;
    const code = answer.errors?.[0]?.extensions['code'];
    if (code) return String(code);
    const of = answer.data.of;
    const [error] = of?.userErrors ?? [];
    if (error) return error.rule ? `rule ${error.rule}` : `${error.code} ${error.path?.join('.')}: ${error.message}`;
    if (of === null || (Array.isArray(of) && of[0] === null)) return 'nothing';
    return of.totalCount === undefined ? 'ok' : `sees ${of.totalCount}`;
  }

  /** The records are read again where a word seems not to be for who is told it: what was done since may have made it so. */
  async function lookForMarks(query: string, words: string, { accountId }: Asker): Promise<void> {
    const told = marksIn(words);
    marks += told.length;
    const hidden = () => {
      const name = { name: 'role', accountId: accountId ?? null, ceiling: 'AMBER_STRICT', sessionId: 'session' };
      const viewer = viewerOf(records, name);
      return told.filter((mark) => !mayRead(mark, viewer, records));
    };
    if (told.length === 0 || hidden().length === 0) return;
    records = await read();
    for (const mark of hidden()) leaks.add(`${query.slice(0, 80)} tells ${nameOfMark(mark)}`);
  }

  /** What an act answers with: the things it was done to, with their words. */
  function payloadOf(name: string): string {
    const payload = getNamedType(schema.getMutationType()?.getFields()[name]?.type) as GraphQLObjectType;
    return Object.values(payload.getFields())
      .filter((field) => field.name !== 'userErrors' && isObjectType(getNamedType(field.type)))
      .map((field) => `${field.name} ${selection(getNamedType(field.type) as GraphQLObjectType, 0)}`)
      .join(' ');
  }

  /**
   * An act as each role in turn, with an input that nobody has acted upon: what was refused to one left nothing behind,
   * which is looked at, so the next may have the same, unless it is made for who asks.
   */
  async function actAsEach(title: string, make: Case): Promise<Record<string, string>> {
    const name = nameOf(title);
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { of: ${name}(input: $input) { ${payloadOf(name)} userErrors { code rule path message } } }`;
    const line: Record<string, string> = {};
    let fresh: { readonly input: Record<string, unknown>; readonly before: number } | null = null;
    for (const [role, asker] of walkers(title, world.roles)) {
      if (make.length > 1) fresh = null;
      fresh ??= { input: await make(world, asker), before: await noted() };
      const outcome = await ask(mutation, { input: fresh.input }, asker);
      line[role] = outcome;
      if (outcome !== 'ok' && (await noted()) !== fresh.before) denials.push(title);
      if (outcome !== 'ok') continue;
      fresh = null;
      headers.delete(asker);
    }
    return line;
  }

  it('gets what a person has reviewed, of every operation', async () => {
    const asked = await questions(world);
    for (const [title, question] of Object.entries(asked)) {
      const line: Record<string, string> = {};
      for (const [role, asker] of walkers(title, world.roles)) line[role] = await ask(`{ of: ${question} }`, {}, asker);
      walk[title] = line;
    }
    for (const [title, make] of Object.entries(ACTS)) walk[title] = await actAsEach(title, make);
    walk['signOut'] = {};
    for (const [role, asker] of walkers('signOut', world.roles))
      walk['signOut'][role] = await ask('mutation { of: signOut { userErrors { code } } }', {}, asker);
    if (process.env['REVIEW_ROLES']) writeFileSync(REVIEWED, `${JSON.stringify(walk, null, 2)}\n`);
    const expected = Object.entries(reviewed).map(([title, line]) => [title, Object.fromEntries(walkers(title, line))]);
    expect(walk).toEqual(Object.fromEntries(expected));
  });

  it('leaves nothing behind where it is refused', () => {
    expect(denials).toEqual([]);
  });

  it('is told no word by an act that is not for them', () => {
    expect([...leaks]).toEqual([]);
    expect(marks).toBeGreaterThan(ONCE ? 10 : 100);
  });

  it('is walked through every operation of the schema', () => {
    const walked = new Set(Object.keys(walk).map(nameOf));
    const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(operations.filter((name) => !walked.has(name))).toEqual([]);
  });
});
