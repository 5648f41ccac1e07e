import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fingerprintOf, verified } from '../../src/written-procedures/notification/signed-file.js';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { testDatabaseUrl } from '../support/database.js';
import { readPdf } from '../support/documents.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { expireIn, openSilence, openVote, TEXT } from '../support/procedures.js';

let app: TestApplication;
let world: MeetingWorld;
let folder: string;
let procedure: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-notification-'));
  app = await TestApplication.start({ DATA_DIR: folder, PUBLIC_URL: 'http://plenary.test' });
  world = await makeMeetingWorld(app);
  procedure = await openSilence(app, world, { effectiveOn: '2099-05-01' });
  const reason = 'Two delegations asked for it.';
  await act(app, world.chair, 'extendSilence', { procedure, reason, expiry: inDays(30) }, 'procedure { id }');
  await act(app, world.heads[0], 'answerSilence', { procedure }, 'procedure { id }');
  const reserved = { procedure, kind: 'RESERVATION', text: 'As far as our law allows.' };
  await act(app, world.heads[1], 'attachStatement', reserved, 'procedure { id }');
  const interest = { procedure, statement: 'We advise its author.', withdraws: true };
  await act(app, world.heads[2], 'declareInterestInProcedure', interest, 'procedure { id }');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

const download = (who: Person | null, id: string, file: string): Promise<Response> =>
  fetch(`${app.url}/procedures/${id}/${file}`, who ? { headers: { authorization: `Bearer ${who.token}` } } : {});
async function bytes(id: string, file: string): Promise<Buffer> {
  const response = await download(world.heads[2], id, file);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
const run = (env: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const own = { PATH: process.env['PATH'], ...env };
    execFile(process.execPath, ['dist/run/verify-adoption.js', ...args], { env: own }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
    );
  });

test('there is none before the adoption, and then one as of the expiry, which says everything', async () => {
  expect((await download(world.heads[2], procedure, 'notification.json')).status).toBe(404);
  const expiry = await expireIn(app, procedure, -5000);
  const response = await download(world.heads[2], procedure, 'notification.json');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...{ 'content-type': 'application/json', 'cache-control': 'no-store' },
    'content-disposition': expect.stringMatching(
      /^attachment; filename="TLP-AMBER notification-of-adoption-\w+\.json"$/,
    ),
  });
  const file = Buffer.from(await response.arrayBuffer());
  const { notification, fingerprint } = verified(file) ?? {};
  expect(notification).toMatchObject({
    ...{ type: 'notification of adoption', format: 1, issuedBy: 'http://plenary.test' },
    body: { id: world.committee },
    procedure: {
      id: procedure,
      mode: 'SILENCE',
      expiresAt: expiry.toISOString(),
      extensions: [{ reason: expect.any(String) }],
    },
    text: {
      title: 'On the report',
      markdown: TEXT,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      sort: 'Resolution',
    },
    adoption: { adoptedAt: expiry.toISOString(), effectiveOn: '2099-05-01', decision: { number: 1 } },
    basis: {
      restsOn: 'WAIVER',
      clause: null,
      meeting: null,
      waivers: [{ rule: 'silence.basis', agreedBy: 'Both co-chairs' }],
    },
    tally: null,
    seats: [
      { number: 1, answer: 'NO_OBJECTION', onBehalf: false },
      { number: 2, answer: null, receivedAt: null },
      {
        ...{ number: 3, answer: 'NOT_PARTICIPATING', onBehalf: false },
        interests: [{ statement: 'We advise its author.', withdraws: true, onBehalf: false }],
      },
    ],
    statements: [{ seat: 2, kind: 'RESERVATION', text: 'As far as our law allows.' }],
  });
  const [unconcerned] = (notification?.['seats'] ?? []) as object[];
  expect(unconcerned).not.toHaveProperty('interests');
  expect(fingerprint).toMatch(/^SHA256:[\w+/]{43}$/);
  // The same again, for whoever sees it; nothing for anybody else.
  expect(await bytes(procedure, 'notification.json')).toEqual(file);
  for (const who of [null, world.stranger, world.participant])
    expect((await download(who, procedure, 'notification.json')).status).toBe(404);
  expect((await download(world.chair, procedure.replace('prc', 'bdy'), 'notification.pdf')).status).toBe(404);
  const keys = await app.sql<{ public_key: string }>('select public_key from signing_key');
  expect(keys.map((key) => fingerprintOf(key.public_key))).toContain(fingerprint);
  expect((await readdir(folder)).filter((name) => name.startsWith('signing'))).toEqual(['signing-key.pem']);
  expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
});

