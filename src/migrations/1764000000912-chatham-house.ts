import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChathamHouse1764000000912 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
-- Under the Chatham House Rule neither who wrote a finding is told, nor for whom.
alter table finding add column chatham_house boolean not null default false;

-- Whether somebody wrote a wording of a finding.
create function writes_finding(finding uuid, author uuid, member uuid) returns boolean language sql stable as $$
  select author = member or exists (select from finding_revision w where w.finding_id = finding and w.author_id = member)
$$;

-- Whether somebody is told whose a finding is: everybody, or under the rule its authors, leads and secretaries.
create function knows_authors(finding finding, member uuid) returns boolean language sql stable as $$
  select not finding.chatham_house or coalesce(writes_finding(finding.id, finding.author_id, member), false)
      or exists (select from standing h where h.member_id = member and h.body_id = finding.body_id
                   and h.role in ('LEAD', 'SECRETARY') and h.valid @> (now() at time zone 'UTC')::date)
$$;

create or replace view finding_proposal_waiting as
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
   and knows_authors(f, h.member_id)
union
select p.finding_id, h.member_id, 'RELABEL'
  from finding_proposal p join finding f on f.id = p.finding_id
  join standing h on h.valid @> (now() at time zone 'UTC')::date and (
       (h.body_id = f.body_id and h.role in ('LEAD', 'SECRETARY'))
    or (h.body_id = f.transmitted_to and h.role in ('CO_CHAIR', 'SECRETARY') and f.label <> 'AMBER_STRICT'))
 where p.kind = 'RELABEL' and p.state = 'OPEN' and p.expires_at > now() and h.member_id <> p.proposed_by;
`;
