import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldingOver1764000000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    await runner.query(TABLE);
    await runner.query(TRIGGERS);
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

const TABLE = /* sql */ `
-- The days on which a party holds over after a term, reckoned when a term or the terms of reference change: who sits for
-- whom is asked with every request, and these rules are long.
create table seat_over (
  seat_term_id uuid not null references seat_term (id) on delete cascade,
  valid daterange not null,
  until date not null,
  clause_id uuid references clause (id),
  primary key (seat_term_id, valid)
);
create index seat_over_clause on seat_over (clause_id);

-- After a term, without a break, each day on which the terms of reference in force let the party hold over so long, until
-- somebody else holds the seat or it is vacated. A day is in one row of a seat at most.
create function reckon_holding_over(seats uuid[]) returns void language sql as $$
  delete from seat_over o using seat_term t where t.id = o.seat_term_id and t.seat_id = any (seats);
  insert into seat_over (seat_term_id, valid, until, clause_id)
  select t.id, over.valid, over.until, over.clause_id
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
   where t.seat_id = any (seats) and t.party_id is not null and upper(t.valid) is not null and not isempty(over.valid);
$$;
`;

const TRIGGERS = /* sql */ `
create function reckon_after_term() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform reckon_holding_over(array[old.seat_id]); end if;
  if tg_op <> 'DELETE' then perform reckon_holding_over(array[new.seat_id]); end if;
  return null;
end $$;
create trigger holding_over after insert or update or delete on seat_term for each row execute function reckon_after_term();

create function reckon_after_terms(of_body uuid) returns void language sql as $$
  select reckon_holding_over(array(
    select s.id from seat s join body b on b.id = s.body_id where of_body in (b.id, b.working_group_id)));
$$;

create function reckon_after_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or tg_op = 'DELETE' or old.in_force is distinct from new.in_force then
    perform reckon_after_terms(coalesce(new.body_id, old.body_id));
  end if;
  return null;
end $$;
create trigger holding_over after insert or update or delete on terms_version for each row execute function reckon_after_version();

create function reckon_after_provision() returns trigger language plpgsql as $$
begin
  if 'HOLDING_OVER' in (new.kind, old.kind) then
    perform reckon_after_terms((select v.body_id from terms_version v where v.id = coalesce(new.terms_version_id, old.terms_version_id)));
  end if;
  return null;
end $$;
create trigger holding_over after insert or update or delete on provision for each row execute function reckon_after_provision();

select reckon_holding_over(array(select id from seat));
`;

const HELD = /* sql */ `
-- Who holds a seat on which days: its terms, and the days after a term on which its holder holds over.
create view seat_held as
select t.id, t.seat_id, t.party_id, t.holder_unknown, t.valid, upper(t.valid) as term_until,
       null::date as over_until, null::uuid as over_clause_id, false as holding_over
  from seat_term t
union all
select t.id, t.seat_id, t.party_id, t.holder_unknown, o.valid, upper(t.valid), o.until, o.clause_id, true
  from seat_over o join seat_term t on t.id = o.seat_term_id;
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
