import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Amendments1764000000761 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- What somebody inside the body says of a clause, or of words in it; the clause is one of a version, whatever it says later.
create table clause_comment (
  id uuid primary key,
  clause_id uuid not null references clause,
  in_reply_to uuid references clause_comment,
  -- For which seat it is said; null for a person who speaks for themselves.
  seat_id uuid references seat,
  member_id uuid references member,
  text_markdown text not null,
  -- Words of the clause that it is about; empty: all of it.
  quote text not null,
  commented_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references member,
  resolution text not null default '',
  version integer not null default 1
);
create index clause_comment_clause on clause_comment (clause_id, commented_at, id);
create index clause_comment_reply on clause_comment (in_reply_to);

create table amendment (
  id uuid primary key,
  terms_version_id uuid not null references terms_version,
  kind text not null check (kind in ('REPLACE', 'ADD_AFTER', 'DELETE')),
  -- What it changes, or after which it adds; null: the title of the version, or its beginning.
  clause_id uuid references clause,
  -- What stood there when it was proposed.
  base_number text not null,
  base_heading text not null,
  base_markdown text not null,
  -- What is to stand there.
  number text,
  heading text not null,
  body_markdown text not null,
  reason text not null,
  seat_id uuid references seat,
  member_id uuid references member,
  on_behalf boolean not null,
  evidence text not null,
  said_at timestamptz not null,
  recorded_by uuid references member,
  recorded_at timestamptz not null,
  state text not null check (state in ('OPEN', 'WITHDRAWN', 'ACCEPTED', 'ACCEPTED_IN_PART', 'DECLINED')),
  disposition_reason text not null default '',
  settled_at timestamptz,
  settled_by uuid references member,
  -- The wording on which it was accepted in part.
  wording_heading text,
  wording_markdown text,
  version integer not null default 1,
  check (kind <> 'DELETE' or clause_id is not null),
  check (num_nonnulls(seat_id, member_id) > 0),
  check ((state = 'OPEN') = (settled_at is null))
);
create index amendment_version on amendment (terms_version_id, recorded_at, id);
create index amendment_clause on amendment (clause_id);

-- What a seat proposed, and what became of it, stands.
create function refuse_change_of_amendment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN'
    or (old.terms_version_id, old.kind, old.clause_id, old.base_number, old.base_heading, old.base_markdown, old.number, old.heading, old.body_markdown, old.reason, old.seat_id, old.member_id, date_trunc('milliseconds', old.said_at))
       is distinct from (new.terms_version_id, new.kind, new.clause_id, new.base_number, new.base_heading, new.base_markdown, new.number, new.heading, new.body_markdown, new.reason, new.seat_id, new.member_id, date_trunc('milliseconds', new.said_at)) then
    raise exception 'an amendment stands as it was proposed, and its disposition as it was given';
  end if;
  return new;
end $$;
create trigger amendment_stands before update or delete on amendment
  for each row execute function refuse_change_of_amendment();

-- No text is put to decision over an amendment that nobody has answered, whoever asks.
create function refuse_undisposed_amendments() returns trigger language plpgsql as $$
begin
  if new.state = 'PUT_TO_DECISION' and old.state <> 'PUT_TO_DECISION'
    and exists (select from amendment a where a.terms_version_id = new.id and a.state = 'OPEN') then
    raise exception 'every amendment is disposed of before the text is put to decision';
  end if;
  return new;
end $$;
create trigger amendments_disposed before update on terms_version
  for each row execute function refuse_undisposed_amendments();
`;
