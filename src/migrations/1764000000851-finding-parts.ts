import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingParts1764000000851 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- The summary in its parts, each in Markdown, each of them optional: as much of a wording as the text.
alter table finding
  add column summary_what text not null default '',
  add column summary_where_seen text not null default '',
  add column summary_why_it_matters text not null default '',
  add column summary_recommendation text not null default '';
alter table finding_revision
  add column summary_what text not null default '',
  add column summary_where_seen text not null default '',
  add column summary_why_it_matters text not null default '',
  add column summary_recommendation text not null default '';

-- On what each wording rests, in the order in which it is given.
create table finding_evidence (
  id uuid primary key,
  finding_id uuid not null references finding,
  revision integer not null,
  position integer not null,
  kind text not null check (kind in ('MEETING', 'COURSE', 'DOCUMENT', 'EVENT', 'LINK')),
  words text not null,
  link text,
  unique (finding_id, revision, position)
);

-- What a finding has to do with another one, as somebody has noted; not a part of its wording.
create table finding_relation (
  id uuid primary key,
  finding_id uuid not null references finding,
  other_id uuid not null references finding,
  kind text not null check (kind in ('RELATED', 'SUPERSEDES')),
  noted_by uuid references member,
  noted_at timestamptz not null,
  unique (finding_id, other_id),
  check (finding_id <> other_id)
);
create index finding_relation_other on finding_relation (other_id);

-- Which wording of a finding somebody has read last.
create table finding_reading (
  finding_id uuid not null references finding,
  member_id uuid not null references member,
  revision integer not null,
  read_at timestamptz not null,
  primary key (finding_id, member_id)
);
`;
