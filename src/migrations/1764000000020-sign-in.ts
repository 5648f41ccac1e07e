import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- When the person of this session accepted to put no classified or nationally caveated information in.
alter table session add column undertaking_accepted_at timestamptz not null;

-- Requests are forgotten after some weeks: they hold addresses that anybody may have typed.
create index sign_in_request_requested_at on sign_in_request (requested_at);

-- How often signing in was tried, by address and by network; the columns are the rate limiter's.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
`;
