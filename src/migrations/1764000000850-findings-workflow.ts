import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingsWorkflow1764000000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
alter table finding drop constraint finding_state_check;
alter table finding add constraint finding_state_check check (state in
  ('DRAFT', 'POSTED', 'UNDER_REVIEW', 'REVISION_REQUESTED', 'AGREED', 'TRANSMITTED', 'NOTED', 'APPROVED', 'WITHDRAWN'));
-- The committee before which it lies, which reads it up to AMBER.
alter table finding add column transmitted_to uuid references body;
alter table finding add constraint finding_transmitted check ((state in ('TRANSMITTED', 'NOTED', 'APPROVED')) = (transmitted_to is not null));
create index finding_in_work on finding (state, body_id) where state in ('UNDER_REVIEW', 'REVISION_REQUESTED', 'AGREED', 'TRANSMITTED');

-- From how many parties the charter of a group wants reviews; two where it says nothing.
alter table body add column reviewers_wanted integer check (reviewers_wanted between 1 and 10);

-- Each change of state after the posting: who, when, why, of which wording.
create table finding_step (
  id uuid primary key,
  finding_id uuid not null references finding,
  number integer not null,
  revision integer not null,
  from_state text not null,
  to_state text not null,
  reason text not null default '',
  -- The decision of the committee that it rests on, if any.
  decision_id uuid references decision,
  -- Null where it happened by itself.
  taken_by uuid references member,
  taken_at timestamptz not null,
  unique (finding_id, number)
);

-- Who is asked for a review, and for which party they stand; until somebody else is asked instead.
create table finding_reviewer (
  id uuid primary key,
  finding_id uuid not null references finding,
  member_id uuid not null references member,
  party_id uuid not null references party,
  named_by uuid references member,
  named_at timestamptz not null,
  released_at timestamptz
);
create unique index finding_reviewer_named on finding_reviewer (finding_id, member_id) where released_at is null;
create index finding_reviewer_member on finding_reviewer (member_id) where released_at is null;

-- A review of one wording. All are kept; the last of a reviewer on a wording is what they say.
create table finding_review (
  id uuid primary key,
  finding_id uuid not null references finding,
  number integer not null,
  revision integer not null,
  reviewer_id uuid not null references member,
  party_id uuid not null references party,
  verdict text not null check (verdict in ('SUPPORTS', 'ASKS_FOR_CHANGES')),
  reason text not null,
  on_behalf boolean not null default false,
  evidence text not null default '',
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid references member,
  unique (finding_id, number),
  check (on_behalf = (evidence <> ''))
);

create trigger finding_step_is_append_only before update or delete or truncate on finding_step
  for each statement execute function refuse_change();
create trigger finding_review_is_append_only before update or delete or truncate on finding_review
  for each statement execute function refuse_change();

-- For which parties somebody stood on a day: whom they represent, for whom they take part, serve or lead.
create function parties_of(member uuid, day date) returns setof uuid language sql stable as $$
  select r.party_id from representation r where r.member_id = member and r.valid @> day
  union select n.party_id from participant p join participation n on n.id = p.participation_id
   where p.member_id = member and p.valid @> day
  union select t.party_id from delegate d join seat_term t on t.seat_id = d.seat_id and t.valid @> day
   where d.member_id = member and d.valid @> day and t.party_id is not null
  union select t.party_id from lead l join seat_term t on t.seat_id = l.seat_id and t.valid @> day
   where l.member_id = member and l.valid @> day and t.party_id is not null
$$;

-- Who wrote a finding or one of its wordings, and when.
create view finding_writer as
select f.id as finding_id, f.author_id as member_id, f.originating_party_id as party_id, (f.created_at at time zone 'UTC')::date as wrote_on
  from finding f
union
select r.finding_id, r.author_id, null::uuid, (r.created_at at time zone 'UTC')::date from finding_revision r;

-- Whether somebody who stands for a party on a day is none of the authors, nor of a party of theirs.
create function reviews_independently(finding uuid, reviewer uuid, party uuid, day date) returns boolean language sql stable as $$
  select not exists (
    select from finding_writer a where a.finding_id = finding and (
      a.member_id = reviewer
      or exists (
        select from (select party union select parties_of(reviewer, day)) own (id)
         where own.id = a.party_id or own.id in (select parties_of(a.member_id, a.wrote_on)))))
$$;

-- What the reviewers say of the present wording: the last word of each, where it counts. Parties are counted, not people.
create view finding_review_tally as
select f.id as finding_id, coalesce(b.reviewers_wanted, 2) as wanted,
       count(distinct said.party_id) filter (where said.verdict = 'SUPPORTS')::int as supporting,
       count(distinct said.party_id) filter (where said.verdict = 'ASKS_FOR_CHANGES')::int as asking
  from finding f join body b on b.id = f.body_id
  left join lateral (
    select distinct on (r.reviewer_id) r.party_id, r.verdict, r.reviewer_id, r.received_at
      from finding_review r where r.finding_id = f.id and r.revision = f.revision
     order by r.reviewer_id, r.number desc) said
    on reviews_independently(f.id, said.reviewer_id, said.party_id, (said.received_at at time zone 'UTC')::date)
 group by f.id, b.reviewers_wanted;

-- Who has to act next on a finding, and by what.
create view finding_waiting as
select f.id as finding_id, w.member_id, 'REVIEW' as what
  from finding f join finding_reviewer w on w.finding_id = f.id and w.released_at is null
 where f.state = 'UNDER_REVIEW'
   and not exists (select from finding_review r where r.finding_id = f.id and r.reviewer_id = w.member_id and r.revision = f.revision)
   and exists (select from standing h join body own on own.id = f.body_id
                where h.member_id = w.member_id and h.role <> 'OBSERVER' and h.valid @> (now() at time zone 'UTC')::date
                  and h.working_group_id = own.working_group_id
                  and (h.body_id = f.body_id or (f.label in ('CLEAR', 'GREEN') and exists (select from body c where c.id = h.body_id and c.kind = 'STEERING_COMMITTEE'))))
union
select f.id, f.author_id, 'REVISE' from finding f
 where f.state = 'REVISION_REQUESTED'
   and exists (select from standing h where h.member_id = f.author_id and h.body_id = f.body_id and h.valid @> (now() at time zone 'UTC')::date)
union
select f.id, h.member_id, case f.state when 'AGREED' then 'TRANSMIT' else 'SETTLE' end
  from finding f join standing h on h.body_id = f.body_id and h.valid @> (now() at time zone 'UTC')::date
 where (h.role = 'LEAD' or (h.role = 'SECRETARY' and not exists (
         select from standing l where l.body_id = f.body_id and l.role = 'LEAD' and l.valid @> (now() at time zone 'UTC')::date)))
   and ((f.state = 'AGREED' and f.label <> 'AMBER_STRICT')
     or (f.state = 'UNDER_REVIEW' and exists (
         select from finding_review_tally t where t.finding_id = f.id and (t.asking > 0 or t.supporting >= t.wanted))))
union
select f.id, h.member_id, 'DECIDE'
  from finding f join standing h on h.body_id = f.transmitted_to and h.role in ('CO_CHAIR', 'SECRETARY') and h.valid @> (now() at time zone 'UTC')::date
 where f.state = 'TRANSMITTED';
`;
