import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailPreferences1764000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What members want to be reminded of, and when mail comes that is not urgent.
alter table member
  add column meeting_reminders text[] not null default '{DAY_BEFORE}' check (meeting_reminders <@ '{DAY_BEFORE,HOUR_BEFORE}'::text[]),
  add column mail_rhythm text not null default 'AT_ONCE' check (mail_rhythm in ('AT_ONCE', 'DAILY', 'WEEKLY'));
-- Which kinds of mail there are, the program says.
alter table member drop constraint member_declined_mails_check;
alter table member add constraint member_declined_mails_check check (cardinality(declined_mails) <= 20);

-- One row a reminder of a meeting on one date, so that a job that runs twice mails once.
create table meeting_reminder (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  member_id uuid not null references member,
  lead text not null check (lead in ('DAY_BEFORE', 'HOUR_BEFORE')),
  starts_at timestamptz not null,
  sent_at timestamptz,
  unique (meeting_id, member_id, lead, starts_at)
);

-- One row for each action, person and day on which they are reminded of it; those of one mail have its id.
create table action_reminder (
  id uuid primary key,
  mail_id uuid not null,
  action_id uuid not null references action,
  member_id uuid not null references member,
  due_on date not null,
  step_on date not null,
  sent_at timestamptz,
  unique (action_id, member_id, due_on, step_on)
);
create index action_reminder_mail on action_reminder (mail_id);

create table digest (
  id uuid primary key,
  member_id uuid not null references member,
  planned_at timestamptz not null,
  sent_at timestamptz
);
-- What somebody is told of in their next digest, once.
create table digest_entry (
  id uuid primary key,
  member_id uuid not null references member,
  kind text not null,
  subject_id uuid not null,
  added_at timestamptz not null,
  digest_id uuid references digest,
  unique (member_id, kind, subject_id)
);
create index digest_entry_waiting on digest_entry (member_id) where digest_id is null;
create index digest_entry_digest on digest_entry (digest_id) where digest_id is not null;
`;
