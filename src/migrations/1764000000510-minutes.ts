import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Minutes1764000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
create table minutes (
  id uuid primary key,
  meeting_id uuid not null unique references meeting,
  body_id uuid not null references body,
  language text not null check (language in ('en', 'fr', 'ar', 'zh')),
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  -- In part: adopted tacitly, but for passages with open corrections, which are for the next meeting.
  state text not null check (state in ('DRAFT', 'CIRCULATED', 'ADOPTED_IN_PART', 'ADOPTED')),
  drafted_by uuid references member,
  drafted_at timestamptz not null,
  -- When the records of the meeting were last looked through for it.
  composed_at timestamptz not null,
  -- The circulation that runs, or by which it was adopted.
  procedure_id uuid references procedure,
  updated_at timestamptz not null,
  version integer not null default 1,
  check (state = 'DRAFT' or procedure_id is not null)
);
create index minutes_drafted on minutes (drafted_at desc, id desc);
create index minutes_body on minutes (body_id, drafted_at desc, id desc);

create table minutes_passage (
  id uuid primary key,
  minutes_id uuid not null references minutes,
  position integer not null,
  kind text not null check (kind in ('OPENING', 'ATTENDANCE', 'QUORUM', 'NOTES', 'INTEREST', 'DECISION', 'STATEMENT', 'RESERVATION', 'ACTION', 'END', 'TEXT')),
  -- The item as it stood on the agenda then: the agenda may change, the minutes do not.
  agenda_item_id uuid,
  item_title text not null default '',
  -- Whose statement it is.
  seat_id uuid references seat,
  text_markdown text not null,
  -- The record from which it was composed, such as 'decision <id>'; empty when it was written by hand.
  source text not null default '',
  -- What was composed last, and what would be composed now where that differs and somebody has changed the text.
  composed_markdown text not null default '',
  offered_markdown text,
  removed_at timestamptz,
  adopted_at timestamptz,
  check ((kind in ('STATEMENT', 'RESERVATION')) = (seat_id is not null)),
  check (adopted_at is null or removed_at is null)
);
create index minutes_passage_minutes on minutes_passage (minutes_id, position);
create unique index minutes_passage_source on minutes_passage (minutes_id, source) where source <> '';

-- Every wording that a passage has had.
create table minutes_wording (
  id uuid primary key,
  passage_id uuid not null references minutes_passage,
  number integer not null,
  text_markdown text not null,
  cause text not null check (cause in ('COMPOSED', 'WRITTEN', 'CORRECTED', 'ACCEPTED')),
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  unique (passage_id, number)
);
create trigger minutes_wording_is_append_only before update or delete or truncate on minutes_wording
  for each statement execute function refuse_change();

create table minutes_correction (
  id uuid primary key,
  minutes_id uuid not null references minutes,
  passage_id uuid not null references minutes_passage,
  procedure_id uuid not null references procedure,
  seat_id uuid references seat,
  member_id uuid references member,
  on_behalf boolean not null,
  evidence text not null default '',
  said_at timestamptz not null,
  -- A seat's correction of its own statement, which takes effect at once.
  own_statement boolean not null,
  former_markdown text not null,
  text_markdown text not null,
  reason text not null,
  -- TAKEN at once; KEPT beside it, for another of the same seat prevails; OPEN for a meeting; LAPSED with its circulation.
  state text not null check (state in ('TAKEN', 'KEPT', 'OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED')),
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references member,
  settled_meeting_id uuid references meeting,
  settlement text not null default '',
  check (own_statement = (state in ('TAKEN', 'KEPT'))),
  check ((state in ('ACCEPTED', 'DECLINED')) = (settled_meeting_id is not null))
);
create index minutes_correction_passage on minutes_correction (passage_id, recorded_at);
create index minutes_correction_minutes on minutes_correction (minutes_id, recorded_at);

-- Each adoption with the text that was adopted by it, word for word.
create table minutes_adoption (
  id uuid primary key,
  minutes_id uuid not null references minutes,
  number integer not null,
  manner text not null check (manner in ('TACIT', 'AT_MEETING')),
  adopted_at timestamptz not null,
  meeting_id uuid references meeting,
  quorum_check_id uuid references quorum_check,
  text text not null,
  text_sha256 text not null,
  left_over integer not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  unique (minutes_id, number),
  check ((manner = 'AT_MEETING') = (meeting_id is not null)),
  check (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);
create trigger minutes_adoption_is_append_only before update or delete or truncate on minutes_adoption
  for each statement execute function refuse_change();

create table minutes_corrigendum (
  id uuid primary key,
  minutes_id uuid not null references minutes,
  number integer not null,
  passage_id uuid not null references minutes_passage,
  former_markdown text not null,
  text_markdown text not null,
  reason text not null,
  meeting_id uuid not null references meeting,
  quorum_check_id uuid references quorum_check,
  issued_by uuid references member,
  issued_at timestamptz not null,
  unique (minutes_id, number)
);
create trigger minutes_corrigendum_is_append_only before update or delete or truncate on minutes_corrigendum
  for each statement execute function refuse_change();

-- What the chair says of a meeting: the chair's, and not adopted. Each version is kept.
create table chair_summary (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  body_id uuid not null references body,
  number integer not null,
  text_markdown text not null,
  label text not null check (label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  published_by uuid not null references member,
  published_at timestamptz not null,
  unique (meeting_id, number)
);
create trigger chair_summary_is_append_only before update or delete or truncate on chair_summary
  for each statement execute function refuse_change();

-- Adopted minutes never change, whoever asks: the software's rules say so too, but they are not the last line.
create function refuse_change_of_minutes() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.state = 'ADOPTED'
    and (to_jsonb(old) - 'updated_at' - 'version') <> (to_jsonb(new) - 'updated_at' - 'version')) then
    raise exception 'adopted minutes are never changed';
  end if;
  return new;
end $$;
create trigger minutes_stand before update or delete on minutes
  for each row execute function refuse_change_of_minutes();

create function refuse_change_of_passage() returns trigger language plpgsql as $$
declare
  held text := (select m.state from minutes m where m.id = case tg_op when 'DELETE' then old.minutes_id else new.minutes_id end);
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.adopted_at is not null) then
    raise exception 'adopted minutes are never changed';
  end if;
  if held <> 'DRAFT' and (tg_op = 'INSERT'
    or (to_jsonb(old) - 'text_markdown' - 'adopted_at') <> (to_jsonb(new) - 'text_markdown' - 'adopted_at')) then
    raise exception 'circulated minutes are changed by corrections alone';
  end if;
  return new;
end $$;
create trigger minutes_passage_stands before insert or update or delete on minutes_passage
  for each row execute function refuse_change_of_passage();

create function refuse_change_of_correction() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN'
    or (to_jsonb(old) - 'state' - 'settled_at' - 'settled_by' - 'settled_meeting_id' - 'settlement')
       <> (to_jsonb(new) - 'state' - 'settled_at' - 'settled_by' - 'settled_meeting_id' - 'settlement') then
    raise exception 'corrections are settled once, and never changed';
  end if;
  return new;
end $$;
create trigger minutes_correction_stands before update or delete on minutes_correction
  for each row execute function refuse_change_of_correction();
`;
