import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Exports1764000000930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Findings that somebody takes away in a file, which a job writes. It gives no right: whoever fetches the file must see all
-- of it then. It goes, with its file, a day after it was written.
create table finding_export (
  id uuid primary key,
  account_id uuid not null references account,
  -- What the credential could read by which it was asked for.
  label_ceiling text not null check (label_ceiling in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  format text not null check (format in ('CSV', 'XLSX', 'JSON', 'DOCX')),
  language text not null,
  -- Filter and order as the schema takes them.
  asked jsonb not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'OUTDATED')),
  -- Which turn of the job writes it: an earlier one that comes back late writes nothing.
  attempt integer not null default 0,
  total integer not null,
  written integer not null default 0,
  -- The strictest label in the file, once it is known.
  label text,
  file_name text,
  storage_key text,
  size_bytes bigint,
  sha256 text,
  requested_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  check ((state = 'READY') = (storage_key is not null)),
  check (state <> 'READY' or (label is not null and file_name is not null and size_bytes is not null and sha256 is not null and expires_at is not null))
);
create index finding_export_account on finding_export (account_id, requested_at);

-- What is in the file, with what its reader was told of who wrote it: the file is given out while that is still theirs to
-- know. No reference to the finding: nothing is looked up from there.
create table finding_export_line (
  export_id uuid not null references finding_export on delete cascade,
  place integer not null,
  finding_id uuid not null,
  label text not null,
  author text,
  party text,
  primary key (export_id, place)
);
`;
