import { randomUUID } from 'node:crypto';
import pg from 'pg';

const worker = process.env['JEST_WORKER_ID'] ?? '1';

/** The database that all specs of this Jest worker share: each test makes its own people, so none minds the others. */
export function testDatabaseUrl(): Promise<string> {
  return clone(`plenary_worker_${worker}_${setting('PLENARY_TEST_RUN')}`);
}

/** A database for one spec alone, for what looks at everything in it: counts, migrations, loading, the job queue. */
export function ownDatabaseUrl(): Promise<string> {
  return clone(`plenary_own_${randomUUID().slice(0, 8)}_${setting('PLENARY_TEST_RUN')}`);
}

async function clone(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: setting('PLENARY_TEST_SERVER') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    const template = new URL(setting('PLENARY_TEST_DATABASE')).pathname.slice(1);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  } finally {
    await client.end();
  }
  const url = new URL(setting('PLENARY_TEST_DATABASE'));
  url.pathname = `/${name}`;
  return url.href;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: specs that use a database run under Jest (npm test -- path).`);
  return value;
}
