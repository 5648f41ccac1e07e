import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProcedureMail1764000000790 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A mail about a procedure to one person: each cause (an entry of the trail, a day of reminders) is told them once.
create table procedure_notice (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  member_id uuid not null references member,
  news text not null,
  cause text not null,
  planned_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (procedure_id, member_id, news, cause)
);

-- The personal link in such a mail. Of the secret only the hash is kept, so each mail brings a link of its own.
create table procedure_link (
  secret_hash text primary key,
  notice_id uuid not null references procedure_notice,
  made_at timestamptz not null default now()
);
create index procedure_link_notice on procedure_link (notice_id);

-- The public keys with which servers of this installation have signed notifications of adoption, in hexadecimal.
-- The private ones are never in the database.
create table signing_key (
  public_key text primary key check (public_key ~ '^[0-9a-f]{64}$'),
  registered_at timestamptz not null default now()
);
create trigger signing_key_is_append_only before update or delete or truncate on signing_key
  for each statement execute function refuse_change();
`;
