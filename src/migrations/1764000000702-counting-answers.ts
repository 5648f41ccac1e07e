import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountingAnswers1764000000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TALLY);
    await runner.query(GUARDS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const TALLY = /* sql */ `
-- The positions that count, of the seats as at the opening, and what the rule makes of them.
create view procedure_tally as
select p.id as procedure_id, p.rule, p.rule_base, p.quorum, p.quorum_share, c.*, o.*, b.base, n.needed,
       coalesce(c.answered >= p.quorum, true) as quorate,
       coalesce(c.answered >= p.quorum, true) and c.in_favour > 0 and coalesce(c.in_favour >= n.needed, c.against = 0) as passes
  from procedure p
  cross join lateral (
    select count(*)::int as seats,
           count(*) filter (where s.held)::int as held,
           count(a.id)::int as answered,
           count(*) filter (where a.answer = 'FOR')::int as in_favour,
           count(*) filter (where a.answer = 'AGAINST')::int as against,
           count(*) filter (where a.answer = 'ABSTAINING')::int as abstaining,
           count(*) filter (where a.answer = 'NOT_PARTICIPATING')::int as not_participating
      from procedure_seat s
      left join procedure_answer a on a.procedure_id = s.procedure_id and a.seat_id = s.seat_id and a.counts
     where s.procedure_id = p.id
  ) c
  cross join lateral (
    -- In a body without seats people answer for themselves.
    select count(*) filter (where a.answer = 'NO_OBJECTION')::int as not_objecting,
           count(*) filter (where a.answer in ('OBJECTION', 'AMENDMENT'))::int as objecting
      from procedure_answer a where a.procedure_id = p.id and a.counts
  ) o
  cross join lateral (
    select case p.rule_base when 'ENTITLED' then c.held when 'PRESENT' then c.answered else c.in_favour + c.against end as base
  ) b
  cross join lateral (
    select case p.rule
             when 'SIMPLE_MAJORITY' then b.base / 2 + 1
             when 'TWO_THIRDS_MAJORITY' then (2 * b.base + 2) / 3
             when 'THREE_QUARTERS_MAJORITY' then (3 * b.base + 3) / 4
             when 'UNANIMITY' then b.base
           end as needed
  ) n;

-- Whether a seat can answer today, by a head of delegation or an alternate, and has not.
create function procedure_awaits(of_procedure uuid, of_seat uuid) returns boolean language sql stable as $$
  select exists (
      select from delegate d join seat_term t on t.seat_id = d.seat_id and t.valid @> (now() at time zone 'UTC')::date
       where d.seat_id = of_seat and d.capacity <> 'ADVISER' and d.valid @> (now() at time zone 'UTC')::date)
    and not exists (
      select from procedure_answer a where a.procedure_id = of_procedure and a.seat_id = of_seat and a.counts)
$$;

-- Where a procedure is by the clock, though nobody may have come to settle it since it expired.
create function procedure_state(of_procedure uuid, kind text, state text, expires_at timestamptz) returns text language sql volatile as $$
  select case when state <> 'OPEN' or expires_at > procedure_clock() then state
              when kind <> 'RECORDED_VOTE' then 'ADOPTED'
              when (select t.passes from procedure_tally t where t.procedure_id = of_procedure) then 'ADOPTED'
              else 'NOT_ADOPTED' end
$$;
`;

const GUARDS = /* sql */ `
-- The text that was put never changes, nor its rule; what has ended stays so, but that an adoption may be set aside.
-- No text is adopted by silence against an objection that came in time.
create or replace function refuse_change_of_procedure() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (old.state in ('ADOPTED', 'NOT_ADOPTED', 'BROKEN', 'WITHDRAWN', 'SET_ASIDE')
        and not (old.expires_at = new.expires_at and old.ended_at = new.ended_at
                 and (old.state = new.state and old.ended_reason = new.ended_reason or old.state = 'ADOPTED' and new.state = 'SET_ASIDE')))
    or (old.body_id, old.subject_type, old.subject_id, old.text_sha256, old.opened_by, old.period, old.clause_id,
        old.kind, old.title, old.text_markdown, old.explanation, old.basis, old.meeting_id, old.effective_on,
        old.rule, old.rule_base, old.quorum, old.quorum_share, old.quorum_clause_id)
       is distinct from
       (new.body_id, new.subject_type, new.subject_id, new.text_sha256, new.opened_by, new.period, new.clause_id,
        new.kind, new.title, new.text_markdown, new.explanation, new.basis, new.meeting_id, new.effective_on,
        new.rule, new.rule_base, new.quorum, new.quorum_share, new.quorum_clause_id)
    or (old.opened_at <> new.opened_at and old.state <> 'PROPOSED') then
    raise exception 'a procedure is never changed';
  end if;
  if new.state = 'ADOPTED' and new.kind = 'SILENCE' and exists (
    select from procedure_answer a where a.procedure_id = new.id and a.counts and a.answer in ('OBJECTION', 'AMENDMENT')) then
    raise exception 'silence was broken: nothing is adopted';
  end if;
  return new;
end $$;

create function refuse_change_of_answer() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or not old.counts or new.counts
    or (old.procedure_id, old.seat_id, old.member_id, old.answer, old.text, old.received_at, old.recorded_at, old.late)
       is distinct from (new.procedure_id, new.seat_id, new.member_id, new.answer, new.text, new.received_at, new.recorded_at, new.late) then
    raise exception 'what a seat has said is never changed';
  end if;
  return new;
end $$;
create trigger procedure_answer_stands before update or delete on procedure_answer
  for each row execute function refuse_change_of_answer();
`;
