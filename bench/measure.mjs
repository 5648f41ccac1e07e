import { createHash } from 'node:crypto';
import { cpuSeconds, machineTicks, median, postgresSeconds, quantile } from './machine.mjs';
import { REQUESTS } from './requests.mjs';
import { TOKENS } from './servers.mjs';

const id = (kind, n) => {
  const hex = createHash('md5').update(`${kind}${n}`).digest('hex');
  return `bdy_${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
};

const HEADERS = { 'content-type': 'application/json', authorization: `Bearer ${TOKENS.half}` };

/** The bodies of a request; the load takes them in turn. */
export function bodiesOf(name) {
  const { query, ids, writes } = REQUESTS[name];
  if (writes) {
    const input = {
      body: id('group', 1),
      kind: 'LESSON_LEARNED',
      label: 'GREEN',
      title: 'Posted under load @unique@',
      bodyMarkdown: 'What was found. '.repeat(20),
      idempotencyKey: '@unique@',
    };
    return [JSON.stringify({ query, variables: { input } })];
  }
  const variables = ids ? Array.from({ length: 198 }, (_, n) => ({ id: id('group', n + 1) })) : [{}];
  return variables.map((each) => JSON.stringify({ query, variables: each }));
}

/** One request of a server, as parsed JSON. */
export async function ask(target, name, body, token = TOKENS.half) {
  const response = await fetch(`http://127.0.0.1:${target.port}${target.path(name)}`, {
    method: 'POST',
    headers: { ...HEADERS, authorization: `Bearer ${token}` },
    body,
  });
  const text = await response.text();
  if (response.status !== 200)
    throw new Error(`${target.name} answers ${name} with ${response.status}: ${text.slice(0, 500)}`);
  return { bytes: text.length, answer: JSON.parse(text) };
}

let salt = 0;
/** One slice: so many connections on one server for so long, with what it cost. */
export async function slice(all, target, name, connections, millis) {
  const before = { server: cpuSeconds(target.pid), postgres: postgresSeconds(all.postmaster), machine: machineTicks() };
  const result = await new Promise((resolve) => {
    all.loader.once('message', resolve);
    all.loader.send({
      port: target.port,
      path: target.path(name),
      headers: HEADERS,
      bodies: bodiesOf(name),
      connections,
      millis,
      salt: (salt += 1),
    });
  });
  if (result.errors > 0) throw new Error(`${target.name} failed ${result.errors} times on ${name}.`);
  const after = { server: cpuSeconds(target.pid), postgres: postgresSeconds(all.postmaster), machine: machineTicks() };
  return {
    rate: (result.requests * 1000) / millis,
    p50: quantile(result.latencies, 0.5),
    p99: quantile(result.latencies, 0.99),
    cpu: ((after.server - before.server) * 1000) / result.requests,
    postgres: ((after.postgres - before.postgres) * 1000) / result.requests,
    steal: (after.machine.steal - before.machine.steal) / (after.machine.all - before.machine.all),
  };
}

/** How far the middle half of the slices by hand may spread, and how often both are taken again when it spreads further. */
const STEADY = 1.5;
const MOST_ATTEMPTS = 3;

/**
 * Medians of slices taken in turn, so that both servers see the same machine. Where that turns from quiet to busy in the
 * meantime, one median would be of the one state and one of the other: `steady` takes them again, judged by hand's alone.
 */
export async function compare(all, name, connections, { rounds, millis, steady }) {
  for (let attempt = 1; ; attempt += 1) {
    const taken = { server: [], baseline: [] };
    for (const key of ['server', 'baseline']) await slice(all, all[key], name, connections, millis / 2);
    for (let round = 0; round < rounds; round += 1) {
      for (const key of ['server', 'baseline']) taken[key].push(await slice(all, all[key], name, connections, millis));
    }
    const times = taken.baseline.map(({ cpu }) => cpu);
    if (!steady || attempt === MOST_ATTEMPTS || quantile(times, 0.75) <= STEADY * quantile(times, 0.25))
      return { attempt, server: mediansOf(taken.server), baseline: mediansOf(taken.baseline) };
  }
}

const mediansOf = (slices) =>
  Object.fromEntries(Object.keys(slices[0]).map((key) => [key, median(slices.map((each) => each[key]))]));

/** Statements that PostgreSQL runs for one request, the one that authenticates included. */
export async function statements(all, name) {
  const body = bodiesOf(name)[0];
  return statementsOf(all, (turn) => ask(all.server, name, body.replaceAll('@unique@', `${Date.now()} ${turn}`)));
}

/** The same of whatever is done once a turn. */
export async function statementsOf({ client }, once, times = 20) {
  const count = async () =>
    Number(
      (
        await client.query(
          'select coalesce(sum(calls), 0) as calls from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())',
        )
      ).rows[0].calls,
    );
  await once(times);
  const before = await count();
  for (let turn = 0; turn < times; turn += 1) await once(turn);
  return ((await count()) - before - 1) / times;
}

/** Milliseconds of a page at the start and of one far down, each the median of many, asked in turn. */
export async function pages(all, token, { size, depth }, query) {
  const page = (after) => JSON.stringify({ query, variables: { first: size, after } });
  let after = null;
  let reached = 1;
  for (; reached < depth; reached += 1) {
    const { answer } = await ask(all.server, 'page', page(after), token);
    const { pageInfo } = answer.data.findings;
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  const times = { first: [], far: [] };
  for (let turn = 0; turn < 60; turn += 1) {
    for (const [key, cursor] of [
      ['first', null],
      ['far', after],
    ]) {
      const start = performance.now();
      await ask(all.server, 'page', page(cursor), token);
      times[key].push(performance.now() - start);
    }
  }
  return { reached, first: median(times.first), far: median(times.far) };
}
