/**
 * The benchmark's world, made by SQL alone so that it takes seconds: two working groups, 200 focus groups, 5,000
 * members, 20,000 findings with 60,000 revisions, 5,000 meetings with 40,000 agenda items and 60,000 replies. Ids are
 * made from names, so that every run has the same.
 */
const STATEMENTS = /* sql */ `
create function bench_id(kind text, n bigint) returns uuid language sql immutable as $$ select md5(kind || n)::uuid $$;

insert into party (id, slug, kind, name, invented, time_zones)
select bench_id('party', n), 'bench-party-' || n, 'ORGANISATION', 'Organisation ' || n, true, '{Europe/Brussels}' from generate_series(1, 400) n;

insert into account (id, email) select bench_id('account', n), 'member' || n || '@example.org' from generate_series(1, 5000) n;
insert into member (id, account_id, name, time_zone, invented)
select bench_id('member', n), bench_id('account', n), 'Member ' || n, 'Europe/Brussels', true from generate_series(1, 5000) n;
insert into representation (id, member_id, party_id, valid)
select bench_id('representation', n), bench_id('member', n), bench_id('party', 1 + n % 400), '[2020-01-01,)' from generate_series(1, 5000) n;

-- Working group 1 has 198 focus groups, working group 2 has two: whoever stands only there sees a hundredth.
insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, invented)
select bench_id('working group', n), 'bench-' || n, 'WORKING_GROUP', 'Working group ' || n, bench_id('working group', n), null, 'W' || n, true from generate_series(1, 2) n;
insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, invented)
select bench_id('committee', n), 'bench-committee-' || n, 'STEERING_COMMITTEE', 'Committee ' || n, bench_id('working group', n), bench_id('working group', n), 'SC' || n, true from generate_series(1, 2) n;
insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, description_markdown, invented)
select bench_id('group', n), 'bench-group-' || n, 'FOCUS_GROUP', 'Focus group ' || lpad(n::text, 3, '0'), bench_id('working group', g), bench_id('working group', g), 'BG' || n, repeat('What the group is about. ', 8), true
  from generate_series(1, 200) n, lateral (select case when n <= 198 then 1 else 2 end as g) w;

insert into seat (id, body_id, number) select bench_id('seat', n), bench_id('committee', 1), n from generate_series(1, 10) n;
insert into seat_term (id, seat_id, party_id, valid)
select bench_id('seat term', n), bench_id('seat', n), bench_id('party', n), '[2020-01-01,)' from generate_series(1, 10) n;

-- Two leads and twelve participating parties with two people each in every group.
insert into lead (id, body_id, seat_id, member_id, valid)
select bench_id('lead', n), bench_id('group', 1 + n / 2), bench_id('seat', 1 + n % 10), bench_id('member', 1 + n), '[2020-01-01,)' from generate_series(0, 399) n;
insert into participation (id, body_id, party_id, state, statement, valid, decided_at)
select bench_id('participation', n), bench_id('group', 1 + n / 12), bench_id('party', 1 + (n / 12 + (n % 12) * 31) % 400), 'PARTICIPATING', 'We take part.', '[2020-01-01,)', '2020-01-01' from generate_series(0, 2399) n;
insert into participant (id, participation_id, member_id, valid)
select bench_id('participant', n), bench_id('participation', n / 2), bench_id('member', 1001 + n % 4000), '[2020-01-01,)' from generate_series(0, 4799) n;

-- Half of the findings are GREEN, half AMBER.
insert into finding (id, body_id, symbol, kind, label, state, title, body_markdown, author_id, originating_party_id, revision, created_at, posted_at, updated_at)
select bench_id('finding', n), bench_id('group', 1 + n % 200), 'BG' || (1 + n % 200) || '/2026/F' || (1 + n / 200), 'BEST_PRACTICE', case when (n / 200) % 2 = 0 then 'GREEN' else 'AMBER' end, 'POSTED',
       'Finding ' || n, repeat('What was found, where it was seen, and why it matters. ', 12), bench_id('member', 1001 + n % 4000), bench_id('party', 1 + n % 400), 3, at, at, at
  from generate_series(0, 19999) n, lateral (select timestamptz '2026-01-01' + n * interval '20 minutes' as at) t;
insert into symbol_series (body_id, year, series, last_number)
select bench_id('group', n), 2026, 'F', 100 from generate_series(1, 200) n;
insert into finding_revision (id, finding_id, number, title, body_markdown, label, note, author_id, created_at)
select bench_id('revision', n), bench_id('finding', n / 3), 1 + n % 3, 'Finding ' || n / 3, repeat('What was found, where it was seen, and why it matters. ', 12), case when (n / 600) % 2 = 0 then 'GREEN' else 'AMBER' end,
       'Revision ' || (1 + n % 3), bench_id('member', 1001 + (n / 3) % 4000), timestamptz '2026-01-01' + n * interval '5 minutes'
  from generate_series(0, 59999) n;

insert into meeting (id, body_id, kind, mode, state, title, label, starts_at, duration_minutes, time_zone, joining_link, calendar_uid)
select bench_id('meeting', n), bench_id('group', 1 + n % 200), 'FOCUS_GROUP', 'VIRTUAL', 'SCHEDULED', 'Meeting ' || n, 'GREEN', timestamptz '2026-01-01 12:00Z' + (n / 200) * interval '14 days', 90, 'Europe/Brussels', 'https://meet.example.org/' || n, 'bench-' || n || '@example.org'
  from generate_series(0, 4999) n;
insert into agenda_item (id, meeting_id, position, title, minutes, purpose)
select bench_id('agenda item', n), bench_id('meeting', n / 8), 1 + n % 8, 'Item ' || (1 + n % 8), 10, 'DISCUSSION' from generate_series(0, 39999) n;
insert into reply (id, meeting_id, member_id, answer, recorded_by)
select bench_id('reply', n), bench_id('meeting', n / 12), bench_id('member', 1001 + ((n / 12) % 200 * 24 + n % 12) % 4000), 'ATTENDING', bench_id('member', 1001 + n % 4000) from generate_series(0, 59999) n;
`;

/** Who asks: one who stands in group 1 of working group 1 and sees half of the findings, and one who sees a hundredth. */
export const VIEWERS = { half: { member: 1001, group: 1 }, hundredth: { member: 991, group: 199 } };

const STANDING = /* sql */ `
insert into participant (id, participation_id, member_id, valid)
select bench_id('bench participant', $1), bench_id('participation', ($2::bigint - 1) * 12), bench_id('member', $1), '[2020-01-01,)'
 where not exists (select from standing where member_id = bench_id('member', $1))`;
const TOKEN = /* sql */ `
insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
values (bench_id('token', $1), bench_id('account', $1), 'bench', $2, '{read,write}', 'AMBER_STRICT', now() + interval '100 years')`;

/** Fills an empty, migrated database, unless that was done before; `grow` adds to it. */
export async function load(client, hashOf, tokens, grow = async () => undefined) {
  const { rows } = await client.query(`select to_regproc('bench_id') is not null as loaded`);
  if (rows[0].loaded) return;
  await client.query('begin');
  await client.query(STATEMENTS);
  for (const [name, { member, group }] of Object.entries(VIEWERS)) {
    await client.query(STANDING.replaceAll('$1', String(member)).replaceAll('$2', String(group)));
    await client.query(TOKEN.replaceAll('$1', String(member)).replace('$2', `'${hashOf(tokens[name])}'`));
  }
  await grow(client);
  await client.query('commit');
  await client.query('vacuum full');
  await client.query('vacuum analyze');
}
