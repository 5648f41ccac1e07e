import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, TestServer } from '../support/server.js';
import {
  holdSeat,
  makeFocusGroup,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from '../support/bodies.js';
import { makeParty, makePerson, type Person } from '../support/people.js';

let app: TestServer;
let group: WorkingGroup;
let secretary: Person;
let head: Person;
let stranger: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  group = await makeWorkingGroup(app, 2);
  secretary = await makePerson(app, { name: 'Secretary' });
  await makeSecretary(app, group.id, secretary.memberId);
  head = await makePerson(app, { name: 'Head' });
  await holdSeat(app, group.seats[0] ?? '', head.partyId);
  await serveInDelegation(app, group.seats[0] ?? '', head.memberId);
  stranger = await makePerson(app, { name: 'Stranger' });
});
afterAll(() => app.stop());

const ask = (query: string, who?: Person): Promise<Answer> => app.ask(`{ ${query} }`, {}, who?.token);
const member = ({ memberId }: Person, fields: string): string => `member(id: "mem_${memberId}") { ${fields} }`;
const party = (id: string, fields: string): string => `party(by: { id: "pty_${id}" }) { ${fields} }`;

describe('one person', () => {
  test('is there for those who may see them, and absent for others', async () => {
    expect((await ask(member(head, 'name'), secretary)).data.member).toEqual({ name: 'Head' });
    expect((await ask(member(head, 'name'), stranger)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await ask(member(head, 'name'))).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await ask('member(id: "nonsense") { name }', secretary)).errors?.[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('stands where the records say on the day asked for, for the community only', async () => {
    const fields =
      'standings { role from until body { slug } } delegations { capacity seat { number body { slug } } party { id } }';
    const { data } = await ask(member(head, fields), secretary);
    const slug = `${group.slug}-committee`;
    expect(data.member.standings).toEqual([
      { role: 'COMMITTEE_MEMBER', from: '2000-01-01', until: null, body: { slug } },
    ]);
    expect(data.member.delegations).toEqual([
      {
        capacity: 'HEAD_OF_DELEGATION',
        seat: { number: 1, body: { slug } },
        party: { id: `pty_${head.partyId}` },
      },
    ]);
    const before = await ask(`member(id: "mem_${head.memberId}", asOf: "1999-12-31") { ${fields} }`, secretary);
    expect(before.data.member).toEqual({ standings: [], delegations: [] });
    // The secretary of another working group sees the person, and not where they stand.
    const other = await makeWorkingGroup(app, 1);
    const elsewhere = await makePerson(app, { name: 'Secretary elsewhere' });
    await makeSecretary(app, other.id, elsewhere.memberId);
    expect((await ask(member(head, fields), elsewhere)).data.member).toEqual({ standings: [], delegations: [] });
  });

  test('has every representation, and today’s beside it', async () => {
    const person = await makePerson(app, { name: 'Mover' });
    await app.sql(`update representation set valid = '[2000-01-01,2020-01-01)' where member_id = $1`, [
      person.memberId,
    ]);
    const next = await makeParty(app, 'Next');
    await app.sql(`insert into representation (id, member_id, party_id, valid) values ($1, $2, $3, '[2020-01-01,)')`, [
      randomUUID(),
      person.memberId,
      next,
    ]);
    const { data } = await ask(
      member(person, 'represents { party { name } } representations { party { name } from until }'),
      person,
    );
    expect(data.member).toEqual({
      represents: [{ party: { name: 'Next' } }],
      representations: [
        { party: { name: 'Test organisation' }, from: '2000-01-01', until: '2020-01-01' },
        { party: { name: 'Next' }, from: '2020-01-01', until: null },
      ],
    });
  });

  test('offers what the act itself would allow', async () => {
    const offers = async (of: Person, who: Person): Promise<Record<string, boolean>> => {
      const { data } = await ask(member(of, 'viewerCan { act allowed }'), who);
      const list = data.member.viewerCan as { act: string; allowed: boolean }[];
      return Object.fromEntries(list.map(({ act, allowed }) => [act, allowed]));
    };
    expect(await offers(head, secretary)).toEqual({ 'representation.change': true, 'membership.end': true });
    expect(await offers(head, head)).toEqual({ 'representation.change': false, 'membership.end': true });
    expect(await offers(secretary, head)).toEqual({ 'representation.change': false, 'membership.end': false });
    // Who stands in another working group, too, is not for the secretary of one alone.
    const other = await makeWorkingGroup(app, 1);
    const both = await makePerson(app, { name: 'In two groups' });
    await makeSecretary(app, other.id, both.memberId);
    await makeSecretary(app, group.committeeId, both.memberId);
    expect(await offers(both, secretary)).toEqual({ 'representation.change': false, 'membership.end': false });
    const left = await makePerson(app, { name: 'Left' });
    await app.sql(`update representation set valid = '[2000-01-01,2020-01-01)' where member_id = $1`, [left.memberId]);
    expect(await offers(left, secretary)).toEqual({ 'representation.change': true });
  });
});

describe('one party', () => {
  test('is found by id and by short name, and named in the languages that are recorded', async () => {
    const id = await makeParty(app, 'Atlantis');
    await app.sql(`insert into party_naming (id, party_id, language, name) values ($1, $2, 'fr', 'Atlantide')`, [
      randomUUID(),
      id,
    ]);
    const names = { name: 'Atlantis', names: [{ language: 'fr', name: 'Atlantide' }] };
    expect((await ask(party(id, 'name names { language name }'))).data.party).toEqual(names);
    expect((await ask(`party(by: { slug: "test-${id}" }) { name names { language name } }`)).data.party).toEqual(names);
    const found = await ask('parties(filter: { nameContains: "ATLANTIDE" }) { nodes { name } }');
    expect(found.data.parties.nodes).toEqual([{ name: 'Atlantis' }]);
    expect((await ask('party(by: { slug: "nowhere" }) { id }')).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('has its seats and groups, but for those of a body that the viewer may not see', async () => {
    const proposed = await makeFocusGroup(app, group, 'PROPOSED');
    const seat = randomUUID();
    await app.sql('insert into seat (id, body_id, number) values ($1, $2, 1)', [seat, proposed]);
    await holdSeat(app, seat, head.partyId, '[2001-01-01,)');
    const query = party(head.partyId, 'seatTerms { from seat { number } } subscription { id } leads { id }');
    expect((await ask(query)).data.party).toEqual({
      seatTerms: [{ from: '2000-01-01', seat: { number: 1 } }],
      subscription: null,
      leads: [],
    });
    expect((await ask(query, secretary)).data.party.seatTerms).toHaveLength(2);
  });

  test('offers its description to secretaries, and the working group the keeping of people', async () => {
    const allowed = async (query: string, who?: Person): Promise<unknown> => {
      const { data } = await ask(query, who);
      const [of] = Object.values(data as Record<string, { viewerCan: { act: string; allowed: boolean }[] }>);
      return of?.viewerCan.filter((one) => one.allowed).map(({ act }) => act);
    };
    const query = party(head.partyId, 'viewerCan { act allowed }');
    expect(await allowed(query, secretary)).toEqual(['party.record']);
    expect(await allowed(query, head)).toEqual([]);
    expect(await allowed(query)).toEqual([]);
    const keeping = `workingGroup(by: { slug: "${group.slug}" }) { viewerCan { act allowed } }`;
    expect(await allowed(keeping, secretary)).toEqual(
      expect.arrayContaining(['member.invite', 'member.import', 'party.record']),
    );
    expect(await allowed(keeping, head)).not.toContain('member.invite');
  });
});
