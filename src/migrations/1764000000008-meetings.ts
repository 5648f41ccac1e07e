import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Meetings1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table meeting (
  id uuid primary key,
  body_id uuid not null references body,
  slug text unique,
  kind text not null check (kind in ('COMMITTEE', 'FOCUS_GROUP', 'JOINT_ANNUAL', 'SYMPOSIUM', 'SEMINAR', 'SIDE_EVENT', 'CONFERENCE_SESSION', 'TRAINING_COURSE')),
  mode text check (mode in ('VIRTUAL', 'IN_PERSON', 'HYBRID')),
  state text not null check (state in ('PROPOSED', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'HELD')),
  title text not null,
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  -- Shown to everybody, as a public event.
  public boolean not null default false,
  starts_at timestamptz,
  duration_minutes integer check (duration_minutes between 5 and 20160),
  time_zone text,
  -- What is known of the date where the instant is not: the first day it can be, and how precisely.
  planned_on date,
  planned_precision text check (planned_precision in ('DAY', 'MONTH', 'SEASON', 'YEAR')),
  planned_text text,
  location text not null default '',
  joining_link text not null default '',
  passcode text not null default '',
  description_markdown text not null default '',
  attendance_note text not null default '',
  -- RFC 5545: never changes for a meeting; sequence rises with every material change.
  calendar_uid text not null unique,
  calendar_sequence integer not null default 0,
  reason text not null default '',
  scheduled_by uuid references member,
  source text references source_document,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  check ((starts_at is null) = (time_zone is null)),
  check (planned_on is null or planned_precision is not null)
);
create index meeting_body_start on meeting (body_id, starts_at);
create index meeting_start on meeting (starts_at, id);

create table meeting_change (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  kind text not null check (kind in ('SCHEDULED', 'RESCHEDULED', 'POSTPONED', 'CANCELLED')),
  from_starts_at timestamptz,
  from_time_zone text,
  from_planned_text text,
  to_starts_at timestamptz,
  to_time_zone text,
  reason text not null default '',
  changed_by uuid references member,
  changed_at timestamptz not null default now()
);
create index meeting_change_meeting on meeting_change (meeting_id, changed_at);

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  position integer not null,
  title text not null,
  minutes integer check (minutes between 0 and 1440),
  purpose text not null default 'DISCUSSION' check (purpose in ('INFORMATION', 'DISCUSSION', 'DECISION')),
  presenter text not null default '',
  unique (meeting_id, position)
);

-- Every reply ever given is kept. The current one of a seat (committee) or of a member (focus group) is marked.
create table reply (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  seat_id uuid references seat,
  member_id uuid references member,
  answer text not null check (answer in ('ATTENDING', 'TENTATIVE', 'REGRETS', 'REGRETS_ALTERNATE_ATTENDS', 'DESIGNATES')),
  designated_name text not null default '',
  note text not null default '',
  -- Who entered it; differs from the member when recorded on behalf, and then there is evidence.
  recorded_by uuid references member,
  on_behalf boolean not null default false,
  evidence text not null default '',
  evidence_received_at timestamptz,
  replied_at timestamptz not null default now(),
  current boolean not null default true,
  check (seat_id is not null or member_id is not null)
);
create index reply_meeting on reply (meeting_id) where current;
create unique index reply_current_seat on reply (meeting_id, seat_id) where current and seat_id is not null;
create unique index reply_current_member on reply (meeting_id, member_id) where current and seat_id is null;

-- One row a mail about a meeting, so that a job that runs twice mails once.
create table meeting_notice (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  member_id uuid not null references member,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  calendar_sequence integer not null,
  sent_at timestamptz,
  unique (meeting_id, member_id, method, calendar_sequence)
);

alter table terms_version add constraint terms_adopted_at_meeting foreign key (adopted_at_meeting_id) references meeting;
`;
