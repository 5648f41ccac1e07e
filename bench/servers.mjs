import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../dist/kernel/database.js';
import { startEmbeddedPostgres } from '../dist/launcher/embedded-postgres.js';
import { migrations } from '../dist/migrations/index.js';
import { hashSecret } from '../dist/identity/secrets.js';
import { load } from './data.mjs';
import { pin } from './machine.mjs';

const DATABASE_CORE = 0;
const SERVER_CORE = 1;

/** Tokens of the benchmark's own database only, which listens on this machine alone. */
export const TOKENS = {
  half: 'bench-token-of-one-who-sees-half-of-it',
  hundredth: 'bench-token-of-one-who-sees-a-hundredth',
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts database, server and baseline, and the process that makes the load; everything on its core. */
export async function startAll(folder) {
  const database = await startEmbeddedPostgres({
    directory: join(folder, 'postgres'),
    settings: { shared_preload_libraries: 'pg_stat_statements', shared_buffers: '512MB', max_wal_size: '4GB' },
  });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  const postmaster = (await client.query(`select pg_read_file('postmaster.pid') as text`)).rows[0].text.split('\n')[0];
  pin(Number(postmaster), DATABASE_CORE);
  await migrate(database.url, migrations);
  const fresh = await load(client, hashSecret, TOKENS);
  const { rows } = await client.query(`select bench_id('working group', 1) as one`);
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'data'),
    BENCH_WORKING_GROUP: rows[0].one,
  };
  const server = await startServer(environment);
  const baseline = await startBaseline(environment);
  const loader = fork(new URL('load.mjs', import.meta.url));
  pin(loader.pid, DATABASE_CORE);
  return { database, client, postmaster: Number(postmaster), fresh, server, baseline, loader };
}

async function startServer(environment) {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/run/main.js'], {
    env: { ...environment, PORT: String(port), RATE_LIMIT: '2000000000' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let attempt = 0; ; attempt += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (attempt > 200 || child.exitCode !== null) throw new Error('The server does not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  pin(child.pid, SERVER_CORE);
  return { name: 'server', port, pid: child.pid, path: () => '/graphql', child };
}

async function startBaseline(environment) {
  const port = await freePort();
  const child = fork(new URL('baseline.mjs', import.meta.url), { env: { ...environment, PORT: String(port) } });
  await new Promise((resolve) => child.once('message', resolve));
  pin(child.pid, SERVER_CORE);
  return { name: 'by hand', port, pid: child.pid, path: (name) => `/${name}`, child };
}

export async function stopAll({ database, client, server, baseline, loader }) {
  loader.kill();
  for (const { child } of [server, baseline]) {
    child.kill();
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()));
  }
  await client.end();
  await database.stop();
}

export const version = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
