import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InProcessApplication } from '../support/in-process.js';
import type { Answer } from '../support/server.js';
import { makePerson } from '../support/people.js';
import { startLibrary } from './library/library.module.js';
import { app } from './library/running.js';
import { makeShelf } from './library/shelves.js';

let frugal: InProcessApplication;
beforeAll(async () => {
  frugal = await startLibrary({ RATE_LIMIT: '1000' });
});
afterAll(() => frugal.stop());

const code = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code'];
/** The same question on the path past graphql-js, and on the one through it, which a computed field needs. */
const onBothPaths = async (query: (field: string) => string, variables = {}): Promise<Answer[]> => [
  await app.ask(query('name'), variables),
  await app.ask(query('shouted'), variables),
];

describe('a document is refused', () => {
  test('with too many tokens', async () => {
    const answer = await app.ask(`{ ${'shelves { totalCount } '.repeat(1001)} }`);
    expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  test('when it is nested too deep, also by fragments', async () => {
    const nested = (levels: number, inner: string): string =>
      levels === 0 ? inner : `shelf { books(first: 1) { nodes { ${nested(levels - 1, inner)} } } }`;
    const book = (inner: string): string => `{ books(first: 1) { nodes { ${inner} } } }`;
    const deep = await app.ask(book(nested(5, 'title')));
    expect([deep.status, code(deep)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(deep.errors?.[0]?.message).toMatch(/^Query depth limit of 16 exceeded/);
    const byFragments = await app.ask(
      `${book('...A')} fragment A on Book { ${nested(3, '...B')} } fragment B on Book { ${nested(3, 'title')} }`,
    );
    expect(code(byFragments)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await app.ask(book(nested(4, 'title')))).errors).toBeUndefined();
  });

  test('with too many aliases, those of __typename too', async () => {
    for (const field of ['__typename', 'shelves { totalCount }']) {
      const query = (many: number): string =>
        `{ ${Array.from({ length: many }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
      const answer = await app.ask(query(31));
      expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect((await app.ask(query(30))).errors).toBeUndefined();
    }
  });

  test('when it introspects in circles', async () => {
    const circles = 'fields { type { '.repeat(4);
    const answer = await app.ask(`{ __schema { types { ${circles} name ${'} }'.repeat(4)} } } }`);
    expect(code(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('when it can ask for too many rows, on either path, by literals and by variables', async () => {
    const books = (first: string, inner: string): string => `books(first: ${first}) { nodes { ${inner} } }`;
    const query = (first: string) => (field: string) =>
      `{ shelves(first: 100) { nodes { ${field} ${books(first, `shelf { ${books('30', 'title')} }`)} } } }`;
    for (const answer of await onBothPaths(query('100'))) {
      expect([answer.status, code(answer), answer.data]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', undefined]);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ limit: 200_000 });
    }
    for (const answer of await onBothPaths(query('60'))) expect(answer.errors).toBeUndefined();
    const byVariable = (field: string): string => `query($first: Int) ${query('$first')(field)}`;
    for (const answer of await onBothPaths(byVariable, { first: 100 })) {
      expect(code(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    for (const answer of await onBothPaths(byVariable, { first: 60 })) expect(answer.errors).toBeUndefined();
  });

  test('when it does two sensitive things, or one twice', async () => {
    const request = (alias: string): string =>
      `${alias}: requestSignInCode(input: { email: "nobody@example.org" }) { userErrors { message } }`;
    const signIn = `signIn(input: { email: "nobody@example.org", code: "000000", acceptsUndertaking: true }) { userErrors { message } }`;
    for (const document of [
      `mutation { ${request('a')} ${request('b')} }`,
      `mutation { ${request('a')} ...F } fragment F on Mutation { ${signIn} }`,
    ]) {
      const answer = await app.ask(document);
      expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(answer.errors?.[0]?.message).toMatch(/^Only one of these/);
    }
  });

  test('when it comes in a batch, or by the hash of a stored one', async () => {
    const batch = await app.send(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect([batch.status, JSON.parse(batch.text).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const stored = await app.send(JSON.stringify({ query: '{ __typename }', extensions }));
    expect(JSON.parse(stored.text).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

describe('the budget of a minute', () => {
  test('tells what an operation costs and what is left', async () => {
    const { token } = await makePerson(frugal);
    await makeShelf(frugal, ['A']);
    const ask = async (query: string, variables = {}): Promise<Answer['data']> =>
      (await frugal.ask(query, variables, token)).data.rateLimit;
    const first = await ask(`{ rateLimit { cost limit remaining resetAt } }`);
    expect(first).toEqual({ cost: 1, limit: 1000, remaining: 999, resetAt: expect.any(String) });
    expect(Date.parse(first.resetAt) - Date.now()).toBeGreaterThan(50_000);
    expect(
      await ask(
        `{ rateLimit { cost remaining } shelves(first: 5) { nodes { name books(last: 3) { totalCount nodes { title } } } } }`,
      ),
    ).toEqual({
      // Itself, five shelves, a count for each and three books for each.
      cost: 1 + 5 * (1 + 1 + 3),
      remaining: 973,
    });
  });

  test('ends for one who has used it up, on both paths, and for nobody else', async () => {
    const [greedy, other] = [await makePerson(frugal), await makePerson(frugal)];
    const spend = (field: string): Promise<Answer> =>
      frugal.ask(
        `{ shelves(first: 100) { nodes { ${field} books(first: 8) { nodes { title } } } } }`,
        {},
        greedy.token,
      );
    expect((await spend('name')).errors).toBeUndefined();
    for (const field of ['name', 'shouted']) {
      const answer = await spend(field);
      expect([answer.status, code(answer), answer.data]).toEqual([429, 'RATE_LIMITED', undefined]);
      expect(Date.parse(String(answer.errors?.[0]?.extensions['resetAt']))).toBeGreaterThan(Date.now());
    }
    expect((await frugal.ask('{ rateLimit { remaining } }', {}, other.token)).data.rateLimit.remaining).toBe(999);
  });
});
