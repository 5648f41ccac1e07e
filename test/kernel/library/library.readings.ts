import {
  column,
  computed,
  connection,
  everybody,
  globalId,
  one,
  type RootReading,
  type TypeReading,
} from '../../../src/kernel/reading/definition.js';
import { uuidOf } from '../../../src/kernel/reading/global-id.js';

export const shelfReading: TypeReading = {
  type: 'Shelf',
  prefix: 'shf',
  table: 'library_shelf',
  sight: everybody,
  fields: {
    id: globalId('shf'),
    name: 'name',
    version: 'version',
    shouted: computed({ name: 'name' }),
    books: connection('Book', 'shelf_id'),
  },
  orders: { NAME: { sql: (row) => `${row}.name`, cast: 'text' } },
};

export const bookReading: TypeReading = {
  type: 'Book',
  prefix: 'bok',
  table: 'library_book',
  sight: (row, context) => `(${row}.owner is null or ${row}.owner = ${context.viewer('accountId', 'uuid')})`,
  fields: {
    id: globalId('bok'),
    title: 'title',
    pages: 'pages',
    published: 'published',
    added: column('added'),
    shelf: one('Shelf', 'shelf_id'),
  },
  orders: {
    TITLE: { sql: (row) => `${row}.title`, cast: 'text' },
    PAGES: { sql: (row) => `${row}.pages`, cast: 'int' },
    PUBLISHED: { sql: (row) => `${row}.published`, cast: 'date' },
    ADDED: { sql: (row) => `${row}.added`, cast: 'timestamptz' },
  },
  filters: {
    titleContains: (row, context, path) => `position(${context.argument(path, 'text')} in ${row}.title) > 0`,
    minimumPages: (row, context, path) => `${row}.pages >= ${context.argument(path, 'int')}`,
  },
};

export const libraryRoots: RootReading[] = [
  { field: 'shelves', kind: 'connection', type: 'Shelf', where: everybody },
  { field: 'books', kind: 'connection', type: 'Book', where: everybody },
  {
    field: 'shelf',
    kind: 'one',
    type: 'Shelf',
    where: (row, context) => `${row}.id = ${context.argument('id', 'uuid', uuidOf('shf'))}`,
  },
  {
    field: 'privateShelf',
    kind: 'one',
    type: 'Shelf',
    absent: 'NULL',
    where: (row, context) => `${row}.name = ${context.argument('name', 'text')}`,
  },
];

export const LIBRARY_TABLES = /* sql */ `
create table library_shelf (id uuid primary key, name text not null, version integer not null default 1);
create table library_book (
  id uuid primary key, shelf_id uuid not null references library_shelf, title text not null, pages integer not null,
  published date not null default '2000-01-01', added timestamptz not null default now(), owner uuid
);
create unique index library_title on library_book (shelf_id, title);
`;
