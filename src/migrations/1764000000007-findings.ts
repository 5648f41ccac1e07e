import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Findings1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table finding (
  id uuid primary key,
  body_id uuid not null references body,
  -- Issued once when posted, never reused, such as FG2/2026/F4.
  symbol text unique,
  kind text not null check (kind in ('BEST_PRACTICE', 'LESSON_LEARNED', 'EMERGING_TREND', 'GAP', 'RECOMMENDATION')),
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  state text not null check (state in ('DRAFT', 'POSTED', 'WITHDRAWN')),
  title text not null,
  body_markdown text not null,
  author_id uuid not null references member,
  originating_party_id uuid references party,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  posted_at timestamptz,
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create index finding_body_updated on finding (body_id, updated_at desc, id desc);
create index finding_updated on finding (updated_at desc, id desc);
create index finding_author on finding (author_id);

create table finding_revision (
  id uuid primary key,
  finding_id uuid not null references finding,
  number integer not null,
  title text not null,
  body_markdown text not null,
  label text not null,
  note text not null default '',
  author_id uuid not null references member,
  created_at timestamptz not null default now(),
  unique (finding_id, number)
);

create table finding_area (
  finding_id uuid not null references finding,
  area_id uuid not null references area_for_inquiry,
  primary key (finding_id, area_id)
);
create index finding_area_area on finding_area (area_id);

-- Last symbol issued, by body, year and kind of paper (F: finding).
create table symbol_series (
  body_id uuid not null references body,
  year integer not null,
  series text not null,
  last_number integer not null,
  primary key (body_id, year, series)
);
`;
