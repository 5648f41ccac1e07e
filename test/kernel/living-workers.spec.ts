import { expect, test } from '@jest/globals';
import { Logger, run } from 'graphile-worker';
import { LivingWorkers } from '../../src/kernel/living-workers.js';
import { ownDatabaseUrl } from '../support/database.js';
import { poolOf } from '../support/server.js';

const HELD = `select exists (select from pg_locks where locktype = 'advisory' and classid = 7206301
  and objid::bigint = hashtext(j.locked_by)::bigint & 4294967295) as held
  from graphile_worker._private_jobs j where j.locked_by is not null`;

test('whoever has taken a job holds a lock in its name while it lives, so that nobody else takes the job for dropped', async () => {
  const url = await ownDatabaseUrl();
  const database = poolOf(url);
  const living = new LivingWorkers(url);
  await living.start();
  let begun: () => void = () => undefined;
  let end: () => void = () => undefined;
  const [hasBegun, ended] = [new Promise<void>((done) => (begun = done)), new Promise<void>((done) => (end = done))];
  const runner = await run({
    ...{ connectionString: url, events: living.events, concurrency: 2, noHandleSignals: true },
    logger: new Logger(() => () => undefined),
    taskList: {
      long: async () => {
        begun();
        await ended;
      },
    },
  });
  try {
    await database.query(`select graphile_worker.add_job('long')`);
    await hasBegun;
    // The look that began when there was somebody to look for.
    await (living as unknown as { turn: Promise<void> }).turn;
    expect((await database.query(HELD)).rows).toEqual([{ held: true }]);
  } finally {
    end();
    await runner.stop();
    await living.stop();
    await database.end();
  }
});
