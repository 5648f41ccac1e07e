import { Logger } from '@nestjs/common';
import pg from 'pg';

const AGAIN_AFTER = 1_000;
const logger = new Logger('Changes');

/** Listens on a connection of its own for what PostgreSQL says when something was recorded; a lost one is made anew. */
export class Wake {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;
  private failed = false;

  constructor(
    private readonly url: string,
    private readonly woken: () => void,
  ) {}

  /** Resolves when nothing can be missed any more. */
  async start(): Promise<void> {
    this.stopped = false;
    const client = new pg.Client({ connectionString: this.url, application_name: 'plenary changes', keepAlive: true });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', () => this.woken());
    try {
      await client.connect();
      await client.query('listen changes');
      this.failed = false;
    } catch (error) {
      if (!this.failed)
        logger.warn(`Changes cannot be listened for; it is tried again until they can: ${String(error)}`);
      this.failed = true;
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  /** What was said meanwhile nobody heard: those who listen look once they can again. */
  private lost(client: pg.Client): void {
    if (this.client !== client || this.stopped) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start().then(this.woken), AGAIN_AFTER);
  }
}
