import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/server.js';
import { READING_POOL } from '../../src/kernel/reading/reader.js';
import { makePerson } from '../support/people.js';
import { app } from './library/running.js';
import { makeBook, makeShelf } from './library/shelves.js';

const data = async (
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Answer['data']> => {
  const answer = await app.ask(query, variables, token);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};
const titles = (page: { nodes: { title: string }[] }): string[] => page.nodes.map(({ title }) => title);

describe('a selection', () => {
  test('merges fragments, inline fragments and plain fields of the same thing', async () => {
    const id = await makeShelf(app, ['A', 'B'], { name: 'Merged' });
    const answer = await data(
      `query($id: ID!) { shelf(id: $id) { ...Names ... on Shelf { books { nodes { title } } } ...Pages } }
       fragment Names on Shelf { name books { totalCount } }
       fragment Pages on Shelf { books { nodes { pages shelf { ...Short } } } }
       fragment Short on Node { id ... on Shelf { version } }`,
      { id: `shf_${id}` },
    );
    expect(answer).toEqual({
      shelf: {
        name: 'Merged',
        books: {
          totalCount: 2,
          nodes: ['A', 'B'].map((title) => ({ title, pages: 1, shelf: { id: `shf_${id}`, version: 1 } })),
        },
      },
    });
  });

  test('gives the same field under two aliases with different arguments', async () => {
    const id = await makeShelf(app, ['A', 'B', 'C']);
    const answer = await data(
      `query($id: ID!) { shelf(id: $id) { books { nodes { title } } one: books(first: 1) { nodes { title } } last: books(last: 1) { nodes { called: title } } } }`,
      { id: `shf_${id}` },
    );
    expect(titles(answer.shelf.books)).toEqual(['A', 'B', 'C']);
    expect(titles(answer.shelf.one)).toEqual(['A']);
    expect(answer.shelf.last.nodes).toEqual([{ called: 'C' }]);
  });

  test('is planned anew when @include and @skip change what it has, and only then', async () => {
    const id = `shf_${await makeShelf(app, ['A'], { name: 'Chosen' })}`;
    const query = `query($id: ID!, $with: Boolean!, $without: Boolean!) { shelf(id: $id) { name @include(if: $with) version @skip(if: $without) } }`;
    const cases: [boolean, boolean, object][] = [
      [true, true, { name: 'Chosen' }],
      [true, false, { name: 'Chosen', version: 1 }],
      [false, true, {}],
      [false, false, { version: 1 }],
    ];
    for (const [include, skip, expected] of [...cases, ...cases]) {
      expect((await data(query, { id, with: include, without: skip })).shelf).toEqual(expected);
    }
  });

  test('follows the operation asked for when a document has several around one fragment', async () => {
    const id = `shf_${await makeShelf(app, ['A', 'B'], { name: 'Several' })}`;
    const document = `
      query Short($a: Boolean!, $b: Boolean!, $id: ID!) { ...F }
      query Long($b: Boolean!, $a: Boolean!, $id: ID!) { ...F shelf(id: $id) { books(first: 1) { nodes { title } } } }
      fragment F on Query { shelf(id: $id) { name @include(if: $a) version @include(if: $b) } }`;
    const ask = async (operationName: string): Promise<unknown> => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, operationName, variables: { a: true, b: false, id } }),
      });
      return ((await response.json()) as { data: { shelf: unknown } }).data.shelf;
    };
    for (let round = 0; round < 2; round += 1) {
      expect(await ask('Short')).toEqual({ name: 'Several' });
      expect(await ask('Long')).toEqual({ name: 'Several', books: { nodes: [{ title: 'A' }] } });
    }
  });

  test('tells the types of things, on both paths', async () => {
    const shelf = await makeShelf(app, ['A']);
    const query = (further: string): string =>
      `query($id: ID!) { __typename shelf(id: $id) { __typename ${further} books { __typename edges { __typename node { __typename } } pageInfo { __typename } } } }`;
    const expected = {
      __typename: 'Shelf',
      books: {
        __typename: 'BookConnection',
        edges: [{ __typename: 'BookEdge', node: { __typename: 'Book' } }],
        pageInfo: { __typename: 'PageInfo' },
      },
    };
    const id = `shf_${shelf}`;
    expect(await data(query(''), { id })).toEqual({ __typename: 'Query', shelf: expected });
    expect((await data(query('shouted'), { id })).shelf).toMatchObject(expected);
  });

  test('has computed fields beside those of the engine', async () => {
    const id = `shf_${await makeShelf(app, [], { name: 'quiet' })}`;
    expect((await data(`query($id: ID!) { shelf(id: $id) { loud: shouted name } }`, { id })).shelf).toEqual({
      loud: 'QUIET',
      name: 'quiet',
    });
  });
});

