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

/** In one statement, since no spec does without people and some make hundreds. */
const PERSON = `
  with p as (
    insert into party (id, slug, kind, name, invented)
    select $1, 'test-' || $1::uuid, 'ORGANISATION', 'Test organisation', true where $2::boolean
  ),
  a as (insert into account (id, email) values ($3, $4)),
  m as (insert into member (id, account_id, name, time_zone) values ($5, $3, $6, $7)),
  r as (insert into representation (id, member_id, party_id, valid) values (gen_random_uuid(), $5, $1, '[2000-01-01,)'))
  insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
  values (gen_random_uuid(), $3, 'test', $8, $9, $10, now() + interval '1 day')`;

/** Somebody who can sign in and represents a party, with an access token that may do everything that they may. */
export async function makePerson(
  app: TestServer,
  options: { name?: string; partyId?: string; timeZone?: string; ceiling?: string; scopes?: string[] } = {},
): Promise<Person> {
  const [accountId, memberId, secret] = [randomUUID(), randomUUID(), newSecret()];
  const partyId = options.partyId ?? randomUUID();
  const email = `${accountId.slice(0, 8)}.person@example.org`;
  const { name = `Person ${accountId.slice(0, 8)}`, timeZone = 'UTC' } = options;
  const { scopes = ['read', 'write'], ceiling = 'AMBER_STRICT' } = options;
  await app.sql(PERSON, [
    ...[partyId, options.partyId === undefined],
    ...[accountId, email, memberId, name, timeZone],
    ...[hashSecret(secret), scopes, ceiling],
  ]);
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
  await app.sql(
    `insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
     values ($1, $2, 'test', $3, '{read,write}', 'AMBER_STRICT', now() + interval '1 day')`,
    [randomUUID(), accountId, hashSecret(secret)],
  );
  return { accountId, email, token: secret };
}
