import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Milestones1764000000943 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What a focus group means to reach by when, and when it did, with what shows it.
create table milestone (
  id uuid primary key,
  body_id uuid not null references body,
  title text not null,
  planned_on date,
  reached_on date,
  shown_by text not null default '',
  dropped_reason text not null default '',
  version integer not null default 1,
  check ((reached_on is null) = (shown_by = '')),
  check (reached_on is null or dropped_reason = '')
);
create index milestone_body on milestone (body_id);
`;
