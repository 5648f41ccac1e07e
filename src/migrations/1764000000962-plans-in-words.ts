import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlansInWords1764000000962 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table meeting_plan add check (mode in ('VIRTUAL', 'IN_PERSON', 'HYBRID'));
alter table meeting_plan add check (rhythm in ('MONTHLY', 'EVERY_TWO_MONTHS', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AS_PROVIDED', 'EVENLY'));
`;
