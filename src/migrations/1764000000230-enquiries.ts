import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Enquiries1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What somebody from outside wrote to a working group, by the form that is open to everybody.
create table enquiry (
  id uuid primary key,
  body_id uuid not null references body,
  name text not null,
  email text not null,
  organisation text not null default '',
  message text not null,
  received_at timestamptz not null default now(),
  -- While it waits for an answer there is no such instant.
  closed_at timestamptz,
  closed_by uuid references member,
  closing_note text not null default '',
  version integer not null default 1
);
create index enquiry_body on enquiry (body_id, received_at, id);
`;
