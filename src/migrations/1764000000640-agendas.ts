import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agendas1764000000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- Where the agenda of a meeting is in its life, and the call for its items. The id is the meeting's; without a row it
-- is provisional, and no items were called for.
create table agenda (
  id uuid primary key references meeting,
  state text not null check (state in ('PROVISIONAL', 'ANNOTATED', 'ADOPTED')),
  annotated_at timestamptz,
  annotated_by uuid references member,
  adopted_at timestamptz,
  adopted_by uuid references member,
  items_due_at timestamptz,
  items_due_zone text,
  call_note text not null default '',
  called_at timestamptz,
  called_by uuid references member,
  check ((state = 'ADOPTED') = (adopted_at is not null)),
  check (state <> 'ANNOTATED' or annotated_at is not null),
  check ((items_due_at is null) = (called_at is null) and (items_due_at is null) = (items_due_zone is null))
);

alter table agenda_item add column kind text not null default 'ITEM' check (kind in ('ITEM', 'SECTION'));
alter table agenda_item add column annotation_markdown text not null default '';
-- What became of it in the meeting, where that is said of it.
alter table agenda_item add column course text not null default 'OPEN' check (course in ('OPEN', 'TAKEN', 'DEFERRED', 'NOT_REACHED'));
alter table agenda_item add column course_reason text not null default '';
-- The item of an earlier meeting, which was not taken there.
alter table agenda_item add column carried_from_id uuid references agenda_item;
alter table agenda_item add constraint agenda_item_section check (kind = 'ITEM' or (minutes is null and presenter = '' and course = 'OPEN' and carried_from_id is null));
create index agenda_item_carried_from on agenda_item (carried_from_id) where carried_from_id is not null;

-- What was changed as the agenda was adopted, and afterwards in session. Of items as they stood then: they may be gone.
create table agenda_change (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  kind text not null check (kind in ('ADDED', 'DROPPED', 'MOVED', 'REVISED')),
  on_adoption boolean not null,
  agenda_item_id uuid not null,
  item_title text not null,
  former_title text,
  -- The number that was shown; null for a section, and where there was no item before or is none after.
  from_number integer,
  to_number integer,
  reason text not null default '',
  recorded_by uuid references member,
  recorded_at timestamptz not null
);
create index agenda_change_meeting on agenda_change (meeting_id, recorded_at, id);
create trigger agenda_change_is_append_only before update or delete or truncate on agenda_change
  for each statement execute function refuse_change();

create table item_proposal (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  -- A seat, or where the body has none, a person.
  seat_id uuid references seat,
  member_id uuid references member,
  title text not null,
  purpose text not null check (purpose in ('INFORMATION', 'DISCUSSION', 'DECISION')),
  minutes integer check (minutes between 0 and 1440),
  presenter text not null default '',
  explanation_markdown text not null default '',
  -- Received after the deadline of the call.
  late boolean not null,
  recorded_by uuid references member,
  on_behalf boolean not null default false,
  evidence text not null default '',
  evidence_received_at timestamptz,
  proposed_at timestamptz not null,
  state text not null check (state in ('PROPOSED', 'PLACED', 'DECLINED', 'WITHDRAWN')),
  reason text not null default '',
  decided_by uuid references member,
  decided_at timestamptz,
  -- Gone when the item is taken off the agenda again.
  agenda_item_id uuid references agenda_item on delete set null,
  version integer not null default 1,
  check (seat_id is not null or member_id is not null),
  check ((state = 'PROPOSED') = (decided_at is null))
);
create index item_proposal_meeting on item_proposal (meeting_id, proposed_at, id);
create unique index item_proposal_item on item_proposal (agenda_item_id) where agenda_item_id is not null;

-- Papers that belong to an item. Of a paper with revisions, the one that they revise: they follow it to the item.
create table agenda_item_paper (
  agenda_item_id uuid not null references agenda_item on delete cascade,
  paper_id uuid not null references paper,
  attached_by uuid references member,
  attached_at timestamptz not null,
  primary key (agenda_item_id, paper_id)
);
create index agenda_item_paper_paper on agenda_item_paper (paper_id);

-- The papers attached to an item, and all that belongs to them.
create function agenda_item_papers(item uuid) returns setof uuid language sql stable as $$
  with recursive belonging as (
    select t.paper_id from agenda_item_paper t where t.agenda_item_id = item
    union
    select p.id from belonging b join paper p on p.base_id = b.paper_id
  )
  select paper_id from belonging
$$;
`;
