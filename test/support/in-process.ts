import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, runOnce } from 'graphile-worker';
import type pg from 'pg';
import type { Extension } from '../../src/app.module.js';
import { createApplication } from '../../src/application.js';
import { readConfig } from '../../src/config.js';
import { Jobs } from '../../src/kernel/jobs.js';
import { testDatabaseUrl } from './database.js';
import { poolOf, TestServer } from './server.js';

/** A server within the test's own process, its parts at hand. It costs seconds: TestApplication does unless these are needed. */
export class InProcessApplication extends TestServer {
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
  ): Promise<InProcessApplication> {
    const url = databaseUrl ?? (await testDatabaseUrl());
    const app = await createApplication(readConfig({ DATABASE_URL: url, ...settings }), extension);
    await app.listen({ port: 0, host: '127.0.0.1' });
    return new InProcessApplication(app, await app.getUrl(), poolOf(url), url);
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
