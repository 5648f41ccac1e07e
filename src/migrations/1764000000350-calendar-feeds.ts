import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeeds1764000000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A calendar that somebody subscribes to: of one body, or of all that they may see. It gives no right: what it shows is
-- read under the rights that its owner has at that moment. Of the secret in its address only the hash is kept.
create table calendar_feed (
  id uuid primary key,
  account_id uuid not null references account,
  body_id uuid references body,
  secret_hash text not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index calendar_feed_account on calendar_feed (account_id);
`;
