import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestApplication } from '../support/application.js';
import { makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import { MailServer } from '../support/mail-server.js';
import { inDays } from '../support/meeting-acts.js';
import { KillableServer } from './killable-server.js';

const PEOPLE = 60;
const KILLS = 3;

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-mail-kill-'));
let mail: MailServer;
let server: KillableServer;
let group: TestBody;
let token: string;

/** As many participants beside the one who is there, in three statements. */
const PARTICIPANTS = `
  with made as (select gen_random_uuid() as account, gen_random_uuid() as member, number from generate_series(1, $1::int) number),
  a as (insert into account (id, email) select account, 'participant.' || number || '@example.org' from made),
  m as (insert into member (id, account_id, name, time_zone) select member, account, 'Participant ' || number, 'UTC' from made)
  select account, member from made`;

beforeAll(async () => {
  mail = await MailServer.start();
  server = new KillableServer(folder, { SMTP_URL: mail.url });
  await server.startDatabase();
  server.migrate();
  // What makes people and bodies needs nothing of an application but its database.
  const database = server as unknown as TestApplication;
  const workingGroup = await makeWorkingGroup(database);
  group = await makeFocusGroup(database, workingGroup);
  token = (await makeLead(database, group, workingGroup.committee)).token;
  await makeParticipant(database, group);
  const made = await server.sql<{ member: string }>(PARTICIPANTS, [PEOPLE - 2]);
  await server.sql(
    `insert into participant (id, participation_id, member_id, valid)
     select gen_random_uuid(), (select id from participation limit 1), member, '[2000-01-01,)' from unnest($1::uuid[]) member`,
    [made.map(({ member }) => member)],
  );
  await server.startServer();
});
afterAll(async () => {
  await server.stop();
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(`of ${PEOPLE} invitations each arrives, though worker and server are killed ${KILLS} times, at most one twice a crash`, async () => {
  const input = { body: group.id, title: 'After the storm', label: 'GREEN', durationMinutes: 60, startsAt: inDays(60) };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } userErrors { message } } }`,
      variables: { input },
    }),
  });
  expect(await response.json()).toMatchObject({ data: { scheduleMeeting: { userErrors: [] } } });
  // What was acknowledged is told, whatever becomes of the server: the job was written with the meeting.
  await server.killOne('server');
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = mail.received.length;
    server.startWorker();
    // In the middle of the stream, at a moment that nobody chose.
    while (mail.received.length < before + 3) await sleep(2);
    await sleep(Math.random() * 40);
    await server.killOne('worker');
    // Otherwise nothing was cut off, and the test has shown nothing.
    expect(new Set(addresses()).size).toBeLessThan(PEOPLE);
  }
  server.startWorker();
  while ((await server.sql(`select from graphile_worker.jobs where task_identifier = 'meeting.notice'`)).length > 0)
    await sleep(20);
  const sent = addresses();
  expect(new Set(sent).size).toBe(PEOPLE);
  expect(sent.length - PEOPLE).toBeLessThanOrEqual(KILLS);
  // By which a mail system knows the second copy of a mail, and tells the mails of different people apart.
  const copies = mail.received.map(({ envelope, mail: { messageId } }) => `${envelope.to.join()} ${messageId}`);
  expect(new Set(copies).size).toBe(PEOPLE);
  expect(new Set(mail.received.map((received) => received.mail.messageId)).size).toBe(PEOPLE);
  expect(await server.sql(`select from meeting_notice where sent_at is null`)).toEqual([]);
});

const addresses = (): string[] => mail.received.flatMap(({ envelope }) => envelope.to);
