import { testDatabaseUrl } from './database.js';
import { type ServerOptions, startServer, tellHost } from './host.js';
import { poolOf, TestServer } from './server.js';

/** A server with settings and a database of its own, its jobs to run; kept by the worker's host (host.mjs). */
export class TestApplication extends TestServer {
  static async start(
    settings: Record<string, string> = {},
    databaseUrl?: string,
    options: ServerOptions = {},
  ): Promise<TestApplication> {
    const database = databaseUrl ?? (await testDatabaseUrl());
    return new TestApplication(await startServer(database, settings, options), poolOf(database));
  }

  /**
   * Runs every job that waits, as the worker process would, or `at` another instant than now. Specs that count mail want
   * a database of their own.
   */
  async runJobs(at: Date | null = null): Promise<void> {
    await tellHost('runJobs', { url: this.url, at });
  }

  /** By the server's clock it is later by so many milliseconds than it is, until jobs are run. */
  async setAhead(milliseconds: number): Promise<void> {
    await tellHost('setAhead', { url: this.url, milliseconds });
  }

  /** What a part of the server answers, which is named by its class; `args` and the answer are data. */
  call<Answer>(name: string, method: string, ...args: unknown[]): Promise<Answer> {
    return tellHost('call', { url: this.url, name, method, args });
  }

  /** The same, for a part that has to be asked within an act. */
  callInTransaction<Answer>(name: string, method: string, ...args: unknown[]): Promise<Answer> {
    return tellHost('call', { url: this.url, name, method, args, transaction: true });
  }

  /** How many statements reads run while something is done. */
  async statements(does: () => Promise<unknown>): Promise<number> {
    await tellHost('countStatements', { url: this.url });
    await does();
    return tellHost('countStatements', { url: this.url });
  }

  /** From here on to the end what the server prints is kept for `printed` rather than printed. */
  async listen(): Promise<void> {
    await tellHost('listen');
  }

  printed(): Promise<string> {
    return tellHost('printed');
  }

  override async stop(): Promise<void> {
    await tellHost('stop', { url: this.url });
    await super.stop();
  }
}
