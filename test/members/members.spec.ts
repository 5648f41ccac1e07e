import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import type { Answer } from '../support/server.js';
import { ownDatabaseUrl } from '../support/database.js';
import {
  holdSeat,
  makeChair,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from '../support/bodies.js';
import { MailServer } from '../support/mail-server.js';
import { makeOfficer, makeParty, makePerson, type Person } from '../support/people.js';

type Data = Answer['data'];

let app: TestApplication;
let mail: MailServer;
let group: WorkingGroup;
let secretary: Person;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl());
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});
beforeEach(async () => {
  group = await makeWorkingGroup(app, 2);
  secretary = await makePerson(app, { name: 'Sam Secretary' });
  await makeSecretary(app, group.id, secretary.memberId);
});

async function act(
  name: string,
  input: Record<string, unknown>,
  fields: string,
  token = secretary.token,
): Promise<Data> {
  const { data, errors } = await app.ask(
    `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code rule path message } } }`,
    { input },
    token,
  );
  return errors ? { errors } : data[name];
}
const MEMBER =
  'member { id name timeZone workingDays workingFrom workingTo language version represents { party { name } position } }';

/** Somebody who stands in the committee, by a seat that their party holds. */
async function delegate(name: string): Promise<Person> {
  const person = await makePerson(app, { name });
  const seat = group.seats[0] ?? '';
  await app.sql(`delete from seat_term where seat_id = $1`, [seat]);
  await holdSeat(app, seat, person.partyId);
  await serveInDelegation(app, seat, person.memberId);
  return person;
}

