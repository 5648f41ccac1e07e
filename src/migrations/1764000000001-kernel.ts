import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Kernel1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create extension if not exists btree_gist;

create table event (
  id uuid primary key,
  place bigint generated always as identity unique,
  -- Entries are chained later in the order in which their transactions committed.
  transaction_id xid8 not null default pg_current_xact_id(),
  occurred_at timestamptz not null default clock_timestamp(),
  act text not null,
  account_id uuid,
  member_id uuid,
  subject_type text not null,
  subject_id uuid not null,
  body_id uuid,
  on_behalf_of_seat_id uuid,
  changes jsonb not null default '{}'
);
create index event_subject on event (subject_id, place);
create index event_body on event (body_id, place);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

create table idempotency_key (
  account_id uuid not null,
  act text not null,
  key text not null check (length(key) between 1 and 200),
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, act, key)
);

create table waiver (
  id uuid primary key,
  rule text not null,
  message text not null,
  clause_id uuid,
  subject_type text not null,
  subject_id uuid not null,
  reason text not null,
  agreed_by text not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now()
);
create index waiver_subject on waiver (subject_id);

-- A document that records take their facts from; a record names it by its slug.
create table source_document (
  slug text primary key,
  title text not null,
  description text not null default '',
  dated text not null default ''
);
`;
