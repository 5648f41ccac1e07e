import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingOpenings1764000000911 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
-- Who opened what is AMBER or stricter: once a person, revision or file, credential and day.
create table finding_opening (
  id uuid primary key,
  body_id uuid not null references body,
  -- Null where the texts of a list were read: of those that the reader could see in the group.
  finding_id uuid references finding,
  revision integer,
  label text,
  attachment_id uuid references finding_attachment,
  account_id uuid not null references account,
  member_id uuid references member,
  by_token boolean not null,
  opened_on date not null,
  opened_at timestamptz not null,
  unique nulls not distinct (body_id, finding_id, revision, label, attachment_id, account_id, by_token, opened_on),
  check (finding_id is not null or (revision is null and attachment_id is null)),
  check (attachment_id is null or revision is null)
);
create index finding_opening_opened on finding_opening (opened_at desc, id desc);
create index finding_opening_of_finding on finding_opening (finding_id);
create trigger finding_opening_is_append_only before update or delete or truncate on finding_opening
  for each statement execute function refuse_change();
`;
