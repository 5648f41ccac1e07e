/**
 * What is asked: the GraphQL document and its variables for the server, and the statement that a careful person would
 * write by hand for the same JSON under the same rules of sight. Parameters of every statement: $1 the viewer's member,
 * $2 the bodies inside which they stand, $3 those of which they are secretary, $4 the working groups to whose community
 * they belong, $5 the label up to which the token reads, $6 groups that they lead, $7 bodies that they chair.
 */
const seesMember = (row) =>
  `(${row}.id = $1::uuid or cardinality($3::uuid[]) > 0 or exists (select from standing h where h.member_id = ${row}.id and h.working_group_id = any($4::uuid[])))`;
const rank = (label) => `array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], ${label})`;
const inCommunity = (body) => `${body} in (select w.id from body w where w.working_group_id = any($4::uuid[]))`;
const labelAllows = (label, body) =>
  `(${rank(label)} <= ${rank('$5::text')} and (${body} = any($2::uuid[]) or (${label} in ('CLEAR', 'GREEN') and ${inCommunity(body)})))`;
const inside = (row) => `(${rank(`${row}.label`)} <= ${rank('$5::text')} and ${row}.body_id = any($2::uuid[]))`;
export const seesFinding = `case f.state when 'POSTED' then ${labelAllows('f.label', 'f.body_id')} when 'WITHDRAWN' then ${inside('f')} else ${inside('f')} and (f.author_id = $1::uuid or f.body_id = any($6::uuid[]) or f.body_id = any($3::uuid[])) end`;
const seesMeeting = `((g.public and g.label = 'CLEAR' and b.state <> 'PROPOSED') or ${labelAllows('g.label', 'g.body_id')})`;
const seesReplies = `($5::text in ('AMBER', 'AMBER_STRICT') and (g.body_id = any($2::uuid[]) or exists (select from body own where own.working_group_id = g.body_id and own.id = any($2::uuid[]))))`;
const seesParticipation = `(n.state in ('PARTICIPATING', 'OBSERVING', 'WITHDRAWN') and b.working_group_id = any($4::uuid[]) or n.requested_by = $1::uuid or n.body_id = any($6::uuid[]) or n.body_id = any($3::uuid[]) or b.working_group_id = any($7::uuid[]) or b.working_group_id = any($3::uuid[]))`;
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
const PARTICIPATIONS = list(
  `select ${party('n.party_id')} as party, n.state, ${list(`select ${member('x.member_id')} as member from participant x where x.participation_id = n.id and x.valid @> ${TODAY} order by (select name from member where id = x.member_id), x.id`)} as participants
     from participation n where n.body_id = b.id and (n.valid @> ${TODAY} or n.state = 'INTERESTED' and (n.requested_at at time zone 'UTC')::date <= ${TODAY}) and ${seesParticipation} order by (select name from party where id = n.party_id), n.id`,
);
const FINDINGS = list(
  `select 'fnd_' || f.id as id, f.symbol, f.title, f.label, ${instant('f.updated_at')} as "updatedAt", f.body_markdown as "bodyMarkdown", ${member('f.author_id')} as author,
          ${list(`select v.number, v.title, v.note, ${instant('v.created_at')} as "createdAt", ${member('v.author_id')} as author from finding_revision v where v.finding_id = f.id and f.state <> 'DRAFT' and ${labelAllows('v.label', 'f.body_id')} order by v.number, v.id`)} as revisions
     from finding f where f.body_id = b.id and ${seesFinding} order by f.updated_at desc, f.id desc limit 8`,
);
const MEETINGS = list(
  `select 'mtg_' || g.id as id, g.title, ${instant('g.starts_at')} as "startsAt", g.time_zone as "timeZone",
          ${list(`select a.position, a.title, a.minutes from agenda_item a where a.meeting_id = g.id order by a.position, a.id`)} as agenda,
          ${list(`select y.answer, ${member('y.member_id')} as member from reply y where y.meeting_id = g.id and y.current and ${seesReplies} order by y.replied_at desc, y.id desc`)} as replies
     from meeting g where g.body_id = b.id and ${seesMeeting}
    order by coalesce(g.starts_at, g.planned_on::timestamp at time zone 'UTC', 'infinity'), g.id limit 3`,
);
const GROUPS = `from body b where b.kind = 'FOCUS_GROUP' and b.working_group_id = '@group@' and ${seesBody('b')} order by b.name, b.id limit`;

/** Who asks, by the hash of their token, and where they stand. */
const standing = (key, where) => `coalesce(array_agg(distinct h.${key}) filter (where ${where}), '{}')`;
export const AUTHENTICATE = `
  select v.account, v.member, v.ceiling, (
    select json_build_object('inside', ${standing('body_id', `h.role <> 'OBSERVER'`)}, 'secretary', ${standing('body_id', `h.role = 'SECRETARY'`)},
                             'community', ${standing('working_group_id', 'true')}, 'lead', ${standing('body_id', `h.role = 'LEAD'`)}, 'chair', ${standing('body_id', `h.role = 'CO_CHAIR'`)})
      from standing h where h.member_id = v.member and h.valid @> (now() at time zone 'UTC')::date)
    from (select a.id as account, m.id as member, t.label_ceiling as ceiling
            from access_token t join account a on a.id = t.account_id and a.state = 'ACTIVE' join member m on m.account_id = a.id
           where t.secret_hash = $1 and t.revoked_at is null and t.expires_at > now()) v`;

export const REQUESTS = {
  tiny: {
    query: `query Tiny($id: ID!) { body(by: { id: $id }) { id slug name kind state descriptionMarkdown } }`,
    ids: true,
    sql: `select row_to_json(r)::text from (select 'bdy_' || b.id as id, b.slug, b.name, b.kind, b.state, b.description_markdown as "descriptionMarkdown" from body b where b.id = $8::uuid and ${seesBody('b')}) r`,
    wrap: (text) => `{"data":{"body":${text}}}`,
  },
  list: {
    query: `query List { focusGroups(workingGroup: "bench-1", first: 20) { nodes { id name state leads { party { id name } member { id name } } } } }`,
    sql: `select ${list(`select 'bdy_' || b.id as id, b.name, b.state, ${LEADS} as leads ${GROUPS} 20`)}::text`,
    wrap: (text) => `{"data":{"focusGroups":{"nodes":${text}}}}`,
  },
  deep: {
    query: `query Deep { focusGroups(workingGroup: "bench-1", first: 5) { nodes {
      id name leads { party { id name } member { id name } }
      participations { party { id name } state participants { member { id name } } }
      findings(first: 8) { nodes { id symbol title label updatedAt bodyMarkdown author { id name } revisions { number title note createdAt author { id name } } } }
      meetings(first: 3) { nodes { id title startsAt timeZone agenda { position title minutes } replies { answer member { id name } } } }
    } } }`,
    sql: `select ${list(`select 'bdy_' || b.id as id, b.name, ${LEADS} as leads, ${PARTICIPATIONS} as participations,
      json_build_object('nodes', ${FINDINGS}) as findings, json_build_object('nodes', ${MEETINGS}) as meetings ${GROUPS} 5`)}::text`,
    wrap: (text) => `{"data":{"focusGroups":{"nodes":${text}}}}`,
  },
  post: {
    query: `mutation Post($input: PostFindingInput!) { postFinding(input: $input) { finding { id symbol } userErrors { message } } }`,
    writes: true,
  },
};

/** One connection read page by page, for the cost of a page far down. */
export const PAGE = `query Page($first: Int!, $after: String) { findings(first: $first, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { id title } pageInfo { endCursor hasNextPage } } }`;
