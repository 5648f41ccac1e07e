import { randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestApplication } from '../support/application.js';
import { makeFocusGroup, makeParticipant, makeWorkingGroup } from '../support/groups.js';
import { KillableServer } from './killable-server.js';

const ROUNDS = 10;
const WRITERS = 6;

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-kill-'));
const server = new KillableServer(folder);
let groupId: string;
let token: string;

beforeAll(async () => {
  await server.startDatabase();
  server.migrate();
  // What makes people and bodies needs nothing of an application but its database.
  const database = server as unknown as TestApplication;
  const group = await makeFocusGroup(database, await makeWorkingGroup(database));
  [groupId, token] = [group.id, (await makeParticipant(database, group)).token];
  await server.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const POST = `mutation($input: PostFindingInput!) { postFinding(input: $input) { finding { id title } userErrors { message } } }`;

/** Posts a finding whose title is its idempotency key; answers its id once the server has acknowledged it. */
async function post(key: string): Promise<string> {
  const input = {
    body: groupId,
    kind: 'LESSON_LEARNED',
    label: 'GREEN',
    title: key,
    bodyMarkdown: 'Text.',
    idempotencyKey: key,
  };
  const { postFinding } = await ask<{ postFinding: { finding: { id: string; title: string } } }>(POST, { input });
  expect(postFinding.finding.title).toBe(key);
  return postFinding.finding.id;
}

test(`after each of ${ROUNDS} kills of server and database, every acknowledged write is there exactly once`, async () => {
  expect(await server.sql('show fsync')).toEqual([{ fsync: 'on' }]);
  const acknowledged = new Map<string, string>();
  const begun: string[] = [];
  let interrupted = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    let killed = false;
    const write = async (): Promise<void> => {
      while (!killed) {
        const key = randomUUID();
        begun.push(key);
        try {
          acknowledged.set(key, await post(key));
        } catch (error) {
          // The server says so itself when only the database is gone; everything else is a broken connection.
          if (!killed && !/fetch failed|INTERNAL_SERVER_ERROR|OVERLOADED/.test(String(error))) throw error;
        }
      }
    };
    const before = acknowledged.size;
    const writing = Promise.all(Array.from({ length: WRITERS }, write));
    // In the middle of the stream, at a moment that nobody chose.
    while (acknowledged.size < before + WRITERS) await sleep(5);
    await sleep(Math.random() * 300);
    const dead = server.kill();
    killed = true;
    await Promise.all([dead, writing]);
    await server.start();

    const unanswered = begun.filter((key) => !acknowledged.has(key));
    interrupted += unanswered.length;
    // What was acknowledged is there before anything is tried again.
    await expectEachOnce(acknowledged);
    for (const key of unanswered) acknowledged.set(key, await post(key));
    // And a client that lost the answer may ask again for what was done.
    for (const [key, id] of [...acknowledged].slice(-5)) expect(await post(key)).toBe(id);
    await expectEachOnce(acknowledged);
  }
  const [{ findings, events } = { findings: 0, events: 0 }] = await server.sql<{ findings: number; events: number }>(
    `select (select count(*)::int from finding) as findings, (select count(*)::int from event where act = 'finding.posted') as events`,
  );
  expect([findings, events]).toEqual([acknowledged.size, acknowledged.size]);
  // Otherwise nothing was ever cut off in the middle, and the test has shown nothing.
  expect(interrupted).toBeGreaterThan(0);
});

/** Whether each finding is read by its id as it was written, and no other has its title. */
async function expectEachOnce(acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const all = [...acknowledged];
  for (let from = 0; from < all.length; from += 100) {
    const page = all.slice(from, from + 100);
    const { nodes } = await ask<{ nodes: unknown[] }>(
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Finding { id title } } }`,
      { ids: page.map(([, id]) => id) },
    );
    expect(nodes).toEqual(page.map(([title, id]) => ({ id, title })));
  }
  const [row] = await server.sql<{ twice: number }>(
    `select count(*)::int - count(distinct title)::int as twice from finding_revision where number = 1`,
  );
  expect(row).toEqual({ twice: 0 });
}
