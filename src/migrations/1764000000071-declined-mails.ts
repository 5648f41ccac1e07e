import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeclinedMails1764000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What a member does not want to be mailed; a kind that comes later is wanted until it is declined.
alter table member add column declined_mails text[] not null default '{}'
  check (declined_mails <@ '{MEETINGS,FINDINGS,PARTICIPATION,RECORDED_REPLIES}'::text[]);
`;
