import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildWeb, isWebBuilt } from '../../scripts/build-web.mjs';
import { build, isBuilt, root } from '../../scripts/build.mjs';

/** Nothing is kept beyond the run, so nothing is made safe, and nobody tidies up. */
const settings = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ autovacuum: 'off', io_method: 'sync', max_connections: '200' },
};

const MEMORY = '/dev/shm';
/** Twice what a whole run takes. */
const ROOM = 3_000_000_000;

/**
 * Once a run: a PostgreSQL (our own, or the server named by PLENARY_TEST_SERVER_URL) with a migrated template, which
 * test/support/database.ts clones. Jest cannot compile what it loads here, so all of it comes from dist.
 */
export default async function setUp() {
  if (!isBuilt() && !build()) throw new Error('The source does not compile: no test was run.');
  if (!isWebBuilt() && !buildWeb()) throw new Error('The pages do not build: no test was run.');
  const server = process.env['PLENARY_TEST_SERVER_URL'] ?? (await startServer());
  const run = Math.random().toString(36).slice(2, 8);
  const template = `plenary_template_${run}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  if (!process.env['PLENARY_TEST_SERVER_URL']) await keepPasswordsCheap(client, server);
  await client.query(`CREATE DATABASE ${template}`);
  migrate(addressOf(server, template));
  await client.query(`ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false`);
  await client.end();
  process.env['PLENARY_TEST_FOLDER'] = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-servers-'));
  process.env['PLENARY_TEST_SERVER'] = server;
  process.env['PLENARY_TEST_RUN'] = run;
  process.env['PLENARY_TEST_DATABASE'] = addressOf(server, template);
}

async function startServer() {
  const { startEmbeddedPostgres } = await import(join(root, 'dist/launcher/embedded-postgres.js'));
  const directory = mkdtempSync(join(folderInMemory() ?? realpathSync(tmpdir()), `plenary-test-${process.pid}-`));
  const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), settings });
  globalThis.plenaryTestServer = { postgres, directory };
  return postgres.url;
}

/** To show that one knows the password takes longer than most questions, and thousands of connections are opened. */
async function keepPasswordsCheap(client, server) {
  await client.query(`SET scram_iterations = 1`);
  await client.query(`ALTER ROLE CURRENT_USER PASSWORD ${client.escapeLiteral(new URL(server).password)}`);
}

/**
 * Where files are no files on a disk, if there is room: each of the many databases is three hundred files, which to make
 * and to remove takes longer than all that is done in them.
 */
function folderInMemory() {
  if (!existsSync(MEMORY)) return undefined;
  // What a run left that was killed; its server ends by itself when it finds its folder gone.
  for (const name of readdirSync(MEMORY)) {
    const [, run] = /^plenary-test-(\d+)-/.exec(name) ?? [];
    if (run && !isRunning(Number(run))) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM ? MEMORY : undefined;
}

function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

function addressOf(server, database) {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function migrate(url) {
  const command = join(root, 'dist/run/migrate.js');
  if (!existsSync(command)) return;
  const result = spawnSync(process.execPath, [command], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`The migrations failed.\n${result.stdout}${result.stderr}`);
}
