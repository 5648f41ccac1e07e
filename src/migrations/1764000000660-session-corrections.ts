import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionCorrections1764000000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- When the end was recorded: it may be recorded later than it was, and can be undone for a day.
alter table sitting add column close_recorded_at timestamptz;

-- That a meeting was closed by mistake, and goes on. Written once.
create table reopening (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  -- The end that had been recorded.
  closed_at timestamptz not null,
  reason text not null,
  reopened_at timestamptz not null,
  reopened_by uuid references member
);
create index reopening_meeting on reopening (meeting_id, reopened_at);
create trigger reopening_is_append_only before update or delete or truncate on reopening
  for each statement execute function refuse_change();

-- An interest is that of a person or of a seat, which may take no part in the item. Recorded wrongly, it is struck.
alter table interest
  alter column member_id drop not null,
  add column seat_id uuid references seat,
  add column withdraws boolean not null default false,
  add column struck_at timestamptz,
  add column struck_by uuid references member,
  add column struck_reason text not null default '',
  add check (num_nonnulls(member_id, seat_id) = 1),
  add check (not withdraws or agenda_item_id is not null);
`;
