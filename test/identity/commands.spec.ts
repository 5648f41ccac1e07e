import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTokenArguments } from '../../src/commands/token-arguments.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer } from '../support/mail-server.js';
import { makePerson } from '../support/people.js';
import { codeIn } from '../support/mail.js';
import { requestCode, signIn } from '../support/sign-in.js';

let app: TestApplication;
let server: MailServer;
let url: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-commands-'));
  [url, server] = [await ownDatabaseUrl(), await MailServer.start()];
  app = await TestApplication.start({ SMTP_URL: server.url, NODE_ENV: 'production' }, url);
});
afterAll(async () => {
  await app.stop();
  await server.stop();
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled command, as `npm run` does. */
function run(
  command: string,
  args: string[],
  environment: Record<string, string> = { DATABASE_URL: url },
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: folder, ...environment };
    execFile(process.execPath, [`dist/run/${command}.js`, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe('the commands', () => {
  test('invite makes the first administrator of an empty installation, who signs in by mail; no secret is logged', async () => {
    const done = await run('invite', ['First.Admin@example.org', '--administrator', '--name', 'First Admin']);
    expect(done).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('is an administrator') as unknown,
    });
    await app.runJobs();
    expect(server.received.at(-1)).toMatchObject({
      envelope: { to: ['first.admin@example.org'] },
      mail: { text: expect.stringContaining('/sign-in') as unknown },
    });
    await app.listen();
    await requestCode(app, 'first.admin@example.org');
    await app.runJobs();
    expect(server.received).toHaveLength(2);
    const { cookie } = await signIn(app, 'first.admin@example.org', codeIn(server.received.at(-1)?.mail));
    const printed = await app.printed();
    for (const secret of [codeIn(server.received.at(-1)?.mail), cookie.split('=')[1] ?? ''])
      expect(printed).not.toContain(secret);
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ viewer { name } accounts { nodes { email offices } } }' }),
    });
    expect(await response.json()).toEqual({
      data: {
        viewer: { name: 'First Admin' },
        accounts: { nodes: [{ email: 'first.admin@example.org', offices: ['ADMINISTRATOR'] }] },
      },
    });
  });

  test('invite changes nothing about an account that is there, but may make it an administrator', async () => {
    const person = await makePerson(app);
    expect(await run('invite', [person.email])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('has an account already') as unknown,
    });
    expect(await run('invite', [person.email, '--administrator'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run('invite', [person.email, '--administrator'])).toMatchObject({
      code: 1,
      stderr: 'This account holds that office already.\n',
    });
  });

  test('token prints a new access token and nothing else', async () => {
    const person = await makePerson(app);
    const done = await run('token', [
      person.email.toUpperCase(),
      '--scopes',
      'read,write',
      '--days',
      '2',
      '--label',
      'green',
    ]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(/^plenary_[\w-]{43}\n$/);
    expect((await app.ask('{ viewer { email } }', {}, done.stdout.trim())).data.viewer).toEqual({
      email: person.email,
    });
    const rows = await app.sql(
      `select scopes, label_ceiling, expires_at < now() + interval '49 hours' as soon from access_token
        where account_id = $1 and name = 'made by the operator'`,
      [person.accountId],
    );
    expect(rows).toEqual([{ scopes: ['read', 'write'], label_ceiling: 'GREEN', soon: true }]);
  });

  test('token says in words what is wrong', async () => {
    const { code, stdout, stderr } = await run('token', ['nobody.here@example.org']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no account');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    [[], 'Usage'],
    [['a@example.org', '--scopes', 'everything'], '--scopes'],
    [['a@example.org', '--label', 'RED'], '--label'],
    [['a@example.org', '--days', '0'], '--days'],
    [['a@example.org', '--colour', 'green'], '--colour'],
  ])('token refuses %j', (args, word) => {
    expect(() => readTokenArguments(args)).toThrow(
      expect.objectContaining({ name: 'CommandProblem', message: expect.stringContaining(word) as unknown }),
    );
  });

  test('without a database they say where to run them', async () => {
    expect(await run('token', ['a@example.org'], {})).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm start') as unknown,
    });
  });
});
