import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FocusGroups1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A seat of the committee that leads a focus group, and the person whom it designates.
create table lead (
  id uuid primary key,
  body_id uuid not null references body,
  seat_id uuid not null references seat,
  member_id uuid references member,
  valid daterange not null,
  exclude using gist (body_id with =, seat_id with =, valid with &&)
);
create index lead_member on lead (member_id);

create table participation (
  id uuid primary key,
  body_id uuid not null references body,
  party_id uuid not null references party,
  state text not null check (state in ('INTERESTED', 'PARTICIPATING', 'OBSERVING', 'DECLINED', 'WITHDRAWN')),
  statement text not null default '',
  requested_by uuid references member,
  requested_at timestamptz not null default now(),
  decided_by uuid references member,
  decided_at timestamptz,
  reason text not null default '',
  valid daterange,
  version integer not null default 1
);
create unique index participation_open on participation (body_id, party_id) where state in ('INTERESTED', 'PARTICIPATING', 'OBSERVING');

create table participant (
  id uuid primary key,
  participation_id uuid not null references participation,
  member_id uuid not null references member,
  valid daterange not null,
  exclude using gist (participation_id with =, member_id with =, valid with &&)
);
create index participant_member on participant (member_id);

create table area_for_inquiry (
  id uuid primary key,
  body_id uuid not null references body,
  position integer not null,
  title text not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'EXPLORED', 'ANSWERED')),
  source text references source_document,
  unique (body_id, position)
);
`;
