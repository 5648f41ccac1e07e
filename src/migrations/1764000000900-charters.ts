import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Charters1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- The charter of a focus group, version by version, each whole. The scope and the reviewers wanted of the version in
-- force stand on the row of the body, too, where findings and lists read them.
create table charter_version (
  id uuid primary key,
  body_id uuid not null references body,
  number integer not null,
  scope_markdown text not null,
  deliverables_markdown text not null default '',
  exit_criterion text not null default '',
  reviewers_wanted integer check (reviewers_wanted between 1 and 10),
  review_on date,
  reason text not null default '',
  revised_by uuid references member,
  -- Null for a first version of which the records do not say when it was written.
  revised_at timestamptz,
  unique (body_id, number),
  check (number = 1 or revised_at is not null)
);

-- A group that was proposed with a scope has had a charter since.
insert into charter_version (id, body_id, number, scope_markdown, reviewers_wanted, reason, revised_by, revised_at)
select gen_random_uuid(), b.id, 1, b.scope_markdown, b.reviewers_wanted, coalesce(p.reason, ''), p.changed_by, p.changed_at
  from body b
  left join lateral (
    select c.reason, c.changed_by, c.changed_at from body_state_change c
     where c.body_id = b.id and c.to_state = 'PROPOSED' order by c.changed_at limit 1) p on true
 where b.kind = 'FOCUS_GROUP' and b.scope_markdown <> '';

create trigger charter_version_is_append_only before update or delete or truncate on charter_version
  for each statement execute function refuse_change();

alter table area_for_inquiry add column version integer not null default 1;

-- Each step of an inquiry: who, when, why.
create table area_state_change (
  id uuid primary key,
  area_id uuid not null references area_for_inquiry,
  from_state text not null,
  to_state text not null,
  reason text not null,
  changed_by uuid references member,
  changed_at timestamptz not null
);
create index area_state_change_area on area_state_change (area_id, changed_at);
create trigger area_state_change_is_append_only before update or delete or truncate on area_state_change
  for each statement execute function refuse_change();
`;
