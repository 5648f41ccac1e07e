import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WrittenProcedures1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROCEDURES);
    await runner.query(BESIDE);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const PROCEDURES = /* sql */ `
-- The one clock of procedures: that of the database. What was received, and whether an expiry has passed, it decides.
create function procedure_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

-- A text is put to the seats in one of several ways.
alter table procedure
  drop constraint procedure_subject_type_check,
  drop constraint procedure_state_check,
  drop constraint procedure_check,
  drop constraint procedure_check1,
  drop constraint procedure_check2,
  drop constraint procedure_check3,
  add kind text not null default 'CORRECTIONS' check (kind in ('CORRECTIONS', 'SILENCE', 'RECORDED_VOTE', 'CONSENSUS')),
  add title text not null default '',
  -- As it was put; null where the text is that of minutes.
  add text_markdown text,
  add explanation text not null default '',
  -- A meeting at which the chair proposed it and nobody objected, the terms of reference, or a waiver of the chairs.
  add basis text check (basis in ('MEETING', 'TERMS', 'WAIVER')),
  add meeting_id uuid references meeting,
  -- Of consensus at a meeting: the item and the check of the quorum.
  add agenda_item_id uuid,
  add item_title text not null default '',
  add quorum_check_id uuid references quorum_check,
  -- The zone in which the expiry was announced.
  add time_zone text not null default 'UTC',
  -- The day on which what is adopted takes effect; null: at once.
  add effective_on date,
  add rule text check (rule in ('CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY', 'THREE_QUARTERS_MAJORITY', 'UNANIMITY')),
  add rule_base text check (rule_base in ('PRESENT_AND_VOTING', 'PRESENT', 'ENTITLED')),
  -- The seats that have to answer, of all seats, and the clause that asks for it; null: not provided for.
  add quorum integer,
  add quorum_share text,
  add quorum_clause_id uuid references clause,
  -- While it is suspended its clock stands still since then.
  add suspended_at timestamptz,
  add version integer not null default 1,
  add updated_at timestamptz not null default now(),
  add constraint procedure_state_check check (state in ('PROPOSED', 'OPEN', 'SUSPENDED', 'ADOPTED', 'NOT_ADOPTED', 'BROKEN', 'WITHDRAWN', 'SET_ASIDE')),
  add constraint procedure_time check (expires_at > opened_at or kind = 'CONSENSUS'),
  add constraint procedure_period check (clause_id is null or period is not null or kind <> 'CORRECTIONS'),
  add constraint procedure_end check ((state in ('PROPOSED', 'OPEN', 'SUSPENDED')) = (ended_at is null)),
  add constraint procedure_adopted check (state not in ('ADOPTED', 'SET_ASIDE') or kind = 'RECORDED_VOTE' or ended_at = expires_at),
  add constraint procedure_suspended check ((state = 'SUSPENDED') = (suspended_at is not null)),
  add constraint procedure_text check ((kind = 'CORRECTIONS') = (text_markdown is null)),
  add constraint procedure_rule check ((kind = 'RECORDED_VOTE') = (rule is not null and rule_base is not null) or kind = 'CONSENSUS');
drop index procedure_one_open;
create unique index procedure_one_open on procedure (subject_type, subject_id) where state in ('PROPOSED', 'OPEN', 'SUSPENDED');
create index procedure_due on procedure (expires_at) where state = 'OPEN';
create index procedure_body on procedure (body_id, expires_at);

-- Whether somebody held the seat then: only such a seat is entitled to vote.
alter table procedure_seat add held boolean not null default true;
`;

const BESIDE = /* sql */ `
-- What seats say: every answer is kept, and of each seat one counts.
create table procedure_answer (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  -- In a body without seats a person answers for themselves.
  seat_id uuid references seat,
  member_id uuid references member,
  answer text not null check (answer in ('OBJECTION', 'AMENDMENT', 'NO_OBJECTION', 'NOT_PARTICIPATING', 'FOR', 'AGAINST', 'ABSTAINING')),
  text text not null default '',
  capacity text,
  on_behalf boolean not null,
  evidence text not null default '',
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid references member,
  late boolean not null,
  counts boolean not null,
  -- What it did: nothing, or it ended the procedure, or it undid the adoption.
  effect text not null default 'NONE' check (effect in ('NONE', 'BROKE', 'SET_ASIDE')),
  check (num_nonnulls(seat_id, member_id) > 0),
  check (not (late and counts)),
  check (effect = 'NONE' or counts)
);
create index procedure_answer_procedure on procedure_answer (procedure_id, recorded_at);
create unique index procedure_answer_one on procedure_answer (procedure_id, (coalesce(seat_id, member_id))) where counts;

create table procedure_statement (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  seat_id uuid not null references seat,
  kind text not null check (kind in ('RESERVATION', 'STATEMENT')),
  text text not null,
  on_behalf boolean not null default false,
  evidence text not null default '',
  received_at timestamptz not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null
);
create index procedure_statement_procedure on procedure_statement (procedure_id, recorded_at);

create table procedure_extension (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  former_expires_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > former_expires_at),
  time_zone text not null,
  reason text not null,
  extended_by uuid references member,
  extended_at timestamptz not null check (extended_at < former_expires_at)
);
create index procedure_extension_procedure on procedure_extension (procedure_id, extended_at);

create table procedure_suspension (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  reason text not null,
  suspended_by uuid references member,
  suspended_at timestamptz not null,
  resumed_by uuid references member,
  resumed_at timestamptz,
  -- The expiry after the time that it stood still.
  expires_at timestamptz
);
create index procedure_suspension_procedure on procedure_suspension (procedure_id, suspended_at);

-- An act of one chair that waits for the other, where the terms of reference ask for both.
create table procedure_request (
  id uuid primary key,
  procedure_id uuid not null references procedure,
  act text not null check (act in ('OPEN', 'EXTEND', 'WITHDRAW')),
  expires_at timestamptz,
  time_zone text not null default 'UTC',
  reason text not null default '',
  clause_id uuid references clause,
  requested_by uuid references member,
  requested_at timestamptz not null,
  -- The co-chairs who agree.
  agreed_by uuid[] not null,
  settled_at timestamptz
);
create unique index procedure_request_one on procedure_request (procedure_id) where settled_at is null;

create trigger procedure_statement_is_append_only before update or delete or truncate on procedure_statement
  for each statement execute function refuse_change();
create trigger procedure_extension_is_append_only before update or delete or truncate on procedure_extension
  for each statement execute function refuse_change();
`;
