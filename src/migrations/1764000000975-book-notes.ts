import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BookNotes1764000000975 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What somebody notes for themselves in the book of a meeting: on the whole, on an item or on a paper. Nobody else reads it,
-- whatever their office. A note outlives the item that it was on, since that is taken off by others.
create table book_note (
  id uuid primary key,
  account_id uuid not null references account,
  meeting_id uuid not null references meeting,
  item_id uuid references agenda_item on delete set null,
  paper_id uuid references paper,
  text text not null check (text <> ''),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check (item_id is null or paper_id is null)
);
create index book_note_account on book_note (account_id, meeting_id, created_at);
create index book_note_item on book_note (item_id) where item_id is not null;
`;
