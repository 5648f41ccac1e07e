/**
 * What the terms in force on a day say of the quorum of a body `b`, as a lateral join `terms`: the body's own terms, or
 * else those of its working group.
 */
export const quorumInForce = (day: string): string => `left join lateral (
    select p.clause_id, p.value ->> 'share' as share, (p.value ->> 'number')::int as fixed, p.value ->> 'of' = 'FILLED_SEATS' as of_filled,
      nullif(split_part(p.value ->> 'share', '/', 1), '')::numeric as numerator, nullif(split_part(p.value ->> 'share', '/', 2), '')::numeric as denominator
    from (
      select t.id from terms_version t
      where t.body_id in (b.id, b.working_group_id) and t.in_force @> ${day}
      order by t.body_id = b.id desc limit 1
    ) version
    join provision p on p.terms_version_id = version.id and p.kind = 'QUORUM'
  ) terms on true`;

/** The seats of a body `b` on a day, as a lateral join `seats`: all (null: it has none), and those that are held. */
export const seatsOn = (day: string): string => `cross join lateral (
    select nullif(count(*), 0)::int as number,
      count(*) filter (where exists (select from seat_held held where held.seat_id = s.id and held.valid @> ${day}))::int as held
    from seat s where s.body_id = b.id
  ) seats`;

/** How many of `seats` `terms` asks for, a share rounded up; null where it asks for none, or there are no seats. */
export const QUORUM = `case when seats.number is not null then coalesce(terms.fixed, case when terms.numerator > 0 then
  greatest(1, ceil(case when terms.of_filled then seats.held else seats.number end * terms.numerator / terms.denominator)::int) end) end`;

/** The seats that are held, where the terms count a quorum of those; else null. */
export const HELD_SEATS = `case when terms.of_filled then seats.held end`;

/** The quorum in words, of a row with `quorum`, `seats`, `held` and `share`. */
export const saysOfQuorum = (row: string): string =>
  `case when ${row}.quorum is null then 'not provided for' else ${row}.quorum || ' of ' || coalesce(${row}.held || ' filled', ${row}.seats::text) || ' seats' || coalesce(' (' || ${row}.share || ')', '') end`;
