import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldingOver1764000000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(HELD);
    await runner.query(READERS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const COLUMN = /* sql */ `
-- From which day on nobody holds the seat, though its holder would hold over: somebody vacated it.
alter table seat_term add column vacated_on date;
update seat_term t set vacated_on = upper(t.valid)
 where upper(t.valid) is not null and exists (
   select from event e where e.act = 'seat.vacated' and e.subject_id = t.seat_id and e.changes #>> '{vacantFrom,after}' = upper(t.valid)::text);
`;

const HELD = /* sql */ `
-- Who holds a seat on which days: its terms; and after a term the party that had it, without a break, on each day on which
-- the terms of reference in force let it hold over so long, until somebody else holds the seat or it is vacated. A day is
-- in one row of a seat at most.
create view seat_held as
select t.id, t.seat_id, t.party_id, t.holder_unknown, t.valid, upper(t.valid) as term_until,
       null::date as over_until, null::uuid as over_clause_id, false as holding_over
  from seat_term t
union all
select t.id, t.seat_id, t.party_id, t.holder_unknown, over.valid, upper(t.valid), over.until, over.clause_id, true
  from seat_term t
  join seat s on s.id = t.seat_id
  join body b on b.id = s.body_id
  cross join lateral (
    select allowed.clause_id, allowed.days * run.days as valid, upper(run.days) as until
      from (
        select p.clause_id, piece.days, range_agg(piece.days) over () as whole
          from terms_version v
          join provision p on p.terms_version_id = v.id and p.kind = 'HOLDING_OVER' and p.value ? 'days'
          cross join lateral unnest(
            datemultirange(v.in_force * daterange(upper(t.valid), greatest(upper(t.valid), least(
              upper(t.valid) + (p.value ->> 'days')::int, t.vacated_on,
              (select min(lower(next.valid)) from seat_term next where next.seat_id = t.seat_id and lower(next.valid) >= upper(t.valid))))))
            -- A body's own terms come before those of its working group, though they say nothing of this.
            - case when v.body_id = b.id then '{}'::datemultirange
                   else coalesce((select range_agg(own.in_force) from terms_version own where own.body_id = b.id and own.in_force is not null), '{}') end
          ) as piece(days)
         where v.body_id in (b.id, b.working_group_id) and v.in_force is not null
      ) allowed
      cross join lateral unnest(allowed.whole) as run(days)
     where run.days @> upper(t.valid) and allowed.days && run.days
  ) over
 where t.party_id is not null and upper(t.valid) is not null;
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
 where n.state in ('PARTICIPATING', 'OBSERVING') and n.valid is not null;

create or replace function procedure_awaits(of_procedure uuid, of_seat uuid) returns boolean language sql stable as $$
  select exists (
      select from delegate d join seat_held t on t.seat_id = d.seat_id and t.valid @> (now() at time zone 'UTC')::date
       where d.seat_id = of_seat and d.capacity <> 'ADVISER' and d.valid @> (now() at time zone 'UTC')::date)
    and not exists (
      select from procedure_answer a where a.procedure_id = of_procedure and a.seat_id = of_seat and a.counts)
$$;
`;
