/**
 * What the terms in force on a day say of the quorum of a body `b`, as a lateral join `terms`: the body's own terms, or
 * else those of its working group.
 */
export const quorumInForce = (day: string): string => `left join lateral (
    select p.clause_id, p.value ->> 'share' as share, (p.value ->> 'number')::int as fixed,
      nullif(split_part(p.value ->> 'share', '/', 1), '')::numeric as numerator, nullif(split_part(p.value ->> 'share', '/', 2), '')::numeric as denominator
    from (
      select t.id from terms_version t
      where t.body_id in (b.id, b.working_group_id) and t.in_force @> ${day}
      order by t.body_id = b.id desc limit 1
    ) version
    join provision p on p.terms_version_id = version.id and p.kind = 'QUORUM'
  ) terms on true`;

/** How many of some seats `terms` asks for, a share rounded up; null where it asks for none, or there are no seats. */
export const quorumOf = (seats: string): string =>
  `case when ${seats} is not null then coalesce(terms.fixed, ceil(${seats} * terms.numerator / terms.denominator)::int) end`;

/** The quorum in words, of a row with `quorum`, `seats` and `share`. */
export const saysOfQuorum = (row: string): string =>
  `case when ${row}.quorum is null then 'not provided for' else ${row}.quorum || ' of ' || ${row}.seats || ' seats' || coalesce(' (' || ${row}.share || ')', '') end`;
