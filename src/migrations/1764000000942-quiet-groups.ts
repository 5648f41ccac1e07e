import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuietGroups1764000000942 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- That the chairs looked at a group in which nothing happened and let it go on: until when it is not suggested again.
create table dormancy_declined (
  id uuid primary key,
  body_id uuid not null references body,
  reason text not null,
  declined_by uuid references member,
  declined_at timestamptz not null,
  quiet_until date not null
);
create index dormancy_declined_body on dormancy_declined (body_id, quiet_until);
create trigger dormancy_declined_is_append_only before update or delete or truncate on dormancy_declined
  for each statement execute function refuse_change();
`;
