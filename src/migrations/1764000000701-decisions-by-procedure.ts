import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecisionsByProcedure1764000000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A decision is taken at a meeting, or between meetings by a procedure.
alter table decision
  alter meeting_id drop not null,
  alter quorum_check_id drop not null,
  add procedure_id uuid unique references procedure,
  drop constraint decision_mode_check,
  drop constraint decision_rule_check,
  add constraint decision_mode_check check (mode in ('CONSENSUS', 'RECORDED_VOTE', 'SILENCE')),
  add constraint decision_rule_check check (rule in ('CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY', 'THREE_QUARTERS_MAJORITY', 'UNANIMITY')),
  add constraint decision_taken_somehow check (num_nonnulls(meeting_id, procedure_id) > 0),
  add constraint decision_at_meeting check ((meeting_id is null) = (quorum_check_id is null));
create unique index decision_number_between_meetings on decision (body_id, number) where meeting_id is null;

-- That a decision does not stand: it was challenged for want of quorum, or an objection had come in time.
create table decision_challenge (
  id uuid primary key,
  decision_id uuid not null references decision,
  seat_id uuid not null references seat,
  reason text not null,
  on_behalf boolean not null,
  evidence text not null default '',
  recorded_by uuid references member,
  challenged_at timestamptz not null,
  upheld boolean,
  settlement text not null default '',
  settled_by uuid references member,
  settled_at timestamptz,
  check ((upheld is null) = (settled_at is null))
);
create unique index decision_challenge_open on decision_challenge (decision_id) where settled_at is null;

create table decision_set_aside (
  id uuid primary key,
  decision_id uuid not null unique references decision,
  reason text not null,
  challenge_id uuid references decision_challenge,
  set_aside_by uuid references member,
  set_aside_at timestamptz not null
);
create trigger decision_set_aside_is_append_only before update or delete or truncate on decision_set_aside
  for each statement execute function refuse_change();
`;
