import { createHash } from 'node:crypto';
import { median } from './machine.mjs';
import { ask, bodiesOf } from './measure.mjs';
import { AUTHENTICATE, REQUESTS, seesFinding } from './requests.mjs';
import { startAll, stopAll, TOKENS } from './servers.mjs';

const MOST = 3;
const MOST_POST = 2;
const LENGTH = 5_200;
const AT_ONCE = 500;
const TIMES = 30;
const POSTS = 40;
const BLOCKS = 4;

const COMMON = ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'is', 'was', 'by'];
const PARTS = [
  ['in', 're', 'con', 'de', 'ex', 'pro', 'sub', 'trans'],
  ['spect', 'port', 'tain', 'form', 'duct', 'gress', 'miss', 'struct'],
  ['i', 'u', 'o', 'a'],
  ['ting', 'ble', 'ment', 'tion', 'lity', 've', 'ner', 'rous', 'ly', 'tor', 'sed', 'ges', 'ry', 'nal', 'dom', 'ful'],
];
const VOCABULARY = PARTS.reduce((words, parts) => words.flatMap((word) => parts.map((part) => word + part)), ['']);

let seed = 20260101;
/** The same numbers in every run. */
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

/** A text of 5 kB: a third of it the commonest words of English, the rest of 4,096 words of which few are common. */
function writeText() {
  let text = '';
  for (let count = 1; text.length < LENGTH; count += 1) {
    const words = count % 3 === 0 ? COMMON : VOCABULARY;
    text += `${words[Math.floor(words.length * (count % 3 === 0 ? random() : random() ** 4))]}${count % 15 === 0 ? '. ' : ' '}`;
  }
  return text.slice(0, LENGTH);
}

/** Gives each finding a long text: a hundred megabytes; and makes the index that a careful person would make by hand. */
async function grow(client) {
  const { rows } = await client.query(`select id from finding order by id`);
  const index = (await client.query(`select pg_get_indexdef('search_entry_words'::regclass) as text`)).rows[0].text;
  await client.query(`drop index search_entry_words`);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
    await client.query(
      `update finding f set title = 'Finding ' || f.symbol, body_markdown = t.text from unnest($1::uuid[], $2::text[]) t(id, text) where f.id = t.id`,
      [ids, ids.map(writeText)],
    );
  }
  await client.query(index);
  await client.query(
    `create table bench_words as select id, to_tsvector('english', title || ' ' || body_markdown) as words from finding`,
  );
  await client.query(`alter table bench_words add primary key (id)`);
  await client.query(`create index bench_words_words on bench_words using gin (words)`);
}

/** The first page: the twenty best, and where they say it; alone with the count, and with the facets. */
const question = (more) =>
  `query ($query: String!) { search(query: $query, first: 20) { totalCount nodes { id kind title symbol snippet { text hit } } pageInfo { hasNextPage endCursor } ${more} } }`;
const FACETS = `facets { kinds { kind count } bodies { body { id } count } languages { language count } years { year count } }`;
const hand = (more) => `
  with viewer as (select $1::uuid, $2::uuid[], $3::uuid[], $4::uuid[], $5::text, $6::uuid[], $7::uuid[]),
  asked as materialized (select websearch_to_tsquery('english', $8::text) as query),
  seen as materialized (select f.id, f.body_id, f.updated_at, ts_rank(w.words, a.query, 1) as rank
                          from asked a join bench_words w on w.words @@ a.query join finding f on f.id = w.id where ${seesFinding}),
  best as (select f.id, f.title, f.symbol, f.body_markdown, s.rank from (select * from seen order by rank desc, id desc limit 21) s join finding f on f.id = s.id)
  select json_build_object('count', (select count(*) from seen), ${more} 'nodes', (
    select json_agg(json_build_object('id', 'fnd_' || id, 'title', title, 'symbol', symbol, 'snippet',
             ts_headline('english', body_markdown, (select query from asked), 'MaxWords=36, MinWords=18, MaxFragments=2')) order by rank desc, id desc) from best))::text`;
const HAND_FACETS = `'bodies', (select json_agg(b) from (select body_id, count(*) from seen group by 1 order by 2 desc) b),
  'years', (select json_agg(y) from (select extract(year from updated_at), count(*) from seen group by 1) y),`;
