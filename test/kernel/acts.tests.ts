import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../support/server.js';
import { makePerson, type Person } from '../support/people.js';
import { LibraryService } from './library/library.service.js';
import { app } from './library/running.js';
import { makeShelf } from './library/shelves.js';

const ADD = `mutation($input: AddBookInput!) { addBook(input: $input) {
  book { id title } neighbours { title } userErrors { code message path rule waivable } } }`;
const RENAME = `mutation($input: RenameShelfInput!) { renameShelf(input: $input) { shelf { name version } userErrors { message path } } }`;

let person: Person;

const add = (shelf: string, further: Record<string, unknown> = {}): Promise<Answer> =>
  app.ask(ADD, { input: { shelf: `shf_${shelf}`, title: 'T', ...further } }, person.token);
const books = (shelf: string): Promise<{ id: string; title: string }[]> =>
  app.sql(`select id, title from library_book where shelf_id = $1 order by title`, [shelf]);
const codes = (answer: Answer): unknown[] => answer.errors?.map(({ extensions }) => extensions['code']) ?? [];
const trail = (): Promise<{ subject_id: string; account_id: string }[]> =>
  app.sql(`select subject_id, account_id from event where account_id = $1`, [person.accountId]);

describe('an act', () => {
  beforeEach(async () => {
    person = await makePerson(app);
  });

  test('writes, leaves one event and one job, and answers with what the viewer sees', async () => {
    const shelf = await makeShelf(app, ['A']);
    const { data } = await add(shelf);
    const [, mine] = await books(shelf);
    expect(data.addBook).toEqual({
      book: { id: `bok_${mine?.id}`, title: 'T' },
      neighbours: [{ title: 'A' }, { title: 'T' }],
      userErrors: [],
    });
    expect(await trail()).toEqual([{ subject_id: mine?.id, account_id: person.accountId }]);
    expect(await app.sql(`select from graphile_worker.jobs where task_identifier = 'library.bookAdded'`)).toHaveLength(
      1,
    );
    await app.runJobs();
    expect(await app.sql(`select from graphile_worker.jobs where task_identifier = 'library.bookAdded'`)).toEqual([]);
  });

  test('that a rule refuses leaves nothing: no row, no event, no job, no memory of its key', async () => {
    const shelf = await makeShelf(app);
    await app.runJobs();
    const refused = await add(shelf, { title: 'Forbidden', idempotencyKey: 'refused' });
    expect(refused.data.addBook).toEqual({
      book: null,
      neighbours: null,
      userErrors: [
        {
          code: 'RULE',
          message: 'This book is on the index.',
          path: ['title'],
          rule: 'library.index',
          waivable: false,
        },
      ],
    });
    expect([await books(shelf), await trail()]).toEqual([[], []]);
    expect(await app.sql(`select from graphile_worker.jobs`)).toEqual([]);
    expect((await add(shelf, { idempotencyKey: 'refused' })).data.addBook.userErrors).toEqual([]);
  });

  test('names every field that does not hold what it asks for', async () => {
    const { data } = await add(await makeShelf(app), { title: 'with\u0000zero', pages: 0 });
    expect(data.addBook.userErrors.map(({ code, path }: Answer['data']) => [code, path])).toEqual([
      ['INVALID_INPUT', ['title']],
      ['INVALID_INPUT', ['pages']],
    ]);
  });

  test('that fails in the database on what another has just written is a conflict', async () => {
    const shelf = await makeShelf(app, ['T']);
    expect(codes(await add(shelf))).toEqual(['CONFLICT']);
  });
});

describe('an idempotency key', () => {
  test('makes twenty requests at once one act, all with the same answer', async () => {
    const shelf = await makeShelf(app);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        // The order of the fields is not part of the content.
        at % 2 ? add(shelf, { idempotencyKey: 'once', pages: 3 }) : add(shelf, { pages: 3, idempotencyKey: 'once' }),
      ),
    );
    expect(new Set(answers.map(({ data }) => data.addBook.book.id)).size).toBe(1);
    expect([await books(shelf), await trail()]).toEqual([[expect.anything()], [expect.anything()]]);
  });

  test('with other content is a conflict, and of somebody else another key', async () => {
    const shelf = await makeShelf(app);
    await add(shelf, { idempotencyKey: 'mine' });
    expect(codes(await add(shelf, { idempotencyKey: 'mine', title: 'Other' }))).toEqual(['CONFLICT']);
    person = await makePerson(app);
    expect((await add(shelf, { idempotencyKey: 'mine', title: 'Other' })).errors).toBeUndefined();
  });

  test('answers again with what is there now, read under the rights of now', async () => {
    const shelf = await makeShelf(app, ['A']);
    const key = { idempotencyKey: 'again' };
    const [{ id }] = [(await add(shelf, key)).data.addBook.book];
    const { begun } = app.app.get(LibraryService);
    await app.sql(`update library_book set title = 'Renamed' where id = $1`, [id.slice(4)]);
    expect((await add(shelf, key)).data.addBook.book).toEqual({ id, title: 'Renamed' });
    await app.sql(`update library_book set owner = $2 where id = $1`, [id.slice(4), randomUUID()]);
    expect((await add(shelf, key)).data.addBook).toMatchObject({ book: null, neighbours: [{ title: 'A' }, null] });
    expect(app.app.get(LibraryService).begun).toBe(begun);
  });

  test('that is empty or too long is refused', async () => {
    const shelf = await makeShelf(app);
    for (const idempotencyKey of ['', 'x'.repeat(201), 'a\u0000b', '\ud800']) {
      const { data } = await add(shelf, { idempotencyKey });
      expect(data.addBook.userErrors[0].path).toEqual(['idempotencyKey']);
    }
  });
});

describe('an expected version', () => {
  const rename = (shelf: string, name: string, expectedVersion: unknown): Promise<Answer> =>
    app.ask(RENAME, { input: { shelf: `shf_${shelf}`, name, expectedVersion } }, person.token);

  test('that is old is a conflict which tells the version of now', async () => {
    const shelf = await makeShelf(app);
    expect((await rename(shelf, 'First', 1)).data.renameShelf.shelf).toEqual({ name: 'First', version: 2 });
    const late = await rename(shelf, 'Second', 1);
    expect(late.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', currentVersion: 2 });
    expect((await rename(shelf, 'Third', null)).data.renameShelf.shelf).toEqual({ name: 'Third', version: 3 });
  });

  test('lets one of many writers at once win', async () => {
    const shelf = await makeShelf(app);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => rename(shelf, `By ${at}`, 1)));
    expect(answers.filter(({ data }) => data?.renameShelf)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array(7).fill('CONFLICT'));
  });

  test('of what does not exist is not found', async () => {
    expect(codes(await rename(randomUUID(), 'Nothing', 1))).toEqual(['NOT_FOUND']);
  });
});
