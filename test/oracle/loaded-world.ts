import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type Filling, ownDatabaseUrl } from '../support/database.js';
import { demonstration, today } from '../support/demonstration.js';
import { poolOf, type TestServer } from '../support/server.js';
import type { Pools } from './documents.js';
import { putExtraRows } from './extra-rows.js';
import { Rows } from './rows.js';
import { readColumns, readTables } from './tables.js';
import { PREFIXES, TABLES } from './types.js';
import { type Viewer, type ViewerName, viewerOf } from './viewers.js';
import { World } from './world.js';

/** Who asks, by the address of the account, and up to which label their access token reads. */
const TOKENS: readonly (readonly [name: string, email: string, ceiling: string])[] = [
  ['co-chair', 'chair.a@example.org', 'AMBER_STRICT'],
  ['committee member', 'member@example.org', 'AMBER_STRICT'],
  ['participant of one group', 'participant.a@example.org', 'AMBER_STRICT'],
  ['participant of another group', 'participant.b@example.org', 'AMBER_STRICT'],
  ['secretary', 'secretary@example.org', 'AMBER_STRICT'],
  ['administrator', 'admin@example.org', 'AMBER_STRICT'],
  ['auditor', 'auditor@example.org', 'AMBER_STRICT'],
  ['lead up to GREEN', 'lead@example.org', 'GREEN'],
  ['lead', 'lead@example.org', 'AMBER_STRICT'],
  ['co-chair of the other working group', 'other.chair@example.org', 'AMBER_STRICT'],
  ['member of the other working group', 'other.member@example.org', 'AMBER_STRICT'],
  ['observer of the other working group', 'other.observer@example.org', 'AMBER'],
  ['former secretary and expert on findings', 'former@example.org', 'AMBER_STRICT'],
  ['expert of a group', 'other.expert@example.org', 'AMBER_STRICT'],
  ['stranger', 'stranger@example.org', 'AMBER_STRICT'],
];

/** Who asks by the session of a browser. */
const SESSIONS: readonly (readonly [name: string, email: string])[] = [
  ['alternate in a session', 'alternate@example.org'],
  ['administrator in a session', 'admin@example.org'],
];

export interface Asker extends Viewer {
  /** What the request carries to say who asks. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A server on the real and the invented working group and a third one, and the same world as plain rows. */
export interface LoadedWorld<App extends TestServer = TestServer> {
  readonly app: App;
  readonly schema: GraphQLSchema;
  readonly world: World;
  readonly askers: readonly Asker[];
  readonly pools: Pools;
  readonly columns: ReadonlySet<string>;
}

const extraWorld = (): Filling => ({
  name: `oracle_${today().replaceAll('-', '')}`,
  onto: demonstration(),
  fill: async (databaseUrl) => {
    const pool = poolOf(databaseUrl);
    await putExtraRows(new Rows({ sql: async (text, values) => (await pool.query(text, values)).rows }));
    await pool.end();
  },
});

/** Loads the world for a server to be started; `change` may still change its rows before they are taken for the truth. */
export async function loadWorld<App extends TestServer>(
  start: (databaseUrl: string) => Promise<App>,
  change?: (app: App) => Promise<void>,
): Promise<LoadedWorld<App>> {
  const app = await start(await ownDatabaseUrl(extraWorld()));
  const rows = new Rows(app);
  const named: (ViewerName & Pick<Asker, 'headers'>)[] = [
    { name: 'visitor', accountId: null, ceiling: 'CLEAR', sessionId: null, headers: {} },
  ];
  for (const [name, email, ceiling] of TOKENS) {
    const { accountId, token } = await rows.token(email, ceiling);
    named.push({ name, accountId, ceiling, sessionId: null, headers: { authorization: `Bearer ${token}` } });
  }
  for (const [name, email] of SESSIONS) {
    const { accountId, sessionId, cookie } = await rows.session(email);
    named.push({ name, accountId, ceiling: 'AMBER_STRICT', sessionId, headers: { cookie } });
  }
  await change?.(app);
  const world = new World(await readTables(app), today());
  return {
    app,
    world,
    schema: buildSchema(readFileSync('schema.graphql', 'utf8')),
    askers: named.map((one) => ({ ...viewerOf(world, one), headers: one.headers })),
    pools: poolsOf(world),
    columns: await readColumns(app),
  };
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

function poolsOf(world: World): Pools {
  const all = (table: string, column: string): string[] =>
    world
      .rows(table)
      .map((row) => row[column])
      .filter((value) => typeof value === 'string')
      .toSorted();
  const ids = Object.entries(PREFIXES).map(([prefix, type]): [string, string[]] => [
    prefix,
    [...all(TABLES[type] as string, 'id'), NOBODY].map((id) => `${prefix}_${id}`),
  ]);
  const bodies = all('body', 'slug');
  return {
    ids: new Map(ids),
    slugs: {
      body: [...bodies, 'nothing'],
      meeting: [...all('meeting', 'slug'), 'nothing'],
      party: [...all('party', 'slug'), 'nothing'],
    },
    groups: ['demo', 'infcirc-908', 'other', 'demo', 'other-open', 'nothing'],
    symbols: [...all('finding', 'symbol'), ...all('paper', 'symbol'), 'NO/2020/F1'],
    dates: [
      '2016-12-31',
      '2018-02-28',
      '2019-12-31',
      '2020-02-29',
      '2020-10-28',
      '2021-02-01',
      '2021-06-15',
      '2024-01-01',
      world.today,
    ],
    years: [2015, 2024, 2025, 2026, 2027, 2098, 2099],
    instants: [
      '2018-01-01T00:00:00.000Z',
      '2020-10-28T12:00:00.000Z',
      `${world.today}T00:00:00.000Z`,
      '2026-06-01T00:00:00+02:00',
    ],
    acts: ['data.loaded', 'account.signed-in', 'nothing'],
    words: ['a', 'admin', 'example', 'the', 'ä', 'state', 'United', 'group', 'zzz', 'SECUR', 'org'],
  };
}
