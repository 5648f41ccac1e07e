import { randomUUID } from 'node:crypto';
import { hashSecret, newSecret } from '../../src/identity/secrets.js';
import type { TestServer } from './server.js';

export interface Person {
  readonly accountId: string;
  readonly memberId: string;
  readonly partyId: string;
  readonly email: string;
  readonly token: string;
}

/** An organisation of the test's own. */
export async function makeParty(app: TestServer, name = 'Test organisation'): Promise<string> {
  const id = randomUUID();
  await app.sql(`insert into party (id, slug, kind, name, invented) values ($1, $2, 'ORGANISATION', $3, true)`, [
    id,
    `test-${id}`,
    name,
  ]);
  return id;
}

/** Somebody who can sign in and represents a party, with an access token that may do everything that they may. */
export async function makePerson(
  app: TestServer,
  options: { name?: string; partyId?: string; timeZone?: string; ceiling?: string; scopes?: string[] } = {},
): Promise<Person> {
  const [accountId, memberId, secret] = [randomUUID(), randomUUID(), newSecret()];
  const partyId = options.partyId ?? (await makeParty(app));
  const email = `${accountId.slice(0, 8)}.person@example.org`;
  await app.sql(`insert into account (id, email) values ($1, $2)`, [accountId, email]);
  await app.sql(`insert into member (id, account_id, name, time_zone) values ($1, $2, $3, $4)`, [
    memberId,
    accountId,
    options.name ?? `Person ${accountId.slice(0, 8)}`,
    options.timeZone ?? 'UTC',
  ]);
  await app.sql(`insert into representation (id, member_id, party_id, valid) values ($1, $2, $3, '[2000-01-01,)')`, [
    randomUUID(),
    memberId,
    partyId,
  ]);
  await giveToken(app, accountId, secret, options.scopes, options.ceiling);
  return { accountId, memberId, partyId, email, token: secret };
}

/** Somebody with an office of the installation and no member: an administrator or an auditor. */
export async function makeOfficer(
  app: TestServer,
  office: 'ADMINISTRATOR' | 'AUDITOR',
): Promise<{ accountId: string; email: string; token: string }> {
  const [accountId, secret] = [randomUUID(), newSecret()];
  const email = `${accountId.slice(0, 8)}.officer@example.org`;
  await app.sql(`insert into account (id, email) values ($1, $2)`, [accountId, email]);
  await app.sql(`insert into account_office (id, account_id, office) values ($1, $2, $3)`, [
    randomUUID(),
    accountId,
    office,
  ]);
  await giveToken(app, accountId, secret);
  return { accountId, email, token: secret };
}

async function giveToken(
  app: TestServer,
  accountId: string,
  secret: string,
  scopes = ['read', 'write'],
  ceiling = 'AMBER_STRICT',
): Promise<void> {
  await app.sql(
    `insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at) values ($1, $2, 'test', $3, $4, $5, now() + interval '1 day')`,
    [randomUUID(), accountId, hashSecret(secret), scopes, ceiling],
  );
}
