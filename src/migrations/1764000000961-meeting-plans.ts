import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingPlans1764000000961 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A series of meetings of a body, planned together: a draft until it is called, when each becomes a meeting, or withdrawn.
create table meeting_plan (
  id uuid primary key,
  body_id uuid not null references body,
  title text not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'CALLED', 'WITHDRAWN')),
  -- Null: all seats of the body.
  seat_ids uuid[],
  mode text not null,
  time_zone text not null,
  duration_minutes integer not null,
  seats_needed integer not null default 1,
  first_day date not null,
  last_day date not null,
  rhythm text not null,
  every_months integer,
  cadence_clause_id uuid references clause,
  -- Days, both included: {"from", "to"}. Each period is to have one meeting; no meeting touches what is kept off.
  periods jsonb not null,
  kept_off jsonb not null default '[]',
  made_by uuid references member,
  made_at timestamptz not null,
  called_by uuid references member,
  called_at timestamptz,
  withdrawn_reason text not null default '',
  version integer not null default 1,
  check (first_day <= last_day),
  check ((state = 'CALLED') = (called_at is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_reason <> ''))
);
create index meeting_plan_body on meeting_plan (body_id, made_at);

create table planned_meeting (
  id uuid primary key,
  plan_id uuid not null references meeting_plan,
  starts_at timestamptz not null,
  -- Whether somebody chose the start, rather than the plan.
  by_hand boolean not null default false,
  dropped_at timestamptz,
  meeting_id uuid references meeting,
  check (meeting_id is null or dropped_at is null)
);
create unique index planned_meeting_once on planned_meeting (plan_id, starts_at) where dropped_at is null;
create index planned_meeting_meeting on planned_meeting (meeting_id);
`;
