import './worker-heap.js';
import { NestFactory } from '@nestjs/core';
import { Logger as WorkerLogger, parseCronItems, run } from 'graphile-worker';
import { AppModule } from './app.module.js';
import { BadConfiguration, readConfig } from './config.js';
import { Jobs } from './kernel/jobs.js';
import { LivingWorkers } from './kernel/living-workers.js';

const CONCURRENT_JOBS = 4;

/** The worker process: does what follows a commit, such as mail. */
async function work(): Promise<void> {
  const config = readConfig();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error', 'warn'] });
  const living = new LivingWorkers(config.databaseUrl);
  await living.start();
  const jobs = app.get(Jobs);
  const runner = await run({
    connectionString: config.databaseUrl,
    events: living.events,
    concurrency: CONCURRENT_JOBS,
    noHandleSignals: true,
    taskList: jobs.taskList(),
    parsedCronItems: parseCronItems(jobs.cronItems()),
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') console.error(message);
    }),
  });
  const stop = async (): Promise<void> => {
    await runner.stop();
    await living.stop();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  await runner.promise;
}

work().catch((error: unknown) => {
  console.error(error instanceof BadConfiguration ? error.message : error);
  // What keeps sessions open would keep a worker alive that does nothing.
  process.exit(1);
});
