import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import type { Answer } from '../support/server.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeOfficer, makePerson } from '../support/people.js';
import { freshCode } from '../support/mail.js';
import { askWithCookie, makeSession, signIn } from '../support/sign-in.js';

let app: TestApplication;
let folder: string;
let admin: { accountId: string; token: string };

// A database of its own: who the last administrator is depends on all accounts.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-accounts-'));
  app = await TestApplication.start({ DATA_DIR: folder, NODE_ENV: 'production' }, await ownDatabaseUrl());
  admin = await makeOfficer(app, 'ADMINISTRATOR');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

const act = (name: string, input: string, token = admin.token): Promise<Answer> =>
  app.ask(
    `mutation { ${name}(input: { ${input} }) { account { id state offices version } userErrors { rule path } } }`,
    {},
    token,
  );
const account = (id: string): string => `id: "acc_${id}"`;
const suspend = (id: string, token?: string): Promise<Answer> =>
  act('suspendAccount', `${account(id)}, reason: "left the delegation"`, token);

describe('accounts', () => {
  test('a suspended account has no session, no token and no code, until it is restored', async () => {
    const person = await makePerson(app);
    const cookie = await makeSession(app, person.accountId);
    const code = await freshCode(app, folder, person.email);
    const { data } = await suspend(person.accountId);
    expect(data.suspendAccount).toMatchObject({ account: { state: 'SUSPENDED', version: 2 }, userErrors: [] });
    const question = '{ members(first: 1) { nodes { id } } }';
    const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code'];
    expect(codeOf(await app.ask(question, {}, person.token))).toBe('UNAUTHENTICATED');
    expect(codeOf((await askWithCookie(app, cookie, question)).answer)).toBe('UNAUTHENTICATED');
    expect((await signIn(app, person.email, code)).cookie).toBe('');
    expect((await act('restoreAccount', account(person.accountId))).data.restoreAccount.account.state).toBe('ACTIVE');
    expect(codeOf(await app.ask(question, {}, person.token))).toBeUndefined();
    expect(codeOf((await askWithCookie(app, cookie, question)).answer)).toBe('UNAUTHENTICATED');
    expect((await signIn(app, person.email, await freshCode(app, folder, person.email))).cookie).not.toBe('');
  });

  test('the last administrator is neither suspended nor loses the office', async () => {
    const refused = { account: null, userErrors: [{ rule: 'account.last-administrator', path: null }] };
    expect((await suspend(admin.accountId)).data.suspendAccount).toEqual(refused);
    const end = await act('endOffice', `${account(admin.accountId)}, office: ADMINISTRATOR`);
    expect(end.data.endOffice).toEqual(refused);
  });

  test('two administrators who end each other at the same moment leave one', async () => {
    const other = await makeOfficer(app, 'ADMINISTRATOR');
    const answers = await Promise.all([suspend(other.accountId), suspend(admin.accountId, other.token)]);
    // Whoever is late is refused by the rule, or is not even known any more.
    expect(answers.filter(({ data }) => data?.suspendAccount?.account?.state === 'SUSPENDED')).toHaveLength(1);
    const active = await app.sql<{ id: string }>(
      `select a.id from account a join account_office o on o.account_id = a.id
        where o.office = 'ADMINISTRATOR' and o.until is null and a.state = 'ACTIVE'`,
    );
    expect(active).toHaveLength(1);
    if (active[0]?.id !== admin.accountId) await act('restoreAccount', account(admin.accountId), other.token);
    await app.sql(`update account_office set until = now() where account_id = $1`, [other.accountId]);
  });

  test('an office is granted once, works at the next request, and ends at once', async () => {
    const person = await makePerson(app);
    const trail = (): Promise<Answer> => app.ask('{ trail(first: 1) { nodes { act } } }', {}, person.token);
    expect((await trail()).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const wish = `${account(person.accountId)}, office: AUDITOR`;
    expect((await act('grantOffice', wish)).data.grantOffice.account.offices).toEqual(['AUDITOR']);
    expect((await act('grantOffice', wish)).data.grantOffice.userErrors).toEqual([
      { rule: 'account.office', path: ['office'] },
    ]);
    expect((await trail()).errors).toBeUndefined();
    expect((await act('endOffice', wish)).data.endOffice.account.offices).toEqual([]);
    expect((await trail()).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('a change that rests on an older version is a CONFLICT with the current one', async () => {
    const person = await makePerson(app);
    const wish = `${account(person.accountId)}, office: AUDITOR, expectedVersion: 7`;
    const { errors } = await act('grantOffice', wish);
    expect(errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', currentVersion: 1 });
  });

  test('are kept and listed by administrators only; everybody else reaches their own by its id', async () => {
    const person = await makePerson(app);
    expect((await suspend(admin.accountId, person.token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const list = `{ accounts(filter: { emailContains: "${person.email.slice(0, 8)}" }) { nodes { id email offices } } }`;
    expect((await app.ask(list, {}, person.token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const id = `acc_${person.accountId}`;
    expect((await app.ask(list, {}, admin.token)).data.accounts.nodes).toEqual([
      { id, email: person.email, offices: [] },
    ]);
    const node = 'query($id: ID!) { node(id: $id) { ... on Account { email } } }';
    expect((await app.ask(node, { id }, person.token)).data.node).toEqual({ email: person.email });
    const stranger = await makePerson(app);
    expect((await app.ask(node, { id }, stranger.token)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});
