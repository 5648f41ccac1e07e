import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Experts1764000000940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(READERS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const TABLE = /* sql */ `
-- Somebody who reads what a focus group reads, or one finding of it, until a day, and speaks for nobody.
create table expert (
  id uuid primary key,
  body_id uuid not null references body,
  finding_id uuid references finding,
  member_id uuid not null references member,
  valid daterange not null check (not upper_inf(valid)),
  reason text not null,
  invited_by uuid references member,
  invited_at timestamptz not null,
  ended_reason text not null default '',
  ended_by uuid references member,
  ended_at timestamptz,
  version integer not null default 1,
  exclude using gist ((coalesce(finding_id, body_id)) with =, member_id with =, valid with &&)
);
create index expert_member on expert (member_id);
create index expert_body on expert (body_id);
create index expert_finding on expert (finding_id);

-- Nobody is an expert of a group whose life is over.
create function end_experts_of_closed_group() returns trigger language plpgsql as $$
begin
  update expert
     set valid = daterange(lower(valid), greatest(lower(valid), (now() at time zone 'UTC')::date)), ended_at = now(), version = version + 1
   where body_id = new.id and upper(valid) > (now() at time zone 'UTC')::date;
  return null;
end $$;
create trigger closed_group_has_no_experts after update on body for each row
  when (new.state in ('CONCLUDED', 'DISCONTINUED') and old.state <> new.state) execute function end_experts_of_closed_group();
`;

const READERS = /* sql */ `
create or replace view standing as
select c.member_id, b.id as body_id, b.working_group_id, 'CO_CHAIR' as role, c.valid
  from chair c join body chaired on chaired.id = c.body_id
  join body b on b.id = chaired.id or (b.working_group_id = chaired.id and b.kind = 'STEERING_COMMITTEE')
 where c.member_id is not null
union all
select s.member_id, b.id, b.working_group_id, 'SECRETARY', s.valid
  from secretary s join body b on b.id = s.body_id
union all
select d.member_id, b.id, b.working_group_id, 'COMMITTEE_MEMBER', d.valid * t.valid
  from delegate d join seat s on s.id = d.seat_id join body b on b.id = s.body_id
  join seat_held t on t.seat_id = s.id and t.valid && d.valid
union all
select r.member_id, b.id, b.working_group_id, 'OBSERVER', o.valid * r.valid
  from observer o join body b on b.id = o.body_id
  join representation r on r.party_id = o.party_id and r.valid && o.valid
union all
select l.member_id, b.id, b.working_group_id, 'LEAD', l.valid
  from lead l join body b on b.id = l.body_id
 where l.member_id is not null
union all
select p.member_id, b.id, b.working_group_id, case n.state when 'PARTICIPATING' then 'PARTICIPANT' else 'OBSERVING' end, p.valid * n.valid
  from participant p join participation n on n.id = p.participation_id join body b on b.id = n.body_id
 where n.state in ('PARTICIPATING', 'OBSERVING') and n.valid is not null
union all
-- Of a whole group alone: whoever was invited for one finding stands nowhere.
select x.member_id, b.id, b.working_group_id, 'EXPERT', x.valid
  from expert x join body b on b.id = x.body_id
 where x.finding_id is null;
`;
