/**
 * What is asked: the GraphQL document and its variables for the server, and the statement that a careful person would
 * write by hand for the same JSON. Parameters of every statement: $1 the viewer's member, $2 the bodies inside which
 * they stand, $3 those of which they are secretary, $4 the working groups to whose community they belong.
 */
const seesMember = (row) =>
  `(${row}.id = $1::uuid or cardinality($3::uuid[]) > 0 or exists (select from standing h where h.member_id = ${row}.id and h.working_group_id = any($4::uuid[])))`;
const seesLabelled = (row) =>
  `(${row}.body_id = any($2::uuid[]) or (${row}.label in ('CLEAR', 'GREEN') and ${row}.body_id in (select w.id from body w where w.working_group_id = any($4::uuid[]))))`;
const seesBody = (row) => `(${row}.state <> 'PROPOSED' or ${row}.working_group_id = any($4::uuid[]))`;
const TODAY = `(now() at time zone 'UTC')::date`;
const instant = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (sql) => `(select coalesce(json_agg(r), '[]') from (${sql}) r)`;
const member = (key) =>
  `(select row_to_json(r) from (select 'mem_' || m.id as id, m.name from member m where m.id = ${key} and ${seesMember('m')}) r)`;
const party = (key) =>
  `(select row_to_json(r) from (select 'pty_' || p.id as id, p.name from party p where p.id = ${key}) r)`;
const LEADS = list(
  `select ${party(`(select t.party_id from seat_term t where t.seat_id = l.seat_id and t.valid @> ${TODAY})`)} as party, ${member('l.member_id')} as member from lead l join seat s on s.id = l.seat_id where l.body_id = b.id and l.valid @> ${TODAY} order by s.number, l.id`,
);
const GROUPS = `from body b where b.kind = 'FOCUS_GROUP' and b.working_group_id = '@group@' and ${seesBody('b')} order by b.name, b.id limit`;

export const REQUESTS = {
  tiny: {
    query: `query Tiny($id: ID!) { body(by: { id: $id }) { id slug name kind state descriptionMarkdown } }`,
    ids: true,
    sql: `select row_to_json(r)::text from (select 'bdy_' || b.id as id, b.slug, b.name, b.kind, b.state, b.description_markdown as "descriptionMarkdown" from body b where b.id = $5::uuid and ${seesBody('b')}) r`,
    wrap: (text) => `{"data":{"body":${text}}}`,
  },
  list: {
    query: `query List { bodies(first: 20, filter: { kind: FOCUS_GROUP, workingGroup: "bench-1" }) { nodes { id name state leads { party { id name } member { id name } } } } }`,
    sql: `select ${list(`select 'bdy_' || b.id as id, b.name, b.state, ${LEADS} as leads ${GROUPS} 20`)}::text`,
    wrap: (text) => `{"data":{"bodies":{"nodes":${text}}}}`,
  },
  deep: {
    query: `query Deep { bodies(first: 5, filter: { kind: FOCUS_GROUP, workingGroup: "bench-1" }) { nodes {
      id name leads { party { id name } member { id name } }
      participations { party { id name } state participants { member { id name } } }
      findings(first: 8) { nodes { id symbol title label updatedAt bodyMarkdown author { id name } revisions { number title note createdAt author { id name } } } }
      meetings(first: 3) { nodes { id title startsAt timeZone agenda { position title minutes } replies { answer member { id name } } } }
    } } }`,
    sql: `select ${list(`select 'bdy_' || b.id as id, b.name, ${LEADS} as leads,
      ${list(`select ${party('n.party_id')} as party, n.state, ${list(`select ${member('x.member_id')} as member from participant x where x.participation_id = n.id and x.valid @> ${TODAY} order by lower(x.valid), x.id`)} as participants
        from participation n where n.body_id = b.id and b.working_group_id = any($4::uuid[]) order by n.requested_at, n.id`)} as participations,
      (select json_build_object('nodes', ${list(`select 'fnd_' || f.id as id, f.symbol, f.title, f.label, ${instant('f.updated_at')} as "updatedAt", f.body_markdown as "bodyMarkdown", ${member('f.author_id')} as author,
          ${list(`select v.number, v.title, v.note, ${instant('v.created_at')} as "createdAt", ${member('v.author_id')} as author from finding_revision v where v.finding_id = f.id order by v.number, v.id`)} as revisions
        from finding f where f.body_id = b.id and f.state = 'POSTED' and ${seesLabelled('f')} order by f.updated_at desc, f.id desc limit 8`)})) as findings,
      (select json_build_object('nodes', ${list(`select 'mtg_' || g.id as id, g.title, ${instant('g.starts_at')} as "startsAt", g.time_zone as "timeZone",
          ${list(`select a.position, a.title, a.minutes from agenda_item a where a.meeting_id = g.id order by a.position, a.id`)} as agenda,
          ${list(`select y.answer, ${member('y.member_id')} as member from reply y where y.meeting_id = g.id and y.current and g.body_id = any($2::uuid[]) order by y.replied_at, y.id`)} as replies
        from meeting g where g.body_id = b.id and (g.public or ${seesLabelled('g')}) order by g.starts_at, g.id limit 3`)})) as meetings
      ${GROUPS} 5`)}::text`,
    wrap: (text) => `{"data":{"bodies":{"nodes":${text}}}}`,
  },
  post: {
    query: `mutation Post($input: PostFindingInput!) { postFinding(input: $input) { finding { id symbol } userErrors { message } } }`,
    writes: true,
  },
};

/** One connection read page by page, for the cost of a page far down. */
export const PAGE = `query Page($first: Int!, $after: String) { findings(first: $first, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { id title } pageInfo { endCursor hasNextPage } } }`;
