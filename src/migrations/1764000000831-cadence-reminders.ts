import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CadenceReminders1764000000831 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- That somebody is told that the next meeting of a body has to be called, or is overdue: once of each day by which it is due.
create table cadence_reminder (
  id uuid primary key,
  body_id uuid not null references body,
  member_id uuid not null references member,
  due_on date not null,
  step text not null check (step in ('DUE', 'OVERDUE')),
  planned_at timestamptz not null,
  sent_at timestamptz,
  unique (body_id, member_id, due_on, step)
);
`;
