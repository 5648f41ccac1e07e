import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReplyLinks1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- The personal link in a mail about a meeting, by which its recipient answers. Of the secret only the hash is kept. A
-- mail that is sent again after a failure has a link of its own, and both work: either may be the one that arrived.
create table reply_link (
  secret_hash text primary key,
  notice_id uuid not null references meeting_notice,
  made_at timestamptz not null default now()
);
create index reply_link_notice on reply_link (notice_id);
`;
