import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/launcher/embedded-postgres.js';
import { freePort } from '../../src/launcher/free-port.js';
import { livePostmaster } from '../../src/launcher/postmaster-file.js';

const dist = fileURLToPath(new URL('../../dist/run', import.meta.url));

/** The compiled server and a PostgreSQL that writes safely, both real processes that can be killed at any moment. */
export class KillableServer {
  url = '';
  private postgres: EmbeddedPostgres | null = null;
  private server: ChildProcess | null = null;
  private worker: ChildProcess | null = null;

  constructor(
    private readonly folder: string,
    private readonly settings: Record<string, string> = {},
  ) {}

  async start(): Promise<void> {
    await this.startDatabase();
    await this.startServer();
  }

  async startServer(): Promise<void> {
    const port = await freePort(undefined);
    this.url = `http://127.0.0.1:${port}`;
    this.server = spawn(process.execPath, [join(dist, 'main.js')], {
      env: { ...this.environment(), PORT: String(port), RATE_LIMIT: '2000000000' },
      stdio: 'ignore',
    });
    const deadline = Date.now() + 30_000;
    while (!(await this.ready())) {
      if (Date.now() > deadline) throw new Error('The server did not become ready.');
      await sleep(20);
    }
  }

  migrate(): void {
    const { status, stderr } = spawnSync(process.execPath, [join(dist, 'migrate.js')], {
      env: this.environment(),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }

  async startDatabase(): Promise<void> {
    this.postgres = await startEmbeddedPostgres({ directory: join(this.folder, 'postgres') });
  }

  startWorker(): void {
    this.worker = spawn(process.execPath, [join(dist, 'worker.js')], { env: this.environment(), stdio: 'ignore' });
  }

  /** `kill -9` of one process, while the database goes on. */
  async killOne(which: 'server' | 'worker'): Promise<void> {
    const child = this[which];
    if (!child || child.exitCode !== null || child.signalCode !== null) throw new Error(`No ${which} was running.`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** `kill -9` of the server and of every process of the database, with no time for any of them to tidy up. */
  async kill(): Promise<void> {
    const postmaster = livePostmaster(join(this.folder, 'postgres', 'data'));
    if (!postmaster) throw new Error('The database was not running.');
    const ended = new Promise((resolve) => this.server?.once('exit', resolve));
    const children = childrenOf(postmaster.pid);
    this.server?.kill('SIGKILL');
    for (const pid of [postmaster.pid, ...children]) killHard(pid);
    await ended;
    while (livePostmaster(join(this.folder, 'postgres', 'data'))) await sleep(10);
  }

  async stop(): Promise<void> {
    this.server?.kill('SIGKILL');
    this.worker?.kill('SIGKILL');
    await this.postgres?.stop();
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.postgres?.url });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  private async ready(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      return false;
    }
  }

  private environment(): NodeJS.ProcessEnv {
    return { ...process.env, NODE_OPTIONS: '', DATABASE_URL: this.postgres?.url, ...this.settings };
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    // Elsewhere than on Linux they end by themselves when they notice that the first process is gone.
    return [];
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}
