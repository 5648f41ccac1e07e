import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bodies1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table body (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('WORKING_GROUP', 'STEERING_COMMITTEE', 'FOCUS_GROUP')),
  name text not null,
  abbreviation text,
  -- The working group that the body belongs to; a working group belongs to itself.
  working_group_id uuid not null references body,
  parent_id uuid references body,
  description_markdown text not null default '',
  home_time_zone text not null default 'UTC',
  symbol_prefix text not null,
  state text not null default 'ACTIVE' check (state in ('PROPOSED', 'ACTIVE', 'DORMANT', 'CONCLUDED', 'DISCONTINUED')),
  established_on date,
  -- Of a focus group.
  scope_markdown text not null default '',
  invented boolean not null default false,
  source text references source_document,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((kind = 'WORKING_GROUP') = (parent_id is null))
);
create index body_working_group on body (working_group_id, kind);
create unique index one_committee on body (working_group_id) where kind = 'STEERING_COMMITTEE';

create table body_state_change (
  id uuid primary key,
  body_id uuid not null references body,
  from_state text,
  to_state text not null,
  reason text not null,
  changed_by uuid references member,
  changed_at timestamptz not null default now()
);
create index body_state_change_body on body_state_change (body_id, changed_at);

-- A party that chairs a body, and the person whom it designates.
create table chair (
  id uuid primary key,
  body_id uuid not null references body,
  party_id uuid not null references party,
  member_id uuid references member,
  valid daterange not null,
  source text references source_document,
  exclude using gist (body_id with =, party_id with =, valid with &&)
);

create table seat (
  id uuid primary key,
  body_id uuid not null references body,
  number integer not null,
  source text references source_document,
  version integer not null default 1,
  unique (body_id, number)
);

-- Who holds a seat and when. A seat without a row on a day is vacant, unless it is said that its holder is unknown.
create table seat_term (
  id uuid primary key,
  seat_id uuid not null references seat,
  party_id uuid references party,
  holder_unknown boolean not null default false,
  valid daterange not null,
  appointed_by uuid references member,
  check (holder_unknown = (party_id is null)),
  exclude using gist (seat_id with =, valid with &&)
);
create index seat_term_party on seat_term (party_id);

create table delegate (
  id uuid primary key,
  seat_id uuid not null references seat,
  member_id uuid not null references member,
  capacity text not null check (capacity in ('HEAD_OF_DELEGATION', 'ALTERNATE', 'ADVISER')),
  -- Order of the alternates: 1 speaks first when the head does not.
  position integer not null default 1,
  valid daterange not null,
  exclude using gist (seat_id with =, member_id with =, valid with &&)
);
create index delegate_member on delegate (member_id);

create table observer (
  id uuid primary key,
  body_id uuid not null references body,
  party_id uuid not null references party,
  valid daterange not null,
  exclude using gist (body_id with =, party_id with =, valid with &&)
);

create table secretary (
  id uuid primary key,
  body_id uuid not null references body,
  member_id uuid not null references member,
  valid daterange not null,
  exclude using gist (body_id with =, member_id with =, valid with &&)
);
create index secretary_member on secretary (member_id);
`;
