import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftsOfTerms1764000000730 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table terms_version drop constraint terms_version_state_check;
alter table terms_version add constraint terms_version_state_check
  check (state in ('DRAFT', 'CIRCULATED', 'PUT_TO_DECISION', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN'));
alter table terms_version
  add column based_on uuid references terms_version,
  add column drafted_by uuid references member,
  add column circulated_at timestamptz,
  add column circulated_by uuid references member,
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text not null default '',
  add column updated_at timestamptz not null default now();

alter table clause
  add column version integer not null default 1,
  add column updated_at timestamptz not null default now(),
  add column updated_by uuid references member,
  -- A clause that was taken out keeps its row, for what was said of it, and comes back by it. It has no place.
  add column removed_at timestamptz,
  alter column position drop not null,
  add constraint clause_has_a_place check ((removed_at is null) = (position is not null));
create index clause_by_stable_id on clause (stable_id);

-- Every wording that a clause of a draft had before the one that stands.
create table clause_wording (
  id uuid primary key,
  clause_id uuid not null references clause,
  -- Version of the clause that had it.
  version integer not null,
  number text not null,
  heading text not null,
  body_markdown text not null,
  written_by uuid references member,
  written_at timestamptz not null,
  unique (clause_id, version)
);
create trigger clause_wording_is_append_only before update or delete or truncate on clause_wording
  for each statement execute function refuse_change();

-- What is put to decision is frozen as well, and so is what was withdrawn.
create or replace function refuse_change_of_adopted_text() returns trigger language plpgsql as $$
declare
  version_id uuid := case tg_op when 'DELETE' then old.terms_version_id else new.terms_version_id end;
  held record;
begin
  select v.state, v.created_at into held from terms_version v where v.id = version_id;
  -- Text comes into being with its version, in one transaction: both have that transaction's time.
  if tg_op = 'INSERT' and held.created_at = now() then return new; end if;
  if held.state in ('PUT_TO_DECISION', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN') then
    -- An insert of what is there already goes on to "on conflict do nothing".
    if tg_op = 'INSERT' and tg_table_name = 'clause' and exists (select from clause c where c.id = new.id) then return new; end if;
    if tg_op = 'INSERT' and tg_table_name = 'provision' and exists (select from provision p where p.id = new.id) then return new; end if;
    raise exception '%', case held.state
      when 'PUT_TO_DECISION' then 'a text that is put to decision is not changed'
      when 'WITHDRAWN' then 'withdrawn text is not changed'
      else 'adopted text is never changed' end;
  end if;
  -- A clause stays in its version, whatever happens to it.
  if tg_op = 'UPDATE' and old.terms_version_id <> new.terms_version_id then raise exception 'text stays in its version'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace function refuse_change_of_adopted_version() returns trigger language plpgsql as $$
declare
  text_differs boolean := tg_op = 'DELETE' or (old.body_id, old.number, old.title, old.text_known)
    is distinct from (new.body_id, new.number, new.title, new.text_known);
begin
  if old.state in ('ADOPTED', 'SUPERSEDED') and (text_differs or new.state not in ('ADOPTED', 'SUPERSEDED')
    or (old.adopted_on, old.text_hash) is distinct from (new.adopted_on, new.text_hash)) then
    raise exception 'adopted text is never changed';
  end if;
  if old.state = 'PUT_TO_DECISION' and (text_differs or new.state not in ('PUT_TO_DECISION', 'CIRCULATED', 'ADOPTED', 'SUPERSEDED')
    or (new.state <> 'CIRCULATED' and old.text_hash is distinct from new.text_hash)) then
    raise exception 'a text that is put to decision is not changed';
  end if;
  if old.state = 'WITHDRAWN' and (text_differs or new.state <> 'WITHDRAWN') then
    raise exception 'withdrawn text is not changed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
`;
