import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SymposiumCadence1764000000980 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table provision drop constraint provision_kind_check;
alter table provision add constraint provision_kind_check check (kind in ('SEATS', 'CO_CHAIRS', 'TERM_LENGTH', 'RENEWALS', 'HOLDING_OVER', 'QUORUM', 'DECISION_RULE', 'SILENCE_PERIOD', 'NOTICE_PERIOD', 'CORRECTION_PERIOD', 'CADENCE', 'SYMPOSIUM_CADENCE', 'JOINT_ACTS'));
`;
