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

/** What was started and not yet stopped: an error in a timer, or a signal, ends the benchmark but must leave nothing behind. */
const running = new Set();
let ending;
for (const end of ['uncaughtException', 'SIGINT', 'SIGTERM'])
  process.on(end, (reason) => {
    console.error(reason);
    ending ??= Promise.all([...running].map(stopAll)).finally(() => process.exit(1));
  });

/**
 * Starts database, server and baseline, and the process that makes the load; everything on its core. `grow` adds to the
 * world before it is measured, once in the life of the folder.
 */
export async function startAll(folder, grow) {
  const settings = { shared_preload_libraries: 'pg_stat_statements', shared_buffers: '512MB', max_wal_size: '4GB' };
  const all = {
    database: await startEmbeddedPostgres({ directory: join(folder, 'postgres'), settings }),
    children: [],
  };
  running.add(all);
  try {
    const url = await copyOf(all.database.url, grow);
    all.client = new pg.Client({ connectionString: url });
    await all.client.connect();
    const { rows } = await all.client.query(
      `select pg_read_file('postmaster.pid') as pid, bench_id('working group', 1) as "group"`,
    );
    all.postmaster = Number.parseInt(rows[0].pid, 10);
    pin(all.postmaster, DATABASE_CORE);
    all.environment = {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      DATA_DIR: join(folder, 'data'),
      BENCH_WORKING_GROUP: rows[0].group,
    };
    all.server = await startServer(all);
    all.baseline = await startBaseline(all);
    all.loader = fork(new URL('load.mjs', import.meta.url));
    all.children.push(all.loader);
    pin(all.loader.pid, DATABASE_CORE);
    return all;
  } catch (error) {
    await stopAll(all);
    throw error;
  }
}

/** Each run measures a copy of the world as it was loaded: what earlier ones posted would lengthen lists and files. */
async function copyOf(url, grow) {
  await migrate(url, migrations);
  await connected(url, async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await load(client, hashSecret, TOKENS, grow);
  });
  const at = (name) => Object.assign(new URL(url), { pathname: name }).href;
  await connected(at('postgres'), async (client) => {
    const world = client.escapeIdentifier(new URL(url).pathname.slice(1));
    await client.query('drop database if exists measured with (force)');
    await client.query(`create database measured template ${world} strategy file_copy`);
  });
  return at('measured');
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function startServer({ environment, children }) {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/run/main.js'], {
    env: { ...environment, PORT: String(port), RATE_LIMIT: '2000000000' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
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
  return { name: 'server', port, pid: child.pid, path: () => '/graphql' };
}

async function startBaseline({ environment, children }) {
  const port = await freePort();
  const child = fork(new URL('baseline.mjs', import.meta.url), { env: { ...environment, PORT: String(port) } });
  children.push(child);
  await new Promise((resolve) => child.once('message', resolve));
  pin(child.pid, SERVER_CORE);
  return { name: 'by hand', port, pid: child.pid, path: (name) => `/${name}` };
}

export async function stopAll(all) {
  if (!running.delete(all)) return;
  for (const child of all.children.reverse()) await stop(child);
  await all.client?.end();
  await all.database.stop();
}

export async function stop(child) {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
}

export const version = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
