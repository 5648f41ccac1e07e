import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer } from '../support/mail-server.js';
import { makeOfficer, makePerson, type Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let admin: { accountId: string; token: string };
let person: Person;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl());
  admin = await makeOfficer(app, 'ADMINISTRATOR');
  person = await makePerson(app);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const offered = async (account: string, token: string) => {
  const node = `query ($id: ID!) { node(id: $id) { ... on Account { viewerCan { act allowed reason } } } }`;
  const { data } = await app.ask(node, { id: `acc_${account}` }, token);
  const acts = data.node.viewerCan as { act: string; allowed: boolean; reason: string | null }[];
  return Object.fromEntries(acts.map(({ act: name, allowed, reason }) => [name, allowed || reason]));
};

describe('what an account offers', () => {
  test('is what an administrator may do with it now, by the same rules as the acts', async () => {
    expect(await offered(person.accountId, admin.token)).toEqual({ 'account.suspend': true, 'office.grant': true });
    const id = `acc_${person.accountId}`;
    await act(app, admin, 'suspendAccount', { id, reason: 'Left the ministry' }, 'account { state }');
    expect(await offered(person.accountId, admin.token)).toEqual({ 'account.restore': true, 'office.grant': true });
    await act(app, admin, 'restoreAccount', { id }, 'account { state }');
  });

  test('keeps the last administrator, and says why', async () => {
    const last = await offered(admin.accountId, admin.token);
    expect(last['account.suspend']).toMatch(/last administrator/);
    expect(last['office.end']).toMatch(/last administrator/);
    const second = await makeOfficer(app, 'ADMINISTRATOR');
    expect((await offered(admin.accountId, admin.token))['account.suspend']).toBe(true);
    await app.sql(`update account_office set until = now() where account_id = $1`, [second.accountId]);
  });

  test('is nothing to its own owner', async () => {
    const own = await offered(person.accountId, person.token);
    expect(own['account.suspend']).toMatch(/^You may not suspend an account/);
  });
});

describe('inviting somebody to an account', () => {
  test('makes it once, without a member, and mails where to sign in', async () => {
    const input = { email: 'New.Auditor@example.org', idempotencyKey: 'once' };
    const { account } = await act(app, admin, 'inviteAccount', input, 'account { id email state offices }');
    expect(account).toMatchObject({ email: 'new.auditor@example.org', state: 'ACTIVE', offices: [] });
    expect(await act(app, admin, 'inviteAccount', input, 'account { id email state offices }')).toMatchObject({
      account,
    });
    await app.runJobs();
    const told = mail.received.splice(0).filter(({ envelope }) => envelope.to.includes('new.auditor@example.org'));
    expect(told).toHaveLength(1);
    expect(told[0]?.mail.text).toContain('/sign-in');
    expect(await app.sql(`select 1 from member where account_id = $1`, [account.id.slice(4)])).toEqual([]);
  });

  test('is refused for an address that has one, for no address, and to whoever is no administrator', async () => {
    const taken = await failure(app, admin, 'inviteAccount', { email: person.email });
    expect(taken).toMatchObject({ rule: 'member.address-taken', path: ['email'] });
    expect(await failure(app, admin, 'inviteAccount', { email: 'nobody' })).toMatchObject({ path: ['email'] });
    expect((await failure(app, person, 'inviteAccount', { email: 'x@example.org' })).code).toBe('FORBIDDEN');
  });
});
