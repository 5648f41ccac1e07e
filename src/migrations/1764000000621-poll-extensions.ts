import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PollExtensions1764000000621 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- How often the deadline of a poll was extended, and why last.
alter table poll
  add column extensions integer not null default 0,
  add column extension_reason text not null default '';

-- Of each extension those are told who have not answered: a mail each time.
alter table poll_notice add column extension integer not null default 0;
alter table poll_notice drop constraint poll_notice_kind_check;
alter table poll_notice add constraint poll_notice_kind_check check (kind in ('INVITATION', 'REMINDER', 'EXTENSION', 'CANCELLATION'));
alter table poll_notice drop constraint poll_notice_poll_id_member_id_kind_key;
alter table poll_notice add constraint poll_notice_once unique (poll_id, member_id, kind, extension);
`;
