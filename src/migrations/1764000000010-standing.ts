import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Standing1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- In which capacity a member stands in a body, and when: the one source of roles. A co-chair of a working group chairs
-- its steering committee too; a delegate counts only while the seat has a holder.
create view standing as
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
  join seat_term t on t.seat_id = s.id and t.valid && d.valid
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
 where n.state in ('PARTICIPATING', 'OBSERVING') and n.valid is not null;

create index chair_member on chair (member_id);
create index observer_party on observer (party_id);
`;
