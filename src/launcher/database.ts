import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import type { LaunchSettings } from './launch-settings.js';

/** The database of this start: the one that DATABASE_URL names, or our own, which is watched and stopped. */
export class Database {
  private embedded: EmbeddedPostgres | undefined;
  private watching: NodeJS.Timeout | undefined;
  private restarted = false;

  constructor(
    private readonly settings: LaunchSettings,
    private readonly say: (line: string) => void,
    private readonly giveUp: (reason: string) => void,
  ) {}

  async start(): Promise<string> {
    if (this.settings.databaseUrl) {
      this.say('Using the database that DATABASE_URL names');
      return this.settings.databaseUrl;
    }
    this.say('Starting PostgreSQL');
    this.embedded = await this.startEmbedded();
    return this.embedded.url;
  }

  /** From here on a server that dies is started again, once; the others find it under the same address. */
  watch(): void {
    if (!this.embedded) return;
    this.watching = setInterval(() => {
      if (!this.embedded?.isRunning()) void this.restart();
    }, 1_000);
  }

  async stop(): Promise<void> {
    clearInterval(this.watching);
    await this.embedded?.stop();
  }

  private async restart(): Promise<void> {
    clearInterval(this.watching);
    const before = this.embedded?.url;
    if (this.restarted) {
      this.giveUp('PostgreSQL ended again.');
      return;
    }
    this.restarted = true;
    this.say('PostgreSQL ended unexpectedly; starting it again, this once.');
    try {
      this.embedded = await this.startEmbedded();
    } catch (error) {
      this.giveUp((error as Error).message);
      return;
    }
    if (this.embedded.url === before) this.watch();
    else this.giveUp('The port of PostgreSQL was taken by another program in the meantime.');
  }

  private startEmbedded(): Promise<EmbeddedPostgres> {
    return startEmbeddedPostgres({ directory: join(this.settings.dataFolder, 'postgres'), onProgress: this.say });
  }
}
