import type { FastifyReply } from 'fastify';

/** What waits to be sent to a client that does not read: beyond it, it is cut off, and comes back to its place. */
const MOST_WAITING = 256 * 1024;
const RETRY_MILLISECONDS = 2_000;

/** One open answer to somebody who follows what changes. */
export class Stream {
  /** Whether it has been told where it stands, and goes along with all others. */
  joined = false;
  readonly ended: Promise<void>;

  constructor(
    readonly accountId: string,
    readonly credentialId: string,
    /** The place after which it was cut off; null for one that begins now. */
    readonly returnsTo: string | null,
    private readonly reply: FastifyReply,
  ) {
    reply.hijack();
    this.ended = new Promise((resolve) => reply.raw.once('close', resolve));
    reply.raw.on('error', () => undefined);
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // It is used for nothing afterwards, and the server waits for no connection that is kept.
      connection: 'close',
      // nginx and those who took it over wait otherwise until a buffer is full.
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
  }

  write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MOST_WAITING) raw.destroy();
  }

  end(): void {
    this.reply.raw.end();
  }

  /** Ends it at once, whatever was not read. */
  cut(): void {
    this.reply.raw.destroy();
  }
}