describe('inviting', () => {
  test('makes a member who represents the party, and mails the invitation once', async () => {
    const party = await makeParty(app, 'Inviting party');
    const email = `new.${randomUUID().slice(0, 8)}@example.org`;
    const input = {
      email: ` ${email.toUpperCase()} `,
      name: 'New Member',
      party: `pty_${party}`,
      position: 'Adviser',
      idempotencyKey: email,
    };
    const { member, userErrors } = await act('inviteMember', input, MEMBER);
    expect(userErrors).toEqual([]);
    expect(member).toMatchObject({
      name: 'New Member',
      represents: [{ party: { name: 'Inviting party' }, position: 'Adviser' }],
    });
    await act('inviteMember', input, MEMBER);
    await app.runJobs();
    expect(mail.received.filter(({ envelope }) => envelope.to.includes(email))).toHaveLength(1);
  });

  test('tells that an address has an account already, and makes nothing', async () => {
    const known = await makePerson(app);
    const party = await makeParty(app);
    const answer = await act('inviteMember', { email: known.email, name: 'Twice', party: `pty_${party}` }, MEMBER);
    expect(answer.userErrors).toEqual([expect.objectContaining({ rule: 'member.address-taken', path: ['email'] })]);
    expect(await app.sql(`select 1 from member where name = 'Twice'`)).toEqual([]);
  });

  test('is for secretaries', async () => {
    const party = await makeParty(app);
    const stranger = await makePerson(app);
    const answer = await act(
      'inviteMember',
      { email: 'a@example.org', name: 'A', party: `pty_${party}` },
      MEMBER,
      stranger.token,
    );
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('the directory', () => {
  test('is filtered by name, party and body, within what the viewer may see', async () => {
    const name = `Searched ${randomUUID()}`;
    const found = await delegate(name);
    const names = async (filter: Record<string, unknown>, token?: string): Promise<unknown> => {
      const { data, errors } = await app.ask(
        `query($filter: MemberFilter) { members(filter: $filter) { totalCount nodes { name } } }`,
        { filter },
        token,
      );
      return errors ? errors[0]?.extensions['code'] : data.members.nodes.map((one: Data) => one.name);
    };
    expect(await names({ nameContains: name.toLowerCase() }, secretary.token)).toEqual([name]);
    expect(await names({ party: `pty_${found.partyId}` }, secretary.token)).toEqual([name]);
    expect(await names({ body: `bdy_${group.committeeId}` }, secretary.token)).toEqual([name]);
    expect(await names({ nameContains: name }, (await makePerson(app)).token)).toEqual([]);
    expect(await names({ nameContains: name }, (await makeOfficer(app, 'ADMINISTRATOR')).token)).toEqual([]);
    expect(await names({ nameContains: name })).toBe('UNAUTHENTICATED');
    expect(await names({ party: 'nonsense' }, secretary.token)).toBe('BAD_USER_INPUT');
  });

  test('shows an e-mail address to oneself, to those in the same body and to secretaries', async () => {
    const person = await delegate('Addressed');
    const colleague = await makePerson(app);
    await serveInDelegation(app, group.seats[0] ?? '', colleague.memberId, 'ALTERNATE');
    const observer = await makePerson(app);
    await app.sql(`insert into observer (id, body_id, party_id, valid) values ($1, $2, $3, '[2000-01-01,)')`, [
      randomUUID(),
      group.committeeId,
      observer.partyId,
    ]);
    const email = async (token?: string): Promise<unknown> => {
      const { data, errors } = await app.ask(
        `query($id: ID!) { node(id: $id) { ... on Member { email } } }`,
        { id: `mem_${person.memberId}` },
        token,
      );
      return errors ? errors[0]?.extensions['code'] : data.node.email;
    };
    expect(await email(person.token)).toBe(person.email);
    expect(await email(colleague.token)).toBe(person.email);
    expect(await email(secretary.token)).toBe(person.email);
    expect(await email(observer.token)).toBeNull();
    const elsewhere = await makePerson(app);
    await makeSecretary(app, (await makeWorkingGroup(app)).id, elsewhere.memberId);
    expect(await email(elsewhere.token)).toBeNull();
    expect(await email((await makePerson(app)).token)).toBe('NOT_FOUND');
    expect(await email((await makeOfficer(app, 'ADMINISTRATOR')).token)).toBe('NOT_FOUND');
    expect(await email((await makeOfficer(app, 'AUDITOR')).token)).toBe('NOT_FOUND');
    expect(await email()).toBe('NOT_FOUND');
  });
});

describe('a profile', () => {
  test('is changed by its member, and only in what is given', async () => {
    const person = await makePerson(app, { name: 'Before', timeZone: 'Europe/Brussels' });
    const input = { workingDays: [5, 1, 2], workingFrom: '08:30', language: 'pt-br', expectedVersion: 1 };
    const { member } = await act('updateProfile', input, MEMBER, person.token);
    expect(member).toMatchObject({
      name: 'Before',
      timeZone: 'Europe/Brussels',
      workingDays: [1, 2, 5],
      workingFrom: '08:30',
      workingTo: '17:00',
      language: 'pt-BR',
      version: 2,
    });
    const late = await act('updateProfile', { name: 'Late', expectedVersion: 1 }, MEMBER, person.token);
    expect(late.errors[0].extensions).toMatchObject({ code: 'CONFLICT' });
  });

  test.each([
    ['workingDays', { workingDays: [1, 1] }],
    ['workingDays', { workingDays: [8] }],
    ['workingFrom', { workingFrom: '25:00' }],
    ['workingTo', { workingFrom: '09:00', workingTo: '09:00' }],
    ['language', { language: 'no such language' }],
    ['name', { name: 'a\u0000b' }],
    ['name', { name: '   ' }],
  ])('refuses a wrong %s and names it', async (field, input) => {
    const person = await makePerson(app);
    const answer = await act('updateProfile', input, MEMBER, person.token);
    expect(answer.userErrors?.[0]?.path ?? answer.errors).toEqual([field]);
  });
});

describe('leaving', () => {
  test('ends sessions, tokens and every standing at once, and the record stays', async () => {
    const person = await delegate('Leaving');
    await makeChair(app, group.id, person.partyId, person.memberId);
    const answer = await act('endMembership', { member: `mem_${person.memberId}`, reason: 'Retired.' }, MEMBER);
    expect(answer.userErrors).toEqual([]);
    expect((await app.ask(`{ viewer { name } }`, {}, person.token)).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    const standing = await app.sql(`select 1 from standing where member_id = $1 and valid @> current_date`, [
      person.memberId,
    ]);
    expect(standing).toEqual([]);
    const { data } = await app.ask(
      `query($group: String!) { now: workingGroup(by: { slug: $group }) { coChairs { party { name } member { name } } } then: steeringCommittee(workingGroup: $group, asOf: "2020-01-01") { seats { delegates { member { name } } } } }`,
      { group: group.slug },
      secretary.token,
    );
    expect(data.now.coChairs).toEqual([{ party: { name: expect.any(String) }, member: null }]);
    expect(data.then.seats[0].delegates).toEqual([{ member: { name: 'Leaving' } }]);
  });

  test('is for oneself, and for the secretary of every working group in which one stands', async () => {
    const person = await delegate('Double');
    const other = await makeWorkingGroup(app, 1);
    await makeSecretary(app, other.id, person.memberId);
    const input = { member: `mem_${person.memberId}`, reason: 'Away.' };
    expect((await act('endMembership', input, MEMBER)).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await act('endMembership', input, MEMBER, (await makePerson(app)).token)).errors[0].extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await act('endMembership', input, 'member { id }', person.token)).userErrors).toEqual([]);
  });

  test('one party for another ends what was filled for the former', async () => {
    const person = await delegate('Moving');
    const party = await makeParty(app, 'Next employer');
    const input = {
      member: `mem_${person.memberId}`,
      party: `pty_${party}`,
      from: new Date().toISOString().slice(0, 10),
    };
    const { member } = await act('changeRepresentation', input, MEMBER);
    expect(member.represents).toEqual([{ party: { name: 'Next employer' }, position: '' }]);
    const [seat] = await app.sql<Data>(`select upper(valid)::text as until from delegate where member_id = $1`, [
      person.memberId,
    ]);
    expect(seat.until).toBe(input.from);
    expect((await act('changeRepresentation', input, MEMBER)).userErrors[0].path).toEqual(['party']);
  });
});

describe('a party', () => {
  const record = (input: Record<string, unknown>): Promise<Data> =>
    act(
      'recordParty',
      { kind: 'ORGANISATION', name: 'An organisation', ...input },
      'party { id slug name organisationType version }',
    );

  test('is recorded once, and described anew', async () => {
    const slug = `party-${randomUUID().slice(0, 8)}`;
    const { party } = await record({ slug, organisationType: 'regulator', timeZones: ['Europe/Vienna'] });
    expect(party).toMatchObject({ slug, organisationType: 'regulator', version: 1 });
    expect((await record({ slug })).userErrors[0]).toMatchObject({ rule: 'party.recorded-twice', path: ['slug'] });
    const again = await record({ party: party.id, name: 'Another name', expectedVersion: 1 });
    expect(again.party).toMatchObject({ slug, name: 'Another name', version: 2 });
    expect((await record({ party: party.id, expectedVersion: 1 })).errors[0].extensions.code).toBe('CONFLICT');
  });

  test.each([
    ['isoCode', { kind: 'STATE', slug: 'nowhere-land' }],
    ['regionalGroup', { slug: 'org-with-group', regionalGroup: 'WEOG' }],
    ['slug', {}],
    ['slug', { slug: 'Not A Slug' }],
  ])('is refused with a wrong %s', async (field, input) => {
    expect((await record(input)).userErrors[0].path).toEqual([field]);
  });
});
