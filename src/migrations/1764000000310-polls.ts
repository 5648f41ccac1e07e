import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Polls1764000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- A body looks for the date of a meeting.
create table poll (
  id uuid primary key,
  body_id uuid not null references body,
  title text not null,
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  note text not null default '',
  state text not null check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
  duration_minutes integer not null check (duration_minutes between 5 and 20160),
  -- Until when answers are taken, and the zone for which that was announced.
  deadline timestamptz not null,
  time_zone text not null,
  reminds_at timestamptz not null,
  opened_by uuid references member,
  opened_at timestamptz not null default now(),
  closed_by uuid references member,
  closed_at timestamptz,
  slot_id uuid,
  meeting_id uuid unique references meeting,
  reason text not null default '',
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  check ((state = 'OPEN') = (closed_at is null)),
  check ((state = 'CLOSED') = (meeting_id is not null)),
  check ((slot_id is null) = (meeting_id is null))
);
create index poll_body on poll (body_id, opened_at);

create table poll_slot (
  id uuid primary key,
  poll_id uuid not null references poll,
  starts_at timestamptz not null,
  time_zone text not null,
  unique (poll_id, starts_at),
  unique (poll_id, id)
);
alter table poll add constraint poll_slot_chosen foreign key (id, slot_id) references poll_slot (poll_id, id);

-- Every answer ever given is kept. The one that stands for a seat (committee) or a member (focus group) is marked.
create table poll_answer (
  id uuid primary key,
  poll_id uuid not null references poll,
  seat_id uuid references seat,
  member_id uuid references member,
  note text not null default '',
  -- Who entered it; differs from the member when recorded on behalf, and then there is evidence.
  recorded_by uuid references member,
  on_behalf boolean not null default false,
  evidence text not null default '',
  evidence_received_at timestamptz,
  answered_at timestamptz not null default now(),
  current boolean not null,
  check (seat_id is not null or member_id is not null),
  unique (poll_id, id)
);
create unique index poll_answer_current_seat on poll_answer (poll_id, seat_id) where current and seat_id is not null;
create unique index poll_answer_current_member on poll_answer (poll_id, member_id) where current and seat_id is null;

create table poll_choice (
  poll_id uuid not null,
  answer_id uuid not null,
  slot_id uuid not null,
  choice text not null check (choice in ('YES', 'IF_NEED_BE', 'NO')),
  primary key (answer_id, slot_id),
  foreign key (poll_id, answer_id) references poll_answer (poll_id, id),
  foreign key (poll_id, slot_id) references poll_slot (poll_id, id)
);
create index poll_choice_slot on poll_choice (slot_id);

-- One row a mail about a poll, so that a job that runs twice mails once.
create table poll_notice (
  id uuid primary key,
  poll_id uuid not null references poll,
  member_id uuid not null references member,
  kind text not null check (kind in ('INVITATION', 'REMINDER', 'CANCELLATION')),
  sent_at timestamptz,
  unique (poll_id, member_id, kind)
);

-- The personal link in a mail about a poll. Of the secret only the hash is kept, so each mail brings a link of its own.
create table poll_link (
  secret_hash text primary key,
  notice_id uuid not null references poll_notice,
  made_at timestamptz not null default now()
);
create index poll_link_notice on poll_link (notice_id);
`;
