import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Answer, TestServer } from '../support/server.js';
import {
  holdSeat,
  makeChair,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from '../support/bodies.js';
import { makeOfficer, makeParty, makePerson, type Person } from '../support/people.js';

type Data = Answer['data'];

let app: TestServer;
let group: WorkingGroup;
let head: Person;
let secretary: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  group = await makeWorkingGroup(app, 4);
  const alpha = await makeParty(app, 'Alpha Laboratory');
  const beta = await makeParty(app, 'Beta Regulator');
  head = await makePerson(app, { name: 'Helene Head', partyId: alpha });
  const alternates = [
    await makePerson(app, { name: 'Second Alternate', partyId: alpha }),
    await makePerson(app, { name: 'First Alternate', partyId: alpha }),
  ];
  secretary = await makePerson(app, { name: 'Sam Secretary' });
  await makeSecretary(app, group.id, secretary.memberId);
  const [first, second, third] = group.seats as [string, string, string];
  await holdSeat(app, first, alpha, '[2020-01-01,2023-01-01)');
  await holdSeat(app, first, beta, '[2023-01-01,)');
  await holdSeat(app, second, null, '[2020-01-01,)');
  const [iso] = ['XA'];
  const state = randomUUID();
  await app.sql(`delete from party where iso_code = $1`, [iso]);
  await app.sql(
    `insert into party (id, slug, kind, name, iso_code, un_regional_group, invented) values ($1, $2, 'STATE', 'Testland', $3, 'WEOG', true)`,
    [state, `testland-${state}`, iso],
  );
  await holdSeat(app, third, state, '[2021-06-01,2022-01-01)');
  await serveInDelegation(app, first, head.memberId, 'HEAD_OF_DELEGATION', { valid: '[2020-01-01,2023-01-01)' });
  await serveInDelegation(app, first, alternates[0]!.memberId, 'ALTERNATE', {
    position: 2,
    valid: '[2020-01-01,2023-01-01)',
  });
  await serveInDelegation(app, first, alternates[1]!.memberId, 'ALTERNATE', {
    position: 1,
    valid: '[2020-01-01,2023-01-01)',
  });
  await makeChair(app, group.id, alpha, head.memberId, '[2020-01-01,2022-07-01)');
  await makeChair(app, group.id, beta, null, '[2021-01-01,)');
});
afterAll(() => app.stop());

const ROSTER = `query($group: String!, $asOf: Date) { steeringCommittee(workingGroup: $group, asOf: $asOf) {
  seats { number holderStatus holder { name } term { from until } delegates { capacity position party { name } member { name } } }
  coChairs { party { name } member { name } } secretaries { member { name } }
  balance { byRegionalGroup { regionalGroup seats } withoutRegionalGroup unknown vacant seats } } }`;

async function roster(asOf: string | null, token?: string): Promise<Data> {
  const { data, errors } = await app.ask(ROSTER, { group: group.slug, asOf }, token);
  expect(errors).toBeUndefined();
  return data.steeringCommittee;
}
const holders = (of: Data): unknown[] =>
  of.seats.map((seat: Data) => [seat.number, seat.holderStatus, seat.holder?.name ?? null]);

describe('the roster of a committee', () => {
  test('answers for three days what held on each', async () => {
    expect(holders(await roster('2019-12-31'))).toEqual([
      [1, 'VACANT', null],
      [2, 'VACANT', null],
      [3, 'VACANT', null],
      [4, 'VACANT', null],
    ]);
    expect(holders(await roster('2021-06-01'))).toEqual([
      [1, 'KNOWN', 'Alpha Laboratory'],
      [2, 'UNKNOWN', null],
      [3, 'KNOWN', 'Testland'],
      [4, 'VACANT', null],
    ]);
    expect(holders(await roster('2023-01-01'))).toEqual([
      [1, 'KNOWN', 'Beta Regulator'],
      [2, 'UNKNOWN', null],
      [3, 'VACANT', null],
      [4, 'VACANT', null],
    ]);
  });

  test('has the co-chairs of its working group as of the day', async () => {
    const chairs = async (asOf: string): Promise<string[]> =>
      (await roster(asOf)).coChairs.map((chair: Data) => chair.party.name);
    expect(await chairs('2020-06-01')).toEqual(['Alpha Laboratory']);
    expect(await chairs('2021-06-01')).toEqual(['Alpha Laboratory', 'Beta Regulator']);
    expect(await chairs('2022-07-01')).toEqual(['Beta Regulator']);
  });

  test('lists a delegation as head, then alternates in their order, and none when the term has ended', async () => {
    const delegates = async (asOf: string): Promise<unknown> =>
      (await roster(asOf, secretary.token)).seats[0].delegates.map((one: Data) => one.member.name);
    expect(await delegates('2022-12-31')).toEqual(['Helene Head', 'First Alternate', 'Second Alternate']);
    expect(await delegates('2023-01-01')).toEqual([]);
  });

  test('is balanced by regional group, and its numbers add up to all seats', async () => {
    const { balance } = await roster('2021-06-01');
    const weog = balance.byRegionalGroup.find((one: Data) => one.regionalGroup === 'WEOG');
    expect(balance.byRegionalGroup).toHaveLength(5);
    expect([weog.seats, balance.withoutRegionalGroup, balance.unknown, balance.vacant, balance.seats]).toEqual([
      1, 1, 1, 1, 4,
    ]);
  });

  test.each(['a visitor', 'a stranger', 'an administrator'])('shows %s parties and no persons', async (who) => {
    const token =
      who === 'a stranger'
        ? (await makePerson(app)).token
        : who === 'an administrator'
          ? (await makeOfficer(app, 'ADMINISTRATOR')).token
          : undefined;
    const seen = await roster('2021-06-01', token);
    expect(JSON.stringify(seen)).toContain('Alpha Laboratory');
    expect(JSON.stringify(seen)).not.toMatch(/Helene|Alternate|Sam/);
    expect(seen.seats[0].delegates).toEqual([]);
    expect(seen.secretaries).toEqual([]);
  });

  test('can be asked of one list on several days in one question', async () => {
    const { data } = await app.ask(
      `query($group: String!) { workingGroup(by: { slug: $group }) { early: coChairs(asOf: "2020-06-01") { party { name } } late: coChairs(asOf: "2022-07-01") { party { name } } } }`,
      { group: group.slug },
    );
    expect(data.workingGroup).toEqual({
      early: [{ party: { name: 'Alpha Laboratory' } }],
      late: [{ party: { name: 'Beta Regulator' } }],
    });
  });
});
