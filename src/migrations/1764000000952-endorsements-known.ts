import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndorsementsKnown1764000000952 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Evidence is needed where a secretary records something; where a focal point speaks, it is not asked for.
alter table participation_endorsement drop constraint participation_endorsement_known;
alter table participation_endorsement add constraint participation_endorsement_known check (
  case when given_by is null then evidence <> '' else endorsed_by = 'FOCAL_POINT' and recorded_by is null end);
`;
