import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Handling1764000000880 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- When a wording was last released to the public, and which: a later one is not public until it is released itself.
alter table finding add column released_at timestamptz;
alter table finding add column released_revision integer;
alter table finding add constraint finding_released check (
  (released_at is null) = (released_revision is null) and (released_revision is null or (symbol is not null and released_revision <= revision)));

-- What two people agree to: the words of a finding, as one line of JSON, hashed.
create function finding_text_sha256(kind text, title text, body_markdown text) returns text language sql stable as $$
  select encode(sha256(convert_to(json_build_array(kind, title, body_markdown)::text, 'UTF8')), 'hex')
$$;

-- A release, or a laxer label, that one has proposed and another confirms: for one wording under one label.
create table finding_proposal (
  id uuid primary key,
  finding_id uuid not null references finding,
  number integer not null,
  kind text not null check (kind in ('RELEASE', 'RELABEL')),
  revision integer not null,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  from_label text not null,
  to_label text not null,
  reason text not null default '',
  proposed_by uuid not null references member,
  proposed_account uuid not null references account,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  -- Whether somebody of the originating party has to consent, whose alone it is to relax; who did, perhaps the proposer.
  needs_consent boolean not null,
  consented_by uuid references member,
  confirmed_by uuid references member,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DECLINED', 'VOID', 'EXPIRED')),
  ended_by uuid references member,
  ended_at timestamptz,
  ended_reason text not null default '',
  unique (finding_id, number),
  -- Two people, whatever the server thinks.
  check (confirmed_by <> proposed_by),
  check (state <> 'DONE' or (confirmed_by is not null and (consented_by is not null or not needs_consent))),
  check ((state = 'OPEN') = (ended_at is null))
);
create unique index finding_proposal_open on finding_proposal (finding_id, kind) where state = 'OPEN';

-- Another wording, another label, or none any more: what was proposed was about something else.
create function void_finding_proposals() returns trigger language plpgsql as $$
begin
  update finding_proposal set state = 'VOID', ended_at = now() where finding_id = new.id and state = 'OPEN';
  return null;
end $$;
create trigger finding_voids_proposals after update on finding for each row
  when (new.state = 'WITHDRAWN' or old.revision <> new.revision or old.label <> new.label
     or (old.kind, old.title, old.body_markdown) is distinct from (new.kind, new.title, new.body_markdown))
  execute function void_finding_proposals();

-- What was released reads the same for ever.
create table finding_release (
  id uuid primary key,
  finding_id uuid not null references finding,
  revision integer not null,
  kind text not null,
  text_sha256 text not null,
  proposal_id uuid not null references finding_proposal,
  released_at timestamptz not null,
  unique (finding_id, revision),
  foreign key (finding_id, revision) references finding_revision (finding_id, number)
);
create trigger finding_release_is_append_only before update or delete or truncate on finding_release
  for each statement execute function refuse_change();
create function refuse_change_of_released() returns trigger language plpgsql as $$
begin
  if exists (select from finding_release r where r.finding_id = old.finding_id and r.revision = old.number) then
    raise exception 'a wording that was released is never changed';
  end if;
  return new;
end $$;
create trigger released_wording_is_kept before update on finding_revision for each row
  when ((old.finding_id, old.number, old.title, old.body_markdown) is distinct from (new.finding_id, new.number, new.title, new.body_markdown))
  execute function refuse_change_of_released();

-- Who may still settle a proposal, and by what: never who made it.
create view finding_proposal_waiting as
select p.finding_id, h.member_id, 'RELEASE' as what
  from finding_proposal p join finding f on f.id = p.finding_id
  join standing h on h.body_id = f.transmitted_to and h.role in ('CO_CHAIR', 'SECRETARY') and h.valid @> (now() at time zone 'UTC')::date
 where p.kind = 'RELEASE' and p.state = 'OPEN' and p.expires_at > now() and p.confirmed_by is null and h.member_id <> p.proposed_by
union
select p.finding_id, h.member_id, 'RELEASE'
  from finding_proposal p join finding f on f.id = p.finding_id
  join standing h on h.body_id in (f.body_id, f.transmitted_to) and h.role <> 'OBSERVER' and h.valid @> (now() at time zone 'UTC')::date
 where p.kind = 'RELEASE' and p.state = 'OPEN' and p.expires_at > now() and p.needs_consent and p.consented_by is null and h.member_id <> p.proposed_by
   and f.originating_party_id in (select parties_of(h.member_id, (now() at time zone 'UTC')::date))
union
select p.finding_id, h.member_id, 'RELABEL'
  from finding_proposal p join finding f on f.id = p.finding_id
  join standing h on h.valid @> (now() at time zone 'UTC')::date and (
       (h.body_id = f.body_id and h.role in ('LEAD', 'SECRETARY'))
    or (h.body_id = f.transmitted_to and h.role in ('CO_CHAIR', 'SECRETARY') and f.label <> 'AMBER_STRICT'))
 where p.kind = 'RELABEL' and p.state = 'OPEN' and p.expires_at > now() and h.member_id <> p.proposed_by;

alter view finding_waiting rename to finding_step_waiting;
create view finding_waiting as
select finding_id, member_id, what from finding_step_waiting
union
select finding_id, member_id, what from finding_proposal_waiting;
`;
