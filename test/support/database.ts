import { randomUUID } from 'node:crypto';
import pg from 'pg';

const worker = process.env['JEST_WORKER_ID'] ?? '1';

/** The database that all specs of this Jest worker share: each test makes its own people, so none minds the others. */
export async function testDatabaseUrl(): Promise<string> {
  const name = `plenary_worker_${worker}_${setting('PLENARY_TEST_RUN')}`;
  await onServer(async (server) => {
    if (!(await exists(server, name))) await copy(server, migrated(), name);
  });
  return urlOf(name);
}

/** What takes long to put into a database: it is done once a run, and copied for each spec that wants it. */
export interface Filling {
  readonly name: string;
  /** What is there before. */
  readonly onto?: Filling;
  readonly fill: (databaseUrl: string) => Promise<void>;
}

/** A database for one spec alone, for what looks at everything in it: counts, migrations, loading, the job queue. */
export async function ownDatabaseUrl(filling?: Filling): Promise<string> {
  const name = `plenary_own_${randomUUID().slice(0, 8)}_${setting('PLENARY_TEST_RUN')}`;
  const source = filling ? await filled(filling) : migrated();
  await onServer((server) => copy(server, source, name));
  return urlOf(name);
}

/** The name of the database that holds it: whoever comes first fills it, and the others wait. */
async function filled({ name, onto, fill }: Filling): Promise<string> {
  const database = `plenary_${name}_${setting('PLENARY_TEST_RUN')}`;
  const source = onto ? await filled(onto) : migrated();
  await onServer(async (server) => {
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [database]);
    if (await exists(server, database)) return;
    const unfinished = `${database}_unfinished`;
    await copy(server, source, unfinished);
    await fill(urlOf(unfinished));
    await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${database}`);
  });
  return database;
}

async function onServer(act: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: setting('PLENARY_TEST_SERVER') });
  await server.connect();
  try {
    await act(server);
  } finally {
    await server.end();
  }
}

const exists = async (server: pg.Client, name: string): Promise<boolean> =>
  (await server.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;

const copy = (server: pg.Client, source: string, name: string): Promise<unknown> =>
  server.query(`CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY file_copy`);

const migrated = (): string => new URL(setting('PLENARY_TEST_DATABASE')).pathname.slice(1);

function urlOf(name: string): string {
  const url = new URL(setting('PLENARY_TEST_DATABASE'));
  url.pathname = `/${name}`;
  return url.href;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: specs that use a database run under Jest (npm test -- path).`);
  return value;
}
