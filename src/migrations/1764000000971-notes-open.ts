import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotesOpen1764000000971 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Who has the notes of a meeting open now. It is true for seconds, and worth nothing after a crash.
create unlogged table notes_open (
  meeting_id uuid not null references meeting (id) on delete cascade,
  member_id uuid not null references member (id) on delete cascade,
  seen_at timestamptz not null,
  primary key (meeting_id, member_id)
);
`;
