import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { AUTHENTICATE, REQUESTS } from './requests.mjs';

/**
 * What the server is measured against: the same questions answered by hand-written SQL on bare node:http, with the
 * same look-up of the token at every request and the same predicates of sight. No validation, no errors, no limits.
 */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c plan_cache_mode=force_generic_plan -c jit=off',
});

const POST = {
  symbol: `insert into symbol_series (body_id, year, series, last_number) values ($1, extract(year from now()), 'F', 1)
           on conflict (body_id, year, series) do update set last_number = symbol_series.last_number + 1 returning last_number, year`,
  finding: `insert into finding (id, body_id, symbol, kind, label, state, title, body_markdown, author_id, originating_party_id, posted_at)
            select $1, b.id, b.symbol_prefix || '/' || $3 || '/F' || $4, $5, $6, 'POSTED', $7, $8, $9, r.party_id, now()
              from body b, representation r where b.id = $2 and r.member_id = $9 limit 1 returning symbol`,
  revision: `insert into finding_revision (id, finding_id, number, title, body_markdown, label, author_id) values ($1, $2, 1, $3, $4, $5, $6)`,
  event: `insert into event (id, act, account_id, member_id, subject_type, subject_id, body_id, changes) values ($1, 'finding.posted', $2, $3, 'Finding', $4, $5, '{}')`,
  job: `select graphile_worker.add_job('finding.posted', $1::json, max_attempts => 12)`,
};

const run = (client, name, text, values) => client.query({ name, text, values, rowMode: 'array' });

async function authenticate(request) {
  const hash = createHash('sha256')
    .update((request.headers.authorization ?? '').slice(7))
    .digest('base64url');
  const { rows } = await run(pool, 'authenticate', AUTHENTICATE, [hash]);
  const [account, member, ceiling, facts] = rows[0];
  return { account, member, ceiling, ...facts };
}

async function read(name, viewer, variables) {
  const { sql, ids, wrap } = REQUESTS[name];
  const { member, inside, secretary, community, ceiling, lead, chair } = viewer;
  const values = [member, inside, secretary, community, ceiling, lead, chair];
  // Every statement mentions every parameter, so that the same list serves all.
  const viewerOf =
    'with viewer as (select $1::uuid, $2::uuid[], $3::uuid[], $4::uuid[], $5::text, $6::uuid[], $7::uuid[])';
  const text = `${viewerOf} ${sql.replaceAll('@group@', process.env.BENCH_WORKING_GROUP)}`;
  const { rows } = await run(pool, name, text, ids ? [...values, variables.id.slice(4)] : values);
  return wrap(rows[0][0]);
}

async function post(viewer, { input }) {
  const body = input.body.slice(4);
  if (!viewer.inside.includes(body)) throw new Error('not a participant');
  const client = await pool.connect();
  try {
    await client.query('begin');
    const [[number, year]] = (await run(client, 'symbol', POST.symbol, [body])).rows;
    const id = randomUUID();
    const values = [id, body, year, number, input.kind, input.label, input.title, input.bodyMarkdown, viewer.member];
    const [[symbol]] = (await run(client, 'finding', POST.finding, values)).rows;
    await run(client, 'revision', POST.revision, [
      randomUUID(),
      id,
      input.title,
      input.bodyMarkdown,
      input.label,
      viewer.member,
    ]);
    await run(client, 'event', POST.event, [randomUUID(), viewer.account, viewer.member, id, body]);
    await run(client, 'job', POST.job, [JSON.stringify({ subject: id })]);
    await client.query('commit');
    return JSON.stringify({ data: { postFinding: { finding: { id: `fnd_${id}`, symbol }, userErrors: [] } } });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function answer(request, response, body) {
  const name = request.url.slice(1);
  const { variables } = JSON.parse(body);
  const viewer = await authenticate(request);
  const text = name === 'post' ? await post(viewer, variables) : await read(name, viewer, variables);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(request, response, Buffer.concat(chunks).toString()).catch((error) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    });
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
