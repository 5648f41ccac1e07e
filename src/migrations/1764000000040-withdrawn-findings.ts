import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawnFindings1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table finding add column withdrawal_reason text not null default '';
`;
