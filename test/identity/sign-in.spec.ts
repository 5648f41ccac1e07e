import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makePerson, type Person } from '../support/people.js';
import { freshCode, mailIn } from '../support/mail.js';
import { askWithCookie, requestCode, signIn } from '../support/sign-in.js';

let app: TestApplication;
let folder: string;
let person: Person;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-sign-in-'));
  app = await TestApplication.start({ DATA_DIR: folder }, await ownDatabaseUrl());
  await app.listen();
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await app.sql(`delete from rate_limit`);
  person = await makePerson(app);
});

const rule = (answer: { data: { signIn: { userErrors: { rule: string }[] } } }): string | undefined =>
  answer.data.signIn.userErrors[0]?.rule;
const wrong = (code: string): string => String((Number(code.replace(' ', '')) + 1) % 10 ** 8).padStart(8, '0');

describe('signing in', () => {
  test('a code that came by mail signs its person in, once', async () => {
    const code = await freshCode(app, folder, person.email);
    const first = await signIn(app, person.email, code);
    expect(first.answer.data.signIn).toEqual({
      account: { email: person.email },
      viewer: { email: person.email },
      userErrors: [],
    });
    const { answer } = await askWithCookie(
      app,
      first.cookie,
      '{ sessions { nodes { current undertakingAcceptedAt } } }',
    );
    expect(answer.data.sessions.nodes).toEqual([
      { current: true, undertakingAcceptedAt: expect.stringMatching(/^\d{4}-.*Z$/) as unknown },
    ]);
    const second = await signIn(app, person.email, code);
    expect(rule(second.answer)).toBe('sign-in.code');
    expect(second.header).toBeNull();
  });

  test('of ten who use the same code at the same moment one gets in', async () => {
    const code = await freshCode(app, folder, person.email);
    const all = await Promise.all(Array.from({ length: 10 }, () => signIn(app, person.email, code)));
    expect(all.filter(({ cookie }) => cookie !== '')).toHaveLength(1);
    expect(await app.sql(`select from session where account_id = $1`, [person.accountId])).toHaveLength(1);
  });

  test('wrong tries never exceed five, though they come at once; then the right code is refused as well', async () => {
    const code = await freshCode(app, folder, person.email);
    const all = await Promise.all(Array.from({ length: 12 }, () => signIn(app, person.email, wrong(code))));
    expect(all.map(({ answer }) => rule(answer))).toEqual(Array(12).fill('sign-in.code'));
    const [row] = await app.sql<{ tries: number }>(`select tries from sign_in_request where email = $1`, [
      person.email,
    ]);
    expect(row?.tries).toBe(5);
    expect(rule((await signIn(app, person.email, code)).answer)).toBe('sign-in.code');
  });

  test('four wrong tries leave a fifth, that is right', async () => {
    const code = await freshCode(app, folder, person.email);
    for (let count = 0; count < 4; count += 1) await signIn(app, person.email, wrong(code));
    expect((await signIn(app, person.email, code)).answer.data.signIn.account).toEqual({ email: person.email });
  });

  test('a code older than ten minutes is refused, and so is one that a newer code replaced', async () => {
    const old = await freshCode(app, folder, person.email);
    const newer = await freshCode(app, folder, person.email);
    expect(newer).not.toBe(old);
    expect(rule((await signIn(app, person.email, old)).answer)).toBe('sign-in.code');
    await app.sql(`update sign_in_request set expires_at = expires_at - interval '10 minutes' where email = $1`, [
      person.email,
    ]);
    expect(rule((await signIn(app, person.email, newer)).answer)).toBe('sign-in.code');
  });

  test('a request that waited too long for its job gets no mail', async () => {
    await requestCode(app, person.email);
    await app.sql(`update sign_in_request set requested_at = now() - interval '11 minutes' where email = $1`, [
      person.email,
    ]);
    await app.runJobs();
    expect(JSON.stringify(await mailIn(folder))).not.toContain(person.email);
  });

  test('an unknown or suspended address gets the same answer and no mail, and no code opens it', async () => {
    const suspended = await makePerson(app);
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [suspended.accountId]);
    const before = (await readdir(join(folder, 'mail'))).length;
    const answers = await Promise.all(
      [person.email, 'nobody.of.this.name@example.org', suspended.email].map((email) => requestCode(app, email)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await app.runJobs();
    expect(await readdir(join(folder, 'mail'))).toHaveLength(before + 1);
    const refusals = await Promise.all(
      ['nobody.of.this.name@example.org', suspended.email, person.email].map((email) =>
        signIn(app, email, '0000 0000'),
      ),
    );
    for (const { answer } of refusals) expect(answer).toEqual(refusals[0]?.answer);
  });

  test('an address is the same in capitals and with spaces around it', async () => {
    const code = await freshCode(app, folder, person.email);
    expect((await signIn(app, ` ${person.email.toUpperCase()} `, code.replace(' ', '-'))).cookie).not.toBe('');
  });

  test('without the undertaking nobody gets in, and no try is taken', async () => {
    const code = await freshCode(app, folder, person.email);
    const { answer } = await signIn(app, person.email, code, { accepts: false });
    expect(answer.data.signIn).toMatchObject({
      account: null,
      userErrors: [{ rule: 'sign-in.undertaking', path: ['acceptsUndertaking'] }],
    });
    expect((await signIn(app, person.email, code)).cookie).not.toBe('');
  });

  test.each([
    ['an address that is none', 'no address', '1234 5678', ['email']],
    ['a code that is none', 'a@example.org', 'abcdefgh', ['code']],
  ])('%s is named', async (_, email, code, path) => {
    const { answer } = await signIn(app, email, code);
    expect(answer.data.signIn.userErrors[0].path).toEqual(path);
  });

  test('asking for codes too often is RATE_LIMITED with the time when it goes on, known address or not', async () => {
    for (const email of [person.email, 'unknown.limit@example.org']) {
      for (let count = 0; count < 6; count += 1) expect((await requestCode(app, email)).errors).toBeUndefined();
      const { errors } = await requestCode(app, email);
      expect(errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
      const minutes = (Date.parse(String(errors?.[0]?.extensions['resetAt'])) - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(13);
      expect(minutes).toBeLessThan(16);
    }
  });

  test('without a mail server the mail is a file for its owner only, and the code is printed', async () => {
    const code = await freshCode(app, folder, person.email);
    expect(await app.printed()).toContain(`Sign-in code for ${person.email}: ${code}\n`);
    const [name = ''] = await readdir(join(folder, 'mail'));
    expect((await stat(join(folder, 'mail', name))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'mail'))).mode & 0o777).toBe(0o700);
  });

  test('neither the code nor the secret of the session is in any event or in the table of requests', async () => {
    const code = await freshCode(app, folder, person.email);
    const { cookie } = await signIn(app, person.email, code);
    const stored = JSON.stringify([
      await app.sql(`select * from event`),
      await app.sql(`select * from sign_in_request`),
      await app.sql(`select * from session`),
    ]);
    for (const secret of [code, code.replace(' ', ''), cookie.split('=')[1] ?? ''])
      expect(stored).not.toContain(secret);
    const acts = await app.sql<{ act: string }>(`select act from event where account_id = $1`, [person.accountId]);
    expect(acts).toEqual([{ act: 'account.signed-in' }]);
  });
});
