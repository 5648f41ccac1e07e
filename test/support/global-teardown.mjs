import { rmSync } from 'node:fs';
import pg from 'pg';

export default async function tearDown() {
  rmSync(process.env['PLENARY_TEST_FOLDER'], { recursive: true, force: true });
  const started = globalThis.plenaryTestServer;
  if (started) {
    await started.postgres.stop();
    rmSync(started.directory, { recursive: true, force: true });
    return;
  }
  await dropDatabases(process.env['PLENARY_TEST_SERVER'], process.env['PLENARY_TEST_RUN']);
}

/** A server that is not ours is left as it was found. */
async function dropDatabases(server, run) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname ~ $1', [`^plenary_.*_${run}`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  await client.end();
}
