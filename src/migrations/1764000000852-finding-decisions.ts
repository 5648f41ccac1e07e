import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingDecisions1764000000852 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Whether the group decides on the wording in a procedure: it does not change meanwhile.
alter table finding add column put_to_decision boolean not null default false;
-- The procedure by which a step came about.
alter table finding_step add column procedure_id uuid references procedure;
`;
