import { testDatabaseUrl } from './database.js';
import { startServer, tellHost } from './host.js';
import { poolOf, TestServer } from './server.js';

/** A server with settings and a database of its own, its jobs to run; kept by the worker's host (host.mjs). */
export class TestApplication extends TestServer {
  /** `quiet`: for a spec that provokes faults, which would be logged. */
  static async start(
    settings: Record<string, string> = {},
    databaseUrl?: string,
    { quiet = false } = {},
  ): Promise<TestApplication> {
    const database = databaseUrl ?? (await testDatabaseUrl());
    return new TestApplication(await startServer(database, settings, quiet), poolOf(database));
  }

  /** Runs every job that waits, as the worker process would. Specs that count mail want a database of their own. */
  async runJobs(): Promise<void> {
    await tellHost('runJobs', { url: this.url });
  }

  override async stop(): Promise<void> {
    await tellHost('stop', { url: this.url });
    await super.stop();
  }
}