describe('node and nodes', () => {
  test('find things of any type by their ids, in order, each once, in one statement a type', async () => {
    const shelf = await makeShelf(app, [], { name: 'Node' });
    const book = await makeBook(app, shelf, 'Found');
    const ids = [`bok_${book}`, `shf_${randomUUID()}`, `shf_${shelf}`, `bok_${book}`, `xyz_${shelf}`];
    const answer = await data(
      `query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id ... on Shelf { name } ... on Book { title } } node(id: $id) { id } }`,
      { ids, id: ids[0] },
    );
    const found = { __typename: 'Book', id: ids[0], title: 'Found' };
    expect(answer.nodes).toEqual([found, null, { __typename: 'Shelf', id: ids[2], name: 'Node' }, found, null]);
    expect(answer.node).toEqual({ id: ids[0] });
  });

  test('answer for what is hidden as for what does not exist', async () => {
    const owner = await makePerson(app);
    const hidden = `bok_${await makeBook(app, await makeShelf(app), 'Mine', 1, owner.accountId)}`;
    const query = `query($id: ID!) { node(id: $id) { id } }`;
    const [seen, refused, absent] = [
      await app.ask(query, { id: hidden }, owner.token),
      await app.ask(query, { id: hidden }),
      await app.ask(query, { id: `bok_${randomUUID()}` }),
    ];
    expect(seen.data.node).toEqual({ id: hidden });
    expect(refused).toEqual(absent);
    expect(refused.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

describe('a connection', () => {
  const query = `query($id: ID!, $first: Int, $last: Int, $after: String, $before: String, $orderBy: BookOrder) {
    shelf(id: $id) { books(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy) {
      nodes { title } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const page = async (id: string, variables: Record<string, unknown>): Promise<Answer['data']> =>
    (await data(query, { id: `shf_${id}`, ...variables })).shelf.books;

  test.each(['TITLE', 'PAGES', 'PUBLISHED', 'ADDED'])(
    'is read whole in pages by %s, forward and back, up and down, though keys are equal',
    async (field) => {
      const names = ['A:1', 'B:2', 'C:2', 'D:2', 'E:2', 'F:3', 'G:3'];
      const id = await makeShelf(app, names);
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction };
        const all = titles(await page(id, { orderBy }));
        expect([...all].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
        const forward: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const next = await page(id, { first: 2, after, orderBy });
          forward.push(...titles(next));
          after = next.pageInfo.endCursor;
          more = next.pageInfo.hasNextPage;
        }
        const backward: string[] = [];
        for (let before: string | null = null, more = true; more;) {
          const next = await page(id, { last: 3, before, orderBy });
          backward.unshift(...titles(next));
          before = next.pageInfo.startCursor;
          more = next.pageInfo.hasPreviousPage;
        }
        expect(forward).toEqual(all);
        expect(backward).toEqual(all);
      }
    },
  );

  test('stays in place when things are added before the cursor', async () => {
    const id = await makeShelf(app, ['B', 'C', 'E', 'F']);
    const first = await page(id, { first: 2 });
    await makeBook(app, id, 'A');
    await makeBook(app, id, 'D');
    const second = await page(id, { first: 2, after: first.pageInfo.endCursor });
    expect([titles(first), titles(second)]).toEqual([
      ['B', 'C'],
      ['D', 'E'],
    ]);
  });

  test('counts what the viewer sees, under the filter, also without reading any of it', async () => {
    const owner = await makePerson(app);
    const shelf = await makeShelf(app, ['Open one', 'Open two']);
    await makeBook(app, shelf, 'Open mine', 5, owner.accountId);
    await makeBook(app, shelf, 'Closed');
    const count = `query($id: ID!) { shelf(id: $id) { books(filter: { titleContains: "Open" }) { totalCount __typename } } }`;
    expect((await data(count, { id: `shf_${shelf}` })).shelf.books.totalCount).toBe(2);
    expect((await data(count, { id: `shf_${shelf}` }, owner.token)).shelf.books.totalCount).toBe(3);
    const none = await page(await makeShelf(app), {});
    expect(none).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('filters by what is given and by nothing else, with one document', async () => {
    const id = `shf_${await makeShelf(app, ['A1:1', 'A2:9', 'B1:9'])}`;
    const ask = async (filter: unknown): Promise<string[]> =>
      titles(
        (
          await data(`query($id: ID!, $f: BookFilter) { shelf(id: $id) { books(filter: $f) { nodes { title } } } }`, {
            id,
            f: filter,
          })
        ).shelf.books,
      );
    expect(await ask({ titleContains: 'A' })).toEqual(['A1', 'A2']);
    expect(await ask({ minimumPages: 5 })).toEqual(['A2', 'B1']);
    expect(await ask({ minimumPages: 5, titleContains: 'A' })).toEqual(['A2']);
    expect(await ask({ minimumPages: null, titleContains: 'B' })).toEqual(['B1']);
    expect(await ask({})).toHaveLength(3);
    expect(await ask(null)).toHaveLength(3);
  });

  test('nests in a connection, each page by its own arguments', async () => {
    const name = `Nest ${randomUUID()}`;
    await makeShelf(app, ['A', 'B', 'C'], { name: `${name} 1` });
    await makeShelf(app, ['D'], { name: `${name} 2` });
    const answer = await data(
      `{ shelves(last: 100) { nodes { name books(first: 2) { nodes { title shelf { books(last: 1) { nodes { title } } } } pageInfo { hasNextPage } } } } }`,
    );
    const mine = answer.shelves.nodes.filter((shelf: { name: string }) => shelf.name.startsWith(name));
    expect(mine.map(({ books }: Answer['data']) => [titles(books), books.pageInfo.hasNextPage])).toEqual([
      [['A', 'B'], true],
      [['D'], false],
    ]);
    expect(titles(mine[0].books.nodes[0].shelf.books)).toEqual(['C']);
  });
});

describe('statements', () => {
  test('are one for a root field, whatever it asks, beside the one that says who asks', async () => {
    const person = await makePerson(app);
    await makeShelf(app, ['A']);
    const statements: string[] = [];
    const pool = readingPool(app);
    const query = pool.query.bind(pool);
    pool.query = ((asked: pg.QueryConfig) => {
      statements.push(asked.text);
      return query(asked);
    }) as typeof pool.query;
    try {
      await data(
        `{ shelves { totalCount nodes { name books { totalCount nodes { title shelf { name } } } } } }`,
        {},
        person.token,
      );
      expect(statements).toHaveLength(2);
      await data(`{ shelves { nodes { shouted } } books { totalCount } }`);
      expect(statements).toHaveLength(4);
    } finally {
      pool.query = query;
    }
  });

  /** What is prepared on each connection that waits. */
  const prepared = async (): Promise<string[][]> => {
    const connections = await Promise.all(
      Array.from({ length: 10 }, () =>
        readingPool(app).query(
          `select array(select statement from pg_prepared_statements) as statements, pg_backend_pid() as pid, pg_sleep(0.05)`,
        ),
      ),
    );
    const byPid = connections.map(({ rows: [{ pid, statements }] }: Answer['data']) => [pid, statements] as const);
    return [...new Map<number, string[]>(byPid).values()];
  };

  test('are asked where they are prepared already, so that they are planned once', async () => {
    for (let use = 0; use < 6; use += 1) {
      // Whichever connection is left on top.
      await Promise.all(Array.from({ length: 5 }, () => readingPool(app).query('select pg_sleep(random() / 100)')));
      await data(`{ shelves { nodes { again: name } } others: shelves { nodes { too: name } } }`);
    }
    const connections = await prepared();
    expect(connections.length).toBeGreaterThan(5);
    for (const name of ['"again"', '"too"'])
      expect(connections.flat().filter((statement) => statement.includes(name))).toHaveLength(1);
  });

  test('get a name from their second use, and no more than two hundred do', async () => {
    const named = async (): Promise<number> => new Set((await prepared()).flat()).size;
    const before = await named();
    for (let use = 0; use < 2; use += 1) await data(`{ shelves { nodes { first: name } } }`);
    expect(await named()).toBe(before + 1);
    for (let shape = 0; shape < 220; shape += 10) {
      const shapes = Array.from(
        { length: 10 },
        (_, at) => `s${at}: shelves(first: 1) { nodes { n${shape + at}: name } }`,
      );
      const query = `{ ${shapes.join(' ')} }`;
      await Promise.all([data(query), data(query)]);
    }
    expect(before).toBeLessThan(100);
    // The statements that authenticate have names of their own.
    const after = await named();
    expect(after).toBeGreaterThan(190);
    expect(after).toBeLessThanOrEqual(202);
  });
});

function readingPool(of: typeof app): pg.Pool {
  return of.app.get(READING_POOL);
}
