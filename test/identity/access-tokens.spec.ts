import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { makePerson, type Person } from '../support/people.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';

let app: TestServer;
let person: Person;
let session: string;

beforeAll(async () => {
  app = await TestServer.shared();
  person = await makePerson(app);
  session = await makeSession(app, person.accountId);
});
afterAll(() => app.stop());

const CREATE = `mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
  token accessToken { id name scopes labelCeiling valid revokedAt } userErrors { path message } } }`;
const create = async (input: Record<string, unknown> = {}) =>
  (await askWithCookie(app, session, CREATE, { input: { name: 'A program', ...input } })).answer;
const MEMBERS = '{ members(first: 1) { nodes { id } } }';
const code = (answer: { errors?: { extensions: Record<string, unknown> }[] }): unknown =>
  answer.errors?.[0]?.extensions['code'];

describe('an access token', () => {
  test('is shown once, is kept as a hash, and reads by default', async () => {
    const { token, accessToken } = (await create()).data.createAccessToken;
    expect(token).toMatch(/^plenary_[\w-]{43}$/);
    expect(accessToken).toMatchObject({
      name: 'A program',
      scopes: ['READ'],
      labelCeiling: 'AMBER',
      valid: true,
      revokedAt: null,
    });
    expect(code(await app.ask(MEMBERS, {}, token))).toBeUndefined();
    const stored = JSON.stringify([
      await app.sql('select * from access_token'),
      await app.sql('select * from event'),
      await app.sql('select * from idempotency_key'),
    ]);
    expect(stored).not.toContain(token);
    expect(stored).toContain('access-token.created');
  });

  test('does not write without the scope for it', async () => {
    const reading = (await create()).data.createAccessToken.token as string;
    const writing = (await create({ scopes: ['WRITE'] })).data.createAccessToken.token as string;
    expect(await app.ask(MEMBERS, {}, writing)).toMatchObject({
      errors: [{ message: expect.stringContaining('"read"') as unknown, extensions: { code: 'FORBIDDEN' } }],
    });
    const officer = await app.ask(
      'mutation { suspendAccount(input: { id: "acc_x", reason: "none" }) { userErrors { rule } } }',
      {},
      reading,
    );
    expect(officer).toMatchObject({
      errors: [{ message: expect.stringContaining('"write"') as unknown, extensions: { code: 'FORBIDDEN' } }],
    });
  });

  test('neither makes nor lists nor revokes tokens', async () => {
    const { token, accessToken } = (await create({ scopes: ['READ', 'WRITE'] })).data.createAccessToken;
    const before = await app.sql('select from access_token');
    for (const question of [
      'mutation { createAccessToken(input: { name: "another" }) { token } }',
      `mutation { revokeAccessToken(input: { id: "${accessToken.id}" }) { userErrors { message } } }`,
      '{ accessTokens { nodes { id } } }',
    ])
      expect(code(await app.ask(question, {}, token))).toBe('FORBIDDEN');
    expect(await app.sql('select from access_token')).toHaveLength(before.length);
  });

  test('that is revoked or expired is refused at once', async () => {
    const revoke = 'mutation($id: ID!) { revokeAccessToken(input: { id: $id }) { accessToken { valid revokedAt } } }';
    const one = (await create()).data.createAccessToken;
    const { answer } = await askWithCookie(app, session, revoke, { id: one.accessToken.id });
    expect(answer.data.revokeAccessToken.accessToken).toMatchObject({ valid: false });
    expect(code(await app.ask(MEMBERS, {}, one.token))).toBe('UNAUTHENTICATED');
    const again = await askWithCookie(app, session, revoke, { id: one.accessToken.id });
    expect(again.answer).toEqual(answer);
    const other = (await create({ expiresInDays: 1 })).data.createAccessToken;
    await app.sql(`update access_token set expires_at = expires_at - interval '1 day' where id = $1`, [
      other.accessToken.id.slice(4),
    ]);
    expect(code(await app.ask('{ parties(first: 1) { nodes { id } } }', {}, other.token))).toBe('UNAUTHENTICATED');
  });

  test('of somebody else is not there: neither to revoke nor to list', async () => {
    const mine = (await create()).data.createAccessToken.accessToken.id as string;
    const stranger = await makeSession(app, (await makePerson(app)).accountId);
    const revoke = 'mutation($id: ID!) { revokeAccessToken(input: { id: $id }) { accessToken { id } } }';
    for (const id of [mine, 'tok_01900000-0000-7000-8000-000000000000', mine.replace('tok', 'ses')])
      expect(code((await askWithCookie(app, stranger, revoke, { id })).answer)).toBe('NOT_FOUND');
    const list = '{ accessTokens { nodes { id } } }';
    const seen = (await askWithCookie(app, stranger, list)).answer.data.accessTokens.nodes as { id: string }[];
    expect(seen.map(({ id }) => id)).not.toContain(mine);
    const own = (await askWithCookie(app, session, list)).answer.data.accessTokens.nodes as { id: string }[];
    expect(own.map(({ id }) => id)).toContain(mine);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['READ', 'READ'] }, 'scopes'],
    [{ expiresInDays: 0 }, 'expiresInDays'],
    [{ expiresInDays: 367 }, 'expiresInDays'],
  ])('wished for as %j is a mistake in %s', async (input, field) => {
    const answer = await create(input);
    expect(answer.data.createAccessToken).toMatchObject({ token: null, userErrors: [{ path: [field] }] });
  });
});
