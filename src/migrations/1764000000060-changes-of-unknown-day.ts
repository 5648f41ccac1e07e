import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangesOfUnknownDay1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- The sources of a history may say that a meeting was postponed without saying when.
alter table meeting_change alter column changed_at drop not null;
`;
