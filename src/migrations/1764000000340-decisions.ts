import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Decisions1764000000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A decision stands from when it is taken, and its row never changes.
create table decision (
  id uuid primary key,
  body_id uuid not null references body,
  meeting_id uuid not null references meeting,
  number integer not null,
  agenda_item_id uuid,
  item_title text not null default '',
  text text not null,
  mode text not null check (mode in ('CONSENSUS', 'RECORDED_VOTE')),
  outcome text not null check (outcome in ('ADOPTED', 'NOT_ADOPTED')),
  -- The decision rule of the terms in force that day; null: not provided for, and the chair declared the outcome.
  rule text check (rule in ('CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY')),
  clause_id uuid references clause,
  quorum_check_id uuid not null references quorum_check,
  -- Taken without quorum: to be confirmed.
  taken_provisionally boolean not null,
  taken_at timestamptz not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  unique (meeting_id, number)
);
create index decision_taken on decision (taken_at, id);
create index decision_body on decision (body_id, taken_at, id);

create table decision_position (
  id uuid primary key,
  decision_id uuid not null references decision,
  seat_id uuid not null references seat,
  position text not null check (position in ('FOR', 'AGAINST', 'ABSTAINING', 'NOT_PARTICIPATING')),
  unique (decision_id, seat_id)
);

create table decision_statement (
  id uuid primary key,
  decision_id uuid not null references decision,
  seat_id uuid not null references seat,
  kind text not null check (kind in ('RESERVATION', 'STATEMENT')),
  text text not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null
);
create index decision_statement_decision on decision_statement (decision_id, recorded_at);

create table decision_confirmation (
  id uuid primary key,
  decision_id uuid not null unique references decision,
  meeting_id uuid references meeting,
  quorum_check_id uuid references quorum_check,
  note text not null,
  confirmed_by uuid references member,
  confirmed_at timestamptz not null
);

create trigger decision_is_append_only before update or delete or truncate on decision
  for each statement execute function refuse_change();
create trigger decision_position_is_append_only before update or delete or truncate on decision_position
  for each statement execute function refuse_change();
create trigger decision_statement_is_append_only before update or delete or truncate on decision_statement
  for each statement execute function refuse_change();
create trigger decision_confirmation_is_append_only before update or delete or truncate on decision_confirmation
  for each statement execute function refuse_change();

create table action (
  id uuid primary key,
  body_id uuid not null references body,
  meeting_id uuid not null references meeting,
  agenda_item_id uuid,
  item_title text not null default '',
  decision_id uuid references decision,
  text text not null,
  owner_member_id uuid references member,
  owner_seat_id uuid references seat,
  owner_party_id uuid references party,
  owner_body_id uuid references body,
  due_on date,
  added_by uuid references member,
  added_at timestamptz not null,
  completed_at timestamptz,
  completed_by uuid references member,
  completion_note text not null default '',
  version integer not null default 1,
  check (num_nonnulls(owner_member_id, owner_seat_id, owner_party_id, owner_body_id) = 1)
);
create index action_due on action ((coalesce(due_on, 'infinity'::date)), id);
create index action_body on action (body_id, (coalesce(due_on, 'infinity'::date)), id);
create index action_meeting on action (meeting_id);
`;
