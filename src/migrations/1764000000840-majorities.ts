import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Majorities1764000000840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- How votes decide, at a meeting and in writing; written here alone. Where a vote in writing stands is read in lists and
-- by the clock, before anybody has come to settle it, so the database has to know; and one who knows is enough.

-- Of how many seats a majority is counted; of those voting where the terms name no base.
create function vote_base(rule_base text, in_favour int, against int, present int, entitled int) returns int language sql immutable as $$
  select case rule_base when 'ENTITLED' then entitled when 'PRESENT' then present else in_favour + against end
$$;

-- How many of them must be in favour; null by consensus, where what counts is that none is against.
create function votes_needed(rule text, base int) returns int language sql immutable as $$
  select case rule
           when 'SIMPLE_MAJORITY' then base / 2 + 1
           when 'TWO_THIRDS_MAJORITY' then (2 * base + 2) / 3
           when 'THREE_QUARTERS_MAJORITY' then (3 * base + 3) / 4
           when 'UNANIMITY' then base
         end
$$;

-- A text for which nobody votes is not adopted by a vote, whatever the rule.
create function vote_passes(rule text, base int, in_favour int, against int) returns boolean language sql immutable as $$
  select in_favour > 0 and coalesce(in_favour >= votes_needed(rule, base), against = 0)
$$;

create or replace view procedure_tally as
select p.id as procedure_id, p.rule, p.rule_base, p.quorum, p.quorum_share, c.*, o.*, b.base, votes_needed(p.rule, b.base) as needed,
       coalesce(c.answered >= p.quorum, true) as quorate,
       coalesce(c.answered >= p.quorum, true) and vote_passes(p.rule, b.base, c.in_favour, c.against) as passes
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
    select vote_base(p.rule_base, c.in_favour, c.against, c.answered, c.held) as base
  ) b;
`;
