import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, runOnce } from 'graphile-worker';
import type pg from 'pg';
import type { Extension } from '../../src/app.module.js';
import { createApplication } from '../../src/application.js';
import { readConfig } from '../../src/config.js';
import { Jobs } from '../../src/kernel/jobs.js';
import { testDatabaseUrl } from './database.js';
import { poolOf, TestServer } from './server.js';
import { NO_LIMIT } from './shared-server.js';

/** A server within the test's own process: with settings and a database of its own, its parts at hand, its jobs to run. */
export class TestApplication extends TestServer {
  private constructor(
    readonly app: NestFastifyApplication,
    url: string,
    database: pg.Pool,
    private readonly databaseUrl: string,
  ) {
    super(url, database);
  }

  static async start(
    settings: Record<string, string> = {},
    databaseUrl?: string,
    extension?: Extension,
  ): Promise<TestApplication> {
    const url = databaseUrl ?? (await testDatabaseUrl());
    const app = await createApplication(
      readConfig({ DATABASE_URL: url, RATE_LIMIT: NO_LIMIT, ...settings }),
      extension,
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    return new TestApplication(app, await app.getUrl(), poolOf(url), url);
  }

  /** Runs every job that waits, as the worker process would. Specs that count mail want a database of their own. */
  async runJobs(): Promise<void> {
    await runOnce({
      connectionString: this.databaseUrl,
      taskList: this.app.get(Jobs).taskList(),
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') console.error(message);
      }),
    });
  }

  override async stop(): Promise<void> {
    await this.app.close();
    await super.stop();
  }
}
