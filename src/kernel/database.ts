import { Logger } from '@nestjs/common';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { preparingClient } from './preparing-client.js';
import { CONNECTION_LIFETIME_SECONDS } from './reading/statement-names.js';

type Classes = NonNullable<DataSourceOptions['entities']>;
type Migrations = Extract<NonNullable<DataSourceOptions['migrations']>, readonly unknown[]>;

/** No request waits longer for a connection, and no reading runs longer (milliseconds). */
const LONGEST_WAIT = 15_000;

const ACTS = `-c plan_cache_mode=force_generic_plan -c lock_timeout=${LONGEST_WAIT} -c idle_in_transaction_session_timeout=${4 * LONGEST_WAIT}`;

const logger = new Logger('Database');

/**
 * The write side's connections, which keep so many statements prepared, each with one plan for every value, as those of
 * the reading engine do.
 */
export function createDataSource(
  url: string,
  entities: Classes,
  migrations: Migrations,
  preparedStatements = 0,
): DataSource {
  const acts = {
    options: ACTS,
    Client: preparingClient(preparedStatements),
    maxLifetimeSeconds: CONNECTION_LIFETIME_SECONDS,
  };
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    poolSize: 10,
    connectTimeoutMS: LONGEST_WAIT,
    applicationName: 'plenary',
    // Migrations may wait for each other and take their time; an act that waits gives up, and may be tried again.
    ...(migrations.length === 0 ? { extra: acts } : {}),
  });
}

/**
 * The reading engine's connections. Its statements are written so that one plan serves every value, and planning a
 * deep one costs more than running it: the generic plan is forced. Dates and times are read as text in UTC.
 */
export function createReadingPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    maxLifetimeSeconds: CONNECTION_LIFETIME_SECONDS,
    // With a connection goes what it has planned: one that waits is kept as long as one that works.
    idleTimeoutMillis: CONNECTION_LIFETIME_SECONDS * 1000,
    connectionTimeoutMillis: LONGEST_WAIT,
    application_name: 'plenary reading',
    options: `-c plan_cache_mode=force_generic_plan -c timezone=UTC -c datestyle=ISO -c jit=off -c statement_timeout=${LONGEST_WAIT}`,
  });
  // An idle connection that the database closes must not end the server: the next request opens another.
  pool.on('error', (error) => logger.warn(`A connection to the database was lost: ${error.message}`));
  return pool;
}

/** Brings the database to this version's tables, the job queue's among them. Two servers may start at once. */
export async function migrate(url: string, migrations: Migrations): Promise<string[]> {
  const dataSource = await createDataSource(url, [], migrations).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('plenary migrations'))`);
    await runMigrations({ connectionString: url });
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await runner.query(`select pg_advisory_unlock(hashtext('plenary migrations'))`);
    await runner.release();
    await dataSource.destroy();
  }
}
