import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { makeParty } from '../support/people.js';

let app: TestServer;
const parties: string[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  await app.sql(`insert into source_document (slug, title) values ('register-spec', 'A test') on conflict do nothing`);
  // Far before any real circular, so that other tests' rows are not in these answers.
  for (const [name, subscribed, countsFrom] of [
    ['Alpha', '1951', '1951-12-31'],
    ['Beta', '1952-02', '1952-02-29'],
    ['Gamma', '1952-03-01', '1952-03-01'],
  ] as const) {
    const party = await makeParty(app, name);
    parties.push(party);
    await app.sql(
      `insert into subscription (id, party_id, subscribed, counts_from, evidence, source) values ($1, $2, $3, $4, 'test', 'register-spec')`,
      [randomUUID(), party, subscribed, countsFrom],
    );
  }
});
afterAll(() => app.stop());

const names = async (asOf: string): Promise<string[]> => {
  const { data } = await app.ask(`query($asOf: Date) { subscribers(asOf: $asOf) { nodes { party { name } } } }`, {
    asOf,
  });
  return data.subscribers.nodes.map(({ party }: { party: { name: string } }) => party.name);
};

describe('the register', () => {
  test('counts a year and a month from their last day, and a day from itself', async () => {
    expect(await names('1951-12-30')).toEqual([]);
    expect(await names('1951-12-31')).toEqual(['Alpha']);
    expect(await names('1952-02-29')).toEqual(['Alpha', 'Beta']);
    expect(await names('1952-03-01')).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  test('tells the difference of two days', async () => {
    const { data } = await app.ask(
      `{ registerDifference(from: "1951-12-31", to: "1952-03-01") { joined { party { name } subscribedOn { date precision } } } }`,
    );
    expect(data.registerDifference.joined).toEqual([
      { party: { name: 'Beta' }, subscribedOn: { date: '1952-02', precision: 'MONTH' } },
      { party: { name: 'Gamma' }, subscribedOn: { date: '1952-03-01', precision: 'DAY' } },
    ]);
  });

  test('is counted without being read', async () => {
    const { data } = await app.ask(`{ subscribers(asOf: "1952-12-31", first: 1) { totalCount } }`);
    expect(data.subscribers).toEqual({ totalCount: 3 });
  });

  test('is read in pages, forward and backward, by cursors', async () => {
    const page = (args: string): string =>
      `{ subscribers(asOf: "1952-12-31", ${args}) { totalCount nodes { party { name } } edges { cursor node { countsFrom } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const first = (await app.ask(page('first: 2'))).data.subscribers;
    expect(first.totalCount).toBe(3);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = (await app.ask(page(`first: 2, after: "${first.pageInfo.endCursor}"`))).data.subscribers;
    expect(second.nodes).toEqual([{ party: { name: 'Gamma' } }]);
    expect(second.pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: second.edges[0].cursor,
    });
    const back = (await app.ask(page(`last: 2, before: "${second.pageInfo.startCursor}"`))).data.subscribers;
    expect(back.nodes).toEqual(first.nodes);
    const last = (await app.ask(page('last: 1, orderBy: { field: NAME, direction: DESC }'))).data.subscribers;
    expect(last.nodes).toEqual([{ party: { name: 'Alpha' } }]);
  });

  test.each([
    ['asOf: "2021-02-31"', 'Date'],
    ['first: 0', 'first'],
    ['first: 101', 'first'],
    ['after: "nonsense"', 'after'],
    ['first: 2, last: 2', 'last'],
  ])('refuses %s and names it', async (args, named) => {
    const { errors, data } = await app.ask(`{ subscribers(${args}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions['code']).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    expect(errors?.[0]?.message).toContain(named);
    expect(data?.subscribers ?? null).toBeNull();
  });

  test('gives the same through the ordinary path, where an alias is longer than PostgreSQL allows', async () => {
    const alias = 'a'.repeat(80);
    const { data } = await app.ask(
      `{ ${alias}: subscribers(asOf: "1951-12-31") { nodes { ${alias}: party { b: name } countsFrom } } }`,
    );
    expect(data[alias].nodes).toEqual([{ [alias]: { b: 'Alpha' }, countsFrom: '1951-12-31' }]);
  });
});

describe('the register by year', () => {
  test('counts those of a year by the day from which they count, and no later than the day asked for', async () => {
    const ask = async (args: string): Promise<unknown> =>
      (await app.ask(`{ subscribersByYear(${args}) { year joined total } }`)).data.subscribersByYear;
    expect(await ask('asOf: "1952-12-31"')).toEqual([
      { year: 1951, joined: 1, total: 1 },
      { year: 1952, joined: 2, total: 3 },
    ]);
    expect(await ask('asOf: "1952-02-29"')).toEqual([
      { year: 1951, joined: 1, total: 1 },
      { year: 1952, joined: 1, total: 2 },
    ]);
    expect(await ask('asOf: "1952-12-31", filter: { kind: STATE }')).toEqual([]);
  });

  test('stands on the page of the party from the day on', async () => {
    const ask = async (asOf: string): Promise<unknown> =>
      (await app.ask(`{ party(by: { id: "pty_${parties[1]}" }, asOf: "${asOf}") { subscription { countsFrom } } }`))
        .data.party.subscription;
    expect(await ask('1952-02-28')).toBeNull();
    expect(await ask('1952-02-29')).toEqual({ countsFrom: '1952-02-29' });
  });
});
