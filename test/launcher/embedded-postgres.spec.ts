import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/launcher/embedded-postgres.js';
import { livePostmaster } from '../../src/launcher/postmaster-file.js';

const folders: string[] = [];
/** One for all that do not mind what others did there, since making a database takes seconds. */
const folder = newFolder();
/** Another, closed to everybody else. */
const closed = newFolder();
const project = join(closed, 'project', '.data');
const running: EmbeddedPostgres[] = [];

function newFolder(): string {
  const made = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-launcher-'));
  folders.push(made);
  return made;
}

async function start(settings?: Record<string, string>, within = folder): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    directory: join(within, 'postgres'),
    ...(settings ? { settings } : {}),
  });
  running.push(postgres);
  return postgres;
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return (rows as unknown[][])[0]?.[0];
  } finally {
    await client.end();
  }
}

function serverProcess(within = folder): number {
  const found = livePostmaster(join(within, 'postgres', 'data'));
  if (!found) throw new Error('no server runs');
  return found.pid;
}

async function kill(): Promise<void> {
  process.kill(serverProcess(), 'SIGKILL');
  while (livePostmaster(join(folder, 'postgres', 'data'))) await sleep(20);
}

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
});

afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('writes safely unless a test says otherwise, on the loopback address only, in Unicode, with a password', async () => {
    const { url } = await start();
    expect(await ask(url, 'SHOW fsync')).toBe('on');
    expect(await ask(url, 'SHOW synchronous_commit')).toBe('on');
    expect(await ask(url, 'SHOW full_page_writes')).toBe('on');
    expect(await ask(url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(url, 'SHOW unix_socket_directories')).toBe('');
    expect(await ask(url, 'SHOW server_encoding')).toBe('UTF8');
    expect(await ask(url, "SELECT 'é' > 'd' AND 'é' < 'f'")).toBe(true);
    expect(await ask(url, 'SHOW TimeZone')).toBe('UTC');
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('keeps its data, password and port over a stop and a second start', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(first.isRunning()).toBe(false);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
  });

  it('takes settings from a test', async () => {
    const { url } = await start({ fsync: 'off', max_connections: '20' });
    expect(await ask(url, 'SHOW fsync')).toBe('off');
    expect(await ask(url, 'SHOW max_connections')).toBe('20');
  });

  it('uses a server that a killed launcher left running', async () => {
    const first = await start();
    const before = serverProcess();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(serverProcess()).toBe(before);
  });

  it('recovers after kill -9 of the server, with everything that was committed', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE committed AS SELECT 42 AS answer');
    await kill();
    expect(first.isRunning()).toBe(false);
    const second = await start();
    expect(await ask(second.url, 'SELECT answer FROM committed')).toBe(42);
  });

  it('starts below a folder that is closed to everybody else', async () => {
    chmodSync(closed, 0o700);
    const { url } = await start({}, project);
    expect(await ask(url, 'SELECT 1')).toBe(1);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
  });

  it('is not stopped by a stale lock whose number now belongs to another process of the same account', async () => {
    await start();
    const lock = join(folder, 'postgres', 'data', 'postmaster.pid');
    await kill();
    const [, ...rest] = readFileSync(lock, 'utf8').split('\n');
    const other = await start({}, project);
    writeFileSync(lock, [String(serverProcess(project)), ...rest].join('\n'));
    const again = await start();
    expect(await ask(again.url, 'SELECT 1')).toBe(1);
    expect(other.isRunning()).toBe(true);
  });

  it('recovers when the crash left an empty lock', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), '');
    expect(await ask((await start()).url, 'SELECT 1')).toBe(1);
  });

  it('says which PostgreSQL made a database that it cannot open', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'postgres', 'data', 'PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 14.*DATABASE_URL/s);
  });
});
