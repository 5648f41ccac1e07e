import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Register1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table subscription (
  id uuid primary key,
  party_id uuid not null unique references party,
  -- As precise as the sources: 2016, 2018-02 or 2020-02-11; null when no source says when.
  subscribed text check (subscribed ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  -- The day from which it counts: the day itself, or the last day of the month or year that the sources give.
  counts_from date not null,
  original boolean not null default false,
  revision integer,
  statement text not null default '',
  evidence text not null,
  source text not null references source_document,
  -- A question that the sources leave open, in words; empty when there is none.
  to_be_clarified text not null default '',
  check ((subscribed is null) <= (to_be_clarified <> ''))
);
create index subscription_counts_from on subscription (counts_from, id);
`;
