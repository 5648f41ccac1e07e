import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TermsOfReference1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table terms_version (
  id uuid primary key,
  body_id uuid not null references body,
  number text not null,
  title text not null,
  state text not null check (state in ('DRAFT', 'CIRCULATED', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN')),
  adopted_on date,
  -- Days on which the version is in force; null until adopted.
  in_force daterange,
  adopted_at_meeting_id uuid,
  adopted_by text not null default '',
  text_known boolean not null default true,
  note text not null default '',
  text_hash text,
  source text references source_document,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (body_id, number),
  exclude using gist (body_id with =, in_force with &&)
);

create table clause (
  id uuid primary key,
  terms_version_id uuid not null references terms_version,
  -- The clause as a thing that lives through versions, whatever its number.
  stable_id uuid not null,
  position integer not null,
  number text not null,
  heading text not null default '',
  body_markdown text not null,
  unique (terms_version_id, position),
  unique (terms_version_id, stable_id)
);

-- What a clause means for the software. value null: the terms are silent.
create table provision (
  id uuid primary key,
  terms_version_id uuid not null references terms_version,
  kind text not null check (kind in ('SEATS', 'CO_CHAIRS', 'TERM_LENGTH', 'RENEWALS', 'HOLDING_OVER', 'QUORUM', 'DECISION_RULE', 'SILENCE_PERIOD', 'NOTICE_PERIOD', 'CORRECTION_PERIOD', 'CADENCE')),
  clause_id uuid references clause,
  value jsonb,
  unique (terms_version_id, kind)
);
`;