const KINDS = [
  ['first page', question(''), hand('')],
  ['with facets', question(FACETS), hand(HAND_FACETS)],
];

/** What is asked for: words of which few, some and very many texts have all. */
const ASKED = ['subspectuting transmissadom', 'reporting subtain', 'inspecting'];

/** In a database of its own, whose findings have long texts. */
export async function measureSearch(folder, check) {
  const all = await startAll(folder, grow);
  try {
    const { megabytes, findings, pages, post } = await search(all);
    console.log(`search in ${findings} findings of ${Number(megabytes).toFixed(0)} MB:`);
    for (const { query, what, found, server, hand } of pages)
      console.log(
        `  ${what}, ${found} found (${query}): ${server.toFixed(1)} ms, by hand ${hand.toFixed(1)} ms, ${(server / hand).toFixed(2)} times (at most ${MOST}: ${check(`search ${what}`, server <= hand * MOST)})`,
      );
    console.log(
      `  posting 5 kB: ${post.with.toFixed(1)} ms, without what is searched ${post.without.toFixed(1)} ms, ${(post.with / post.without).toFixed(2)} times (at most ${MOST_POST}: ${check('posting with search', post.with <= post.without * MOST_POST)})`,
    );
  } finally {
    await stopAll(all);
  }
}

const timed = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds of the first page by the server and by hand, and of posting with and without its words being kept. */
async function search({ client, server }) {
  const size = `select sum(octet_length(body_markdown)) / 1e6 as megabytes, count(*)::int as findings from finding`;
  const [{ megabytes, findings }] = (await client.query(size)).rows;
  const byHand = await handOf(client);
  const pages = [];
  for (const query of ASKED) {
    for (const [what, document, sql] of KINDS) {
      const body = JSON.stringify({ query: document, variables: { query } });
      const found = (await ask(server, 'search', body)).answer.data.search.totalCount;
      const counted = Number((await byHand(what, sql, query)).count);
      if (found !== counted) throw new Error(`The server finds ${found} for ${query}, by hand there are ${counted}.`);
      const times = { server: [], hand: [] };
      for (let turn = 0; turn < TIMES; turn += 1) {
        times.server.push(await timed(() => ask(server, 'search', body)));
        times.hand.push(await timed(() => byHand(what, sql, query)));
      }
      pages.push({ query, what, found, server: median(times.server), hand: median(times.hand) });
    }
  }
  return { megabytes, findings, pages, post: await posting(client, server) };
}

/** The query by hand, with the rights of who sees half, on a connection as the server has them. */
async function handOf(client) {
  const hash = createHash('sha256').update(TOKENS.half).digest('base64url');
  const authenticated = await client.query({ text: AUTHENTICATE, values: [hash], rowMode: 'array' });
  const [, member, ceiling, { inside, secretary, community, lead, chair }] = authenticated.rows[0];
  const viewer = [member, inside, secretary, community, ceiling, lead, chair];
  await client.query(`set plan_cache_mode = force_generic_plan; set jit = off`);
  return async (name, text, query) => {
    const { rows } = await client.query({ name, text, values: [...viewer, query], rowMode: 'array' });
    return JSON.parse(rows[0][0]);
  };
}

/** Posting a text of 5 kB, in turns with the trigger that keeps its words and without. */
async function posting(client, server) {
  const texts = Array.from({ length: POSTS }, writeText);
  const input = JSON.parse(bodiesOf('post')[0]).variables.input;
  const times = { with: [], without: [] };
  let number = 0;
  for (let block = 0; block < 2 * BLOCKS; block += 1) {
    const side = block % 2 === 0 ? 'with' : 'without';
    await client.query(`alter table finding ${side === 'with' ? 'enable' : 'disable'} trigger search_keep`);
    for (const text of texts) {
      number += 1;
      const unique = `${Date.now()} ${number}`;
      const given = { ...input, title: `Posted under load ${unique}`, bodyMarkdown: text, idempotencyKey: unique };
      const body = JSON.stringify({ query: REQUESTS.post.query, variables: { input: given } });
      times[side].push(await timed(() => ask(server, 'post', body)));
    }
  }
  return { with: median(times.with), without: median(times.without) };
}