test('as PDF it is read by any reader, and not one byte of it can be changed', async () => {
  const file = await bytes(procedure, 'notification.pdf?lang=en');
  expect(verified(file)).toMatchObject({ format: 'PDF', procedure });
  const { text } = readPdf(file);
  const flat = text.replaceAll(/\s+/g, ' ');
  for (const says of [
    'Notification of adoption: On the report',
    TEXT,
    'As far as our law allows.',
    'By silence',
    'TLP:AMBER',
  ])
    expect(flat).toContain(says);
  const places = [...Array.from({ length: 200 }, () => randomInt(file.length)), 0, file.length - 1, file.length - 2];
  for (const at of places) {
    const other = Buffer.from(file);
    other[at] = (Number(file[at]) + randomInt(1, 256)) % 256;
    if (verified(other)) throw new Error(`The byte at ${at} does not matter.`);
  }
  const french = readPdf(await bytes(procedure, 'notification.pdf?lang=fr')).text;
  expect(french.replaceAll(/\s+/g, ' ')).toContain('Notification d’adoption');
});

test('of a vote it has the arithmetic; of what was not adopted there is none', async () => {
  const [passed, failed] = [await openVote(app, world), await openVote(app, world)];
  for (const [vote, position] of [
    [passed, 'FOR'],
    [failed, 'ABSTAINING'],
  ] as const) {
    await act(app, world.heads[0], 'castVote', { procedure: vote, position }, 'procedure { id }');
    await expireIn(app, vote, -1000);
  }
  expect(verified(await bytes(passed, 'notification.json'))?.notification).toMatchObject({
    tally: { rule: 'SIMPLE_MAJORITY', inFavour: 1, against: 0, needed: 1, base: 1, seats: 3 },
    adoption: { result: expect.stringContaining('1 for, 0 against') },
  });
  expect((await download(world.chair, failed, 'notification.pdf')).status).toBe(404);
});

test('the command says whether a file is genuine, without a database and with one', async () => {
  const [good, bad] = [join(folder, 'a.json'), join(folder, 'b.json')];
  const file = await bytes(procedure, 'notification.json');
  await writeFile(good, file);
  await writeFile(bad, file.toString().replace('As far as our law allows', 'As far as our law allowz'));
  const alone = { DATA_DIR: join(folder, 'none') };
  const fingerprint = verified(file)?.fingerprint ?? '';
  const [plain, changed, own, mine, wrong, usage] = await Promise.all([
    run(alone, good),
    run(alone, bad),
    run({ DATABASE_URL: await testDatabaseUrl() }, good),
    run(alone, good, '--key', fingerprint),
    run(alone, good, '--key', 'SHA256:other'),
    run(alone),
  ]);
  expect(plain).toEqual({ code: 0, said: expect.stringContaining(`Key: ${fingerprint}\nNo database`) });
  expect(plain.said).toContain('Text: "On the report", SHA-256 ');
  expect(changed).toEqual({ code: 1, said: expect.stringMatching(/^NOT VERIFIED/) });
  expect(own).toEqual({ code: 0, said: expect.stringContaining('this installation’s. It stands there as: ADOPTED.') });
  expect(mine.code).toBe(0);
  expect(wrong).toEqual({ code: 1, said: expect.stringContaining('by another key') });
  expect(usage).toEqual({ code: 2, said: expect.stringMatching(/^Usage/) });
});
