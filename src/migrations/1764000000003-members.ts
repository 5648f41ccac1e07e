import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Members1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table party (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('STATE', 'ORGANISATION')),
  name text not null,
  short_name text,
  iso_code text unique check (iso_code ~ '^[A-Z]{2}$'),
  un_regional_group text check (un_regional_group in ('AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'GRULAC', 'WEOG')),
  iaea_membership text not null default 'UNKNOWN' check (iaea_membership in ('MEMBER', 'NOT_MEMBER', 'UNKNOWN')),
  iaea_membership_as_of date,
  organisation_type text,
  time_zones text[] not null default '{}',
  invented boolean not null default false,
  source text references source_document,
  version integer not null default 1,
  check (kind = 'STATE' or (iso_code is null and un_regional_group is null))
);
create index party_name on party (name, id);

create table member (
  id uuid primary key,
  account_id uuid unique references account,
  name text not null,
  time_zone text not null default 'UTC',
  working_days integer[] not null default '{1,2,3,4,5}',
  working_from time not null default '09:00',
  working_to time not null default '17:00',
  language text not null default 'en',
  invented boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index member_name on member (name, id);

-- Whom a member represents, over time; half-open.
create table representation (
  id uuid primary key,
  member_id uuid not null references member,
  party_id uuid not null references party,
  position text not null default '',
  valid daterange not null,
  exclude using gist (member_id with =, party_id with =, valid with &&)
);
create index representation_party on representation (party_id);

create table invitation (
  id uuid primary key,
  member_id uuid not null references member,
  invited_by uuid references member,
  invited_at timestamptz not null default now()
);
create index invitation_member on invitation (member_id);
`;
