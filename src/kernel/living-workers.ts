import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import pg from 'pg';

/** Advisory locks are numbers that a database shares: this one begins those of workers. */
const LOCKS = 7_206_301;
const LOOK_EVERY = 2_000;

const RELEASE = `
  select graphile_worker.force_unlock_workers(array(
    select dead.worker from (
      select distinct locked_by as worker from graphile_worker._private_jobs
       where locked_by is not null and locked_by <> all($2) and locked_at < now() - interval '1 second' offset 0
    ) dead where pg_try_advisory_xact_lock($1, hashtext(dead.worker))))`;

const logger = new Logger('Worker');

/**
 * Gives jobs back whose worker was killed: of itself, the queue waits four hours for it. A living worker holds a lock
 * in a session of its own, which PostgreSQL ends with the process; whoever gets that lock knows that it is dead.
 */
export class LivingWorkers {
  /** What the queue's runner tells: which pool of workers it made. */
  readonly events = new EventEmitter();
  private readonly names = new Set<string>();
  /** Those whose lock the session has: a session that was lost lost them. */
  private held = new Set<string>();
  private session: Promise<pg.Client> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly url: string) {
    // A job says which pool of workers has taken it, not which of them.
    this.events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      this.names.add(workerPool.id);
      void this.look();
    });
  }

  /** Looks once, before the first job is taken, and from then on every two seconds. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
    await (await this.session?.catch(() => null))?.end();
  }

  private look(): Promise<void> {
    this.turn = this.turn
      .then(() => this.keep())
      .catch((error: unknown) => {
        this.session = null;
        logger.warn(`Jobs of workers that died could not be looked for: ${String(error)}`);
      });
    return this.turn;
  }

  private async keep(): Promise<void> {
    this.session ??= this.open();
    const session = await this.session;
    const mine = [...this.names];
    await session.query(`select pg_advisory_lock($1, hashtext(name)) from unnest($2::text[]) as name`, [
      LOCKS,
      mine.filter((name) => !this.held.has(name)),
    ]);
    for (const name of mine) this.held.add(name);
    await session.query(RELEASE, [LOCKS, mine]);
  }

  private async open(): Promise<pg.Client> {
    this.held = new Set();
    const session = new pg.Client({ connectionString: this.url, application_name: 'plenary worker', keepAlive: true });
    session.on('error', () => {
      this.session = null;
    });
    await session.connect();
    return session;
  }
}
