import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Proceedings1764000000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table meeting drop constraint meeting_state_check;
alter table meeting add constraint meeting_state_check
  check (state in ('PROPOSED', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'IN_SESSION', 'HELD'));

-- That a meeting was opened, and when it ended. The id is the meeting's.
create table sitting (
  id uuid primary key references meeting,
  opened_at timestamptz not null,
  opened_by uuid references member,
  closed_at timestamptz,
  closed_by uuid references member,
  check (closed_at > opened_at)
);

-- Who presides from an instant on. Written once.
create table presiding (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  member_id uuid not null references member,
  capacity text not null check (capacity in ('CO_CHAIR', 'SEAT', 'LEAD')),
  seat_id uuid references seat,
  from_at timestamptz not null,
  recorded_by uuid references member,
  check ((seat_id is not null) = (capacity = 'SEAT'))
);
create index presiding_meeting on presiding (meeting_id, from_at);

-- Who was there, from when until when. A correction strikes a row and puts another in its place: both are kept.
create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  seat_id uuid references seat,
  member_id uuid references member,
  -- Of somebody who is no member here, such as a person designated for this one meeting.
  person_name text not null default '',
  capacity text not null check (capacity in ('HEAD_OF_DELEGATION', 'ALTERNATE', 'ADVISER', 'DESIGNATED', 'WITHOUT_SEAT')),
  -- Through this person the seat is present, and has its one voice; others accompany.
  speaks boolean not null,
  by_video boolean not null default false,
  arrived_at timestamptz not null,
  left_at timestamptz,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  replaces_id uuid references attendance,
  struck_at timestamptz,
  struck_by uuid references member,
  struck_reason text not null default '',
  check (left_at > arrived_at),
  check ((member_id is not null) <> (person_name <> '')),
  check (not speaks or seat_id is not null),
  constraint attendance_one_voice exclude using gist (meeting_id with =, seat_id with =, tstzrange(arrived_at, left_at) with &&)
    where (speaks and struck_at is null),
  constraint attendance_person_once exclude using gist (meeting_id with =, member_id with =, tstzrange(arrived_at, left_at) with &&)
    where (struck_at is null)
);
create index attendance_meeting on attendance (meeting_id, arrived_at);
create index attendance_member on attendance (member_id) where struck_at is null;

create table quorum_check (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  -- The instant about which it tells.
  at timestamptz not null,
  reason text not null check (reason in ('OPENING', 'DECISION', 'REQUEST')),
  requested_by_seat_id uuid references seat,
  -- All seats of the body; null where it has none.
  seats integer,
  present_seat_ids uuid[] not null,
  -- What the terms in force that day ask for; null: not provided for.
  quorum integer,
  share text,
  clause_id uuid references clause,
  met boolean,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  check ((quorum is null) = (met is null))
);
create index quorum_check_meeting on quorum_check (meeting_id, at);
create trigger quorum_check_is_append_only before update or delete or truncate on quorum_check
  for each statement execute function refuse_change();

create table interest (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  member_id uuid not null references member,
  -- The item as it stood on the agenda then: the agenda may change, the record does not.
  agenda_item_id uuid,
  item_title text not null default '',
  statement text not null,
  declared_at timestamptz not null,
  recorded_by uuid references member,
  settlement text not null default '',
  settled_at timestamptz,
  settled_by uuid references member,
  version integer not null default 1
);
create index interest_meeting on interest (meeting_id, declared_at);

-- What one note-taker writes down on one item. Every text that was saved is kept.
create table note (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  agenda_item_id uuid,
  item_title text not null default '',
  author_id uuid not null references member,
  body_markdown text not null,
  revision integer not null,
  updated_at timestamptz not null,
  unique nulls not distinct (meeting_id, agenda_item_id, author_id)
);
create table note_revision (
  id uuid primary key,
  note_id uuid not null references note,
  number integer not null,
  body_markdown text not null,
  saved_at timestamptz not null,
  unique (note_id, number)
);
create trigger note_revision_is_append_only before update or delete or truncate on note_revision
  for each statement execute function refuse_change();
`;
