import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingOrder1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- In the order in which lists of meetings are read: by start, or the first day that it can be, the undated last.
create index meeting_place on meeting ((coalesce(starts_at, planned_on::timestamp at time zone 'UTC', 'infinity'::timestamptz)), id);
create index meeting_body_place on meeting (body_id, (coalesce(starts_at, planned_on::timestamp at time zone 'UTC', 'infinity'::timestamptz)), id);
create index meeting_updated on meeting (updated_at, id);
drop index meeting_body_start;
drop index meeting_start;
`;
