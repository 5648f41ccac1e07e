import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { makePerson, type Person } from '../support/people.js';
import { freshCode } from '../support/mail.js';
import { askWithCookie, makeSession, signIn } from '../support/sign-in.js';

let app: TestApplication;
let secure: TestApplication;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-sessions-'));
  app = await TestApplication.start({ DATA_DIR: folder, NODE_ENV: 'production' });
  secure = await TestApplication.start({
    DATA_DIR: folder,
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://plenary.example.org',
  });
  await app.sql(`delete from rate_limit`);
});
afterAll(async () => {
  await app.stop();
  await secure.stop();
  await rm(folder, { recursive: true });
});

const SESSIONS = '{ sessions { totalCount nodes { id current } } }';
const nobody = async (cookie: string): Promise<boolean> => {
  const { answer } = await askWithCookie(app, cookie, SESSIONS);
  return answer.errors?.[0]?.extensions['code'] === 'UNAUTHENTICATED';
};
const twoSessions = async (): Promise<{ person: Person; here: string; there: string }> => {
  const person = await makePerson(app);
  return { person, here: await makeSession(app, person.accountId), there: await makeSession(app, person.accountId) };
};

describe('a session', () => {
  test('is a cookie that no script reads, and that under https only this host can set', async () => {
    const person = await makePerson(app);
    const plain = await signIn(app, person.email, await freshCode(app, folder, person.email));
    expect(plain.header).toMatch(/^plenary=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600$/);
    const sure = await signIn(secure, person.email, await freshCode(secure, folder, person.email));
    expect(sure.header).toMatch(/^__Host-plenary=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600; Secure$/);
  });

  test('counts under https only by the name that a neighbouring host cannot set', async () => {
    const person = await makePerson(app);
    const prefixed = await makeSession(app, person.accountId, '__Host-plenary');
    const asked = await askWithCookie(secure, prefixed, SESSIONS);
    expect(asked.answer.data.sessions.totalCount).toBe(1);
    const bare = await askWithCookie(secure, prefixed.replace('__Host-', ''), SESSIONS);
    expect(bare.answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('that was signed out of is nobody at once, and its cookie is taken back', async () => {
    const { here, there } = await twoSessions();
    const { answer, headers } = await askWithCookie(
      app,
      here,
      'mutation { signOut { signedOut userErrors { message } } }',
    );
    expect(answer.data.signOut).toEqual({ signedOut: true, userErrors: [] });
    expect(headers.get('set-cookie')).toMatch(/^plenary=; .*Max-Age=0/);
    expect(await nobody(here)).toBe(true);
    expect(await nobody(there)).toBe(false);
    const { answer: open } = await askWithCookie(app, here, '{ parties(first: 1) { nodes { id } } }');
    expect(open.errors).toBeUndefined();
  });

  test('that expired is nobody', async () => {
    const { person, here } = await twoSessions();
    await app.sql(`update session set expires_at = now() where account_id = $1`, [person.accountId]);
    expect(await nobody(here)).toBe(true);
  });

  test('ends everywhere when asked to, while programs go on unless their tokens are revoked too', async () => {
    const { person, here, there } = await twoSessions();
    const everywhere = (revokeTokens: boolean): string =>
      `mutation { signOutEverywhere(input: { revokeTokens: ${revokeTokens} }) { endedSessions revokedTokens } }`;
    const { answer } = await askWithCookie(app, here, everywhere(false));
    expect(answer.data.signOutEverywhere).toEqual({ endedSessions: 2, revokedTokens: 0 });
    expect(await nobody(here)).toBe(true);
    expect(await nobody(there)).toBe(true);
    const open = '{ members(first: 1) { nodes { id } } }';
    expect((await app.ask(open, {}, person.token)).errors).toBeUndefined();
    const again = await makeSession(app, person.accountId);
    const { answer: second } = await askWithCookie(app, again, everywhere(true));
    expect(second.data.signOutEverywhere).toEqual({ endedSessions: 1, revokedTokens: 1 });
    expect((await app.ask(open, {}, person.token)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('is ended by its owner from another one, and by nobody else', async () => {
    const { here, there } = await twoSessions();
    const stranger = await makeSession(app, (await makePerson(app)).accountId);
    const listed = (await askWithCookie(app, here, SESSIONS)).answer.data.sessions;
    expect(listed.totalCount).toBe(2);
    const other = listed.nodes.find(({ current }: { current: boolean }) => !current).id as string;
    const end = 'mutation($id: ID!) { endSession(input: { id: $id }) { endedSession userErrors { path } } }';
    const denied = await askWithCookie(app, stranger, end, { id: other });
    const absent = await askWithCookie(app, stranger, end, { id: 'ses_01900000-0000-7000-8000-000000000000' });
    expect(denied.answer).toEqual(absent.answer);
    expect(denied.answer.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const malformed = await askWithCookie(app, here, end, { id: 'nonsense' });
    expect(malformed.answer.data.endSession).toEqual({ endedSession: null, userErrors: [{ path: ['id'] }] });
    const done = await askWithCookie(app, here, end, { id: other });
    expect(done.answer.data.endSession).toEqual({ endedSession: other, userErrors: [] });
    expect(await nobody(there)).toBe(true);
    expect(await nobody(here)).toBe(false);
  });

  test('is not told of to an access token, nor to anybody else by its id', async () => {
    const { person, here } = await twoSessions();
    const [session] = (await askWithCookie(app, here, SESSIONS)).answer.data.sessions.nodes as { id: string }[];
    expect((await app.ask(SESSIONS, {}, person.token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const byId = await app.ask('query($id: ID!) { node(id: $id) { id } }', { id: session?.id }, person.token);
    expect(byId.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('is replaced by signing in again in the same browser', async () => {
    const { person, here } = await twoSessions();
    const code = await freshCode(app, folder, person.email);
    await signIn(app, person.email, code, { cookie: here });
    expect(await nobody(here)).toBe(true);
  });
});
