import type { Asker } from '../../oracle/loaded-world.js';
import { maySee } from '../../oracle/may-see.js';
import type { Row } from '../../oracle/tables.js';
import { TABLES } from '../../oracle/types.js';
import type { World } from '../../oracle/world.js';
import { expectedToBeFound } from './searching.js';
import type { TestServer } from '../../support/server.js';

/** What stays, though somebody does not see it as a thing: what is seen rests on it, as docs/security.md says. */
const KEPT: ReadonlySet<string> = new Set([
  // Who people are, and what they stand for: rights rest on it, and that a body has somebody who answers.
  ...['account', 'session', 'access_token', 'member', 'representation', 'secretary', 'expert', 'focal_point'],
  ...['chair', 'observer', 'seat', 'seat_term', 'delegate', 'lead', 'participation', 'participant'],
  // Whose turn it is, which whoever sees a finding is told.
  ...['finding_review', 'finding_reviewer'],
  // Counted in whole fives.
  'implementation_report',
  // What was replaced by something stricter is not given out in its place.
  'chair_summary',
]);

/** Whether something that they see could not be without it: what was released of a finding, and what somebody is to do. */
function isNeeded(table: string, row: Row, asker: Asker, world: World): boolean {
  const released = { finding: 'id', finding_revision: 'finding_id' }[table];
  if (released) return world.having('finding_release', 'finding_id', row[released]).length > 0;
  // A body that is proposed hides its meetings: it stays with one that is needed.
  if (table === 'body')
    return world.having('meeting', 'body_id', row['id']).some((meeting) => isNeeded('meeting', meeting, asker, world));
  const ofMeeting = { meeting: 'id', decision: 'meeting_id', agenda_item: 'meeting_id' }[table];
  if (!ofMeeting) return false;
  return world.having('action', 'meeting_id', row[ofMeeting]).some((action) => maySee('Action', action, asker, world));
}

/** The ids of all rows, by table, that somebody does not see as a thing of any type. */
function hiddenFrom(asker: Asker, world: World): Map<string, string[]> {
  const hidden = new Map<string, string[]>();
  for (const table of new Set(Object.values(TABLES))) {
    if (KEPT.has(table)) continue;
    const types = Object.keys(TABLES).filter((type) => TABLES[type] === table);
    const ids = world
      .rows(table)
      .filter((row) => 'id' in row && !types.some((type) => maySee(type, row, asker, world)))
      .filter((row) => !isNeeded(table, row, asker, world))
      .map(({ id }) => String(id));
    if (ids.length > 0) hidden.set(table, ids);
  }
  // Nor is there what would be found of it.
  const found = new Set(expectedToBeFound(asker, world));
  const entries = world.rows('search_entry').filter(({ kind, id }) => !found.has(`${String(kind)} ${String(id)}`));
  hidden.set(
    'search_entry',
    entries.map(({ id }) => String(id)),
  );
  return hidden;
}

/**
 * Where rows are kept that somebody does not see, of each table one as it is. They are made once: to make and drop tables
 * again and again lets the server plan all its statements anew.
 */
export async function makeRoomForHidden(app: TestServer): Promise<void> {
  await app.sql('create schema hidden');
  for (const table of [...new Set(Object.values(TABLES)), 'search_entry'])
    await app.sql(`create table hidden.${table} (like ${table})`);
}

/** Does something in a world in which nothing is that somebody does not see, and puts it back. */
export async function inWorldWithoutHidden(
  app: TestServer,
  asker: Asker,
  world: World,
  work: () => Promise<void>,
): Promise<number> {
  const hidden = hiddenFrom(asker, world);
  const columns = await columnsOf(app);
  const client = await app.database.connect();
  try {
    // No trigger and no foreign key minds: what hangs on a hidden thing stays, and must not be reached either.
    await client.query(`set session_replication_role = replica`);
    const { rows: entered } = await client.query<{ id: string }>(`select id from event`);
    for (const [table, ids] of hidden)
      await client.query(
        `with gone as (delete from ${table} where id = any($1) returning *) insert into hidden.${table} select * from gone`,
        [ids],
      );
    await work();
    for (const table of hidden.keys())
      await client.query(
        `with back as (delete from hidden.${table} returning *)
         insert into ${table} (${columns.get(table)}) overriding system value select ${columns.get(table)} from back`,
      );
    // Whoever reads the trail later is told nothing of what was asked here.
    await client.query(`delete from event where id <> all($1)`, [entered.map(({ id }) => id)]);
  } finally {
    await client.query(`set session_replication_role = origin`);
    client.release();
  }
  return [...hidden.values()].reduce((sum, ids) => sum + ids.length, 0);
}

/** The columns of each table that are not reckoned from others. */
async function columnsOf(app: TestServer): Promise<ReadonlyMap<string, string>> {
  const columns = await app.sql<{ table: string; names: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names
       from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' group by table_name`,
  );
  return new Map(columns.map(({ table, names }) => [table, names]));
}

/** Whether the same account asks in a session, too, with all that it may and more. */
export const asksMoreInSession = (asker: Asker, askers: readonly Asker[]): boolean =>
  asker.sessionId === null &&
  askers.some((one) => one.sessionId !== null && one.accountId === asker.accountId && one.ceiling === asker.ceiling);

const NEAR = 100;

/** Where two texts part, with what stands around it. */
export function firstDifferenceOf(former = '', again = ''): string {
  let at = 0;
  while (former[at] === again[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - NEAR), at + NEAR));
  return `${around(former)} expected, ${around(again)} found`;
}
