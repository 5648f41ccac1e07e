import { spawn } from 'node:child_process';
import { hashSecret } from '../dist/identity/secrets.js';
import { cpuSeconds, pin, residentMegabytes } from './machine.mjs';
import { stop } from './servers.mjs';

const FORMATS = ['CSV', 'XLSX', 'JSON', 'DOCX'];
const TOKEN = 'bench-token-of-one-who-sees-all-of-it';
const WORKER_CORE = 1;
const MOST = 100;

export async function measureExports(all, check) {
  const { idle, found } = await exports(all);
  for (const { format, total, megabytes, above, seconds, cpu } of found)
    console.log(
      `export of ${total} findings as ${format}, ${megabytes.toFixed(1)} MB: ${above.toFixed(0)} MB above the ${idle.toFixed(0)} MB of an idle worker (at most ${MOST}: ${check(`memory of ${format}`, above <= MOST)}); ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} of them of CPU`,
    );
}

/** Somebody who sees every finding: a secretary of all bodies. */
const READER = `
  with made as (insert into account (id, email) values (bench_id('account', 900001), 'exporter@example.org') returning id),
  person as (insert into member (id, account_id, name, time_zone) select bench_id('member', 900001), id, 'Exporter', 'UTC' from made returning id),
  token as (insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
    select bench_id('token', 900001), id, 'bench', $1, '{read,write}', 'AMBER_STRICT', now() + interval '10 years' from made)
  insert into secretary (id, body_id, member_id, valid) select gen_random_uuid(), b.id, person.id, '[2000-01-01,)' from person, body b`;

/** Megabytes above idle, and seconds, of the worker that writes all findings into each sort of file. */
async function exports({ client, server, environment, children }) {
  await client.query(READER, [hashSecret(TOKEN)]);
  // The mails that posting before this has queued are not what is measured.
  await client.query('truncate graphile_worker._private_jobs');
  const worker = spawn(process.execPath, ['dist/run/worker.js'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(worker);
  try {
    pin(worker.pid, WORKER_CORE);
    // Of a worker that has written a file, as for every other figure: not of one that starts.
    await write('CSV', { state: 'WITHDRAWN' });
    await pause(3000);
    const idle = residentMegabytes(worker.pid);
    const found = [];
    for (const format of FORMATS) found.push(await watched(format, idle));
    return { idle, found };
  } finally {
    await stop(worker);
  }

  async function watched(format, idle) {
    let peak = 0;
    const [start, before] = [performance.now(), cpuSeconds(worker.pid)];
    const watching = setInterval(() => (peak = Math.max(peak, residentMegabytes(worker.pid))), 20);
    const { total, size } = await write(format, null).finally(() => clearInterval(watching));
    const cpu = cpuSeconds(worker.pid) - before;
    return {
      format,
      total,
      megabytes: size / 1e6,
      above: peak - idle,
      seconds: (performance.now() - start) / 1000,
      cpu,
    };
  }

  async function write(format, filter) {
    const { startExport } = await ask(
      'mutation ($input: StartExportInput!) { startExport(input: $input) { export { id } userErrors { message } } }',
      { input: { format, filter } },
    );
    const { id } = startExport.export ?? fail(startExport);
    for (;;) {
      const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Export { state total written size } } }', {
        id,
      });
      if (node.state === 'READY') {
        await ask('mutation ($id: ID!) { cancelExport(input: { export: $id }) { userErrors { message } } }', { id });
        return node;
      }
      if (node.state !== 'WAITING' && node.state !== 'RUNNING') fail(node);
      await pause(100);
    }
  }

  async function ask(query, variables) {
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    return answer.errors ? fail(answer) : answer.data;
  }
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const fail = (answer) => {
  throw new Error(`The export is answered with ${JSON.stringify(answer)}.`);
};
