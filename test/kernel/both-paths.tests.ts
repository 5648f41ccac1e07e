import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/server.js';
import { makePerson } from '../support/people.js';
import { app } from './library/running.js';
import { makeBook, makeShelf } from './library/shelves.js';

/** PostgreSQL has no names this long, so a document with such an alias is walked by graphql-js. */
const LONG = `only_graphql_js_carries_an_alias_as_long_as_this_one_${'x'.repeat(20)}`;

/** Asks on the path past graphql-js and on the one through it; expects the same answer; answers it. */
async function same(query: string, variables: Record<string, unknown> = {}, token?: string): Promise<Answer> {
  // Appended where it changes neither the places in the document nor the rest of the answer.
  const walked = query.replace(/\}\s*$/, ` ${LONG}: shelves(first: 1) { ${LONG}: totalCount } }`);
  const [passed, through] = [await app.ask(query, variables, token), await app.ask(walked, variables, token)];
  if (through.data) delete through.data[LONG];
  expect(through).toEqual(passed);
  return passed;
}
const code = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code'];
const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

type Refusal = [query: string, variables?: Record<string, unknown> | undefined];

describe('the path past graphql-js and the one through it', () => {
  test('answer alike what is there', async () => {
    const id = `shf_${await makeShelf(app, ['A:1', 'Ä "quoted" \\ 😀:2', 'B\n\t:3'])}`;
    const answer = await same(
      `query($id: ID!) { __typename a: shelf(id: $id) { __typename id name version books(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { title published added pages shelf { name } } } } } none: privateShelf(name: "x") { id } }`,
      { id },
      (await makePerson(app)).token,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.a.books.totalCount).toBe(3);
    expect(answer.data.none).toBeNull();
  });

  test('deny alike: not found, hidden, not signed in, not in scope', async () => {
    const reader = await makePerson(app, { scopes: [] });
    expect(code(await same(`query($id: ID!) { shelf(id: $id) { name } }`, { id: `shf_${randomUUID()}` }))).toBe(
      'NOT_FOUND',
    );
    expect(code(await same(`query($id: ID!) { shelf(id: $id) { name } }`, { id: `bok_${randomUUID()}` }))).toBe(
      'NOT_FOUND',
    );
    expect(code(await same(`{ privateShelf(name: "x") { name } }`))).toBe('UNAUTHENTICATED');
    expect(code(await same(`{ privateShelf(name: "x") { name } }`, {}, reader.token))).toBe('FORBIDDEN');
  });

  test('refuse alike, with the same words, arguments that do not hold what they ask for', async () => {
    const refusals: Refusal[] = [
      [`{ books(first: 0) { nodes { title } } }`],
      [`{ books(first: 101) { totalCount } }`],
      [`{ books(first: -2147483648) { totalCount } }`],
      [`{ books(first: 1, last: 1) { nodes { title } } }`],
      [`{ books(after: "a", before: "b") { nodes { title } } }`],
      [`{ books(first: 1, before: "b") { nodes { title } } }`],
      [`{ books(after: "") { nodes { title } } }`],
      [`{ books(after: "not a cursor") { nodes { title } } }`],
      [`query($c: String) { books(after: $c) { nodes { title } } }`, { c: 'x'.repeat(3000) }],
      [`query($c: String) { books(after: $c) { nodes { title } } }`, { c: cursor('PAGES', '1', randomUUID()) }],
      [`query($c: String) { books(after: $c) { nodes { title } } }`, { c: cursor('TITLE', 1, randomUUID()) }],
      [`query($c: String) { books(after: $c) { nodes { title } } }`, { c: cursor('TITLE', 'a', 'no uuid') }],
      [`query($c: String) { books(after: $c) { nodes { title } } }`, { c: cursor('TITLE', 'a\u0000b', randomUUID()) }],
      [`query($c: String) { books(after: $c) { totalCount } }`, { c: cursor('TITLE', 'a') }],
      ...['abc', '1.5', '99999999999', '', "1'; drop table library_book; --"].map((key): Refusal => [
        `query($c: String) { books(after: $c, orderBy: { field: PAGES, direction: ASC }) { nodes { title } } }`,
        { c: cursor('PAGES', key, randomUUID()) },
      ]),
      ...['2020-02-31', 'soon', '300000-01-01'].map((key): Refusal => [
        `query($c: String) { books(after: $c, orderBy: { field: PUBLISHED, direction: ASC }) { nodes { title } } }`,
        { c: cursor('PUBLISHED', key, randomUUID()) },
      ]),
      [
        `query($c: String) { books(before: $c, orderBy: { field: ADDED, direction: DESC }) { nodes { title } } }`,
        { c: cursor('ADDED', 'yesterday', randomUUID()) },
      ],
      ...['a\u0000b', '\ud800', 'lone \udfff half', 'x'.repeat(21)].map((text): Refusal => [
        `query($t: String) { books(filter: { titleContains: $t }) { nodes { title } } }`,
        { t: text },
      ]),
      // Fields below the root take no pipe of Nest's on either path.
      [
        `query($t: String) { shelves { nodes { books(filter: { titleContains: $t }) { totalCount } } } }`,
        { t: 'a\u0000b' },
      ],
      [`{ shelves { nodes { books(first: 1000) { totalCount } } } }`],
      [`query($n: String!) { privateShelf(name: $n) { name } }`, { n: 'a\u0000b' }],
      [`query($id: ID!) { shelf(id: $id) { name } }`, { id: '' }],
      [`query($id: ID!) { shelf(id: $id) { name } }`, { id: 'shf_1' }],
      [`query($id: ID!) { shelf(id: $id) { name } }`, { id: 42 }],
      [`query($id: ID!) { shelf(id: $id) { name } }`, { id: `shf_${'0'.repeat(36)}` }],
      [`query($id: ID!) { shelf(id: $id) { name } }`, { id: 'shf_\u0000' }],
    ];
    const { token } = await makePerson(app);
    await makeBook(app, await makeShelf(app), 'Survivor');
    for (const [query, variables] of refusals) {
      const answer = await same(query, variables, token);
      expect([query, variables, answer.errors?.[0]?.message, code(answer)]).toEqual([
        query,
        variables,
        expect.any(String),
        'BAD_USER_INPUT',
      ]);
    }
    expect(await app.sql(`select from library_book`)).not.toEqual([]);
  });

  test('refuse alike variables of the wrong type', async () => {
    for (const [type, value] of [
      ['Int', 'one'],
      ['Int', 1.5],
      ['Int', 1e300],
      ['Int', 2 ** 31],
      ['Int', [1]],
      ['Int', {}],
      ['Int', true],
    ] as const) {
      const answer = await same(`query($v: ${type}) { books(first: $v) { totalCount } }`, { v: value });
      expect([value, code(answer)]).toEqual([value, 'BAD_USER_INPUT']);
    }
    expect(code(await same(`query($id: ID!) { shelf(id: $id) { name } }`))).toBe('BAD_USER_INPUT');
    expect(code(await same(`query($id: ID!) { shelf(id: $id) { name } }`, { id: null }))).toBe('BAD_USER_INPUT');
    expect(
      code(await same(`query($o: BookOrder) { books(orderBy: $o) { totalCount } }`, { o: { field: 'id; --' } })),
    ).toBe('BAD_USER_INPUT');
    expect(code(await same(`query($f: BookFilter) { books(filter: $f) { totalCount } }`, { f: { owner: 'x' } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('answer alike when one of several fields fails', async () => {
    const id = `shf_${await makeShelf(app, [], { name: 'Well' })}`;
    const answer = await same(
      `query($id: ID!, $no: ID!) { well: shelf(id: $id) { name } ill: shelf(id: $no) { name } }`,
      {
        id,
        no: `shf_${randomUUID()}`,
      },
    );
    expect(answer.data).toEqual({ well: { name: 'Well' }, ill: null });
    expect(answer.errors).toEqual([
      {
        message: expect.any(String),
        path: ['ill'],
        locations: [{ line: 1, column: 59 }],
        extensions: { code: 'NOT_FOUND' },
      },
    ]);
  });
});

describe('a failure of our own', () => {
  test('is masked on both paths, with the id of the request and nothing of the cause', async () => {
    await app.sql(`alter table library_book rename column pages to gone`);
    try {
      for (const field of ['version', 'shouted']) {
        const answer = await app.ask(`{ shelves { nodes { ${field} books { nodes { pages } } } } }`);
        const [error] = answer.errors ?? [];
        expect(error?.extensions).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
        expect(JSON.stringify(answer)).not.toMatch(/gone|select|library|stack|node_modules/i);
        expect([answer.status, answer.data]).toEqual([200, null]);
      }
    } finally {
      await app.sql(`alter table library_book rename column gone to pages`);
    }
  });

  test('does not end the server: connections that the database closes are opened anew', async () => {
    await app.ask(`{ shelves { totalCount } }`);
    await app.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'plenary%'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await app.ask(`{ shelves { totalCount } }`)).errors).toBeUndefined();
  });
});
