import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface Delivery {
  send(message: SendMailOptions): Promise<void>;
  /** What is being sent is sent. */
  end(): void;
}

/** A text of ours is never a path or an address to fetch. */
const NO_OUTSIDE = { disableFileAccess: true, disableUrlAccess: true };

/** Milliseconds until a connection is closed: servers wait for minutes for the next mail, but busy ones for ten seconds. */
const IDLE = 5000;

/**
 * Over SMTP. A server that does not answer fails the job, which runs again later. The mails of one act go over one
 * connection, one after the other: to be greeted, and to agree on keys, takes longer than to hand over a mail.
 */
export function deliverBySmtp(url: string): Delivery {
  const connection = { pool: true, maxConnections: 1, idleTimeout: IDLE } as const;
  const patience = { connectionTimeout: 20_000, socketTimeout: 60_000 };
  const transport = createTransport({ url, ...connection, ...patience, ...NO_OUTSIDE });
  return {
    async send(message) {
      await transport.sendMail(message);
    },
    end: () => transport.close(),
  };
}

/** Without a mail server: each message is a file that any mail program opens, for its owner's eyes only. */
export function deliverToFolder(dataDirectory: string): Delivery {
  const folder = join(dataDirectory, 'mail');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...NO_OUTSIDE });
  return {
    async send(message) {
      const { message: content } = await transport.sendMail(message);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replaceAll(/[-:]/g, '')}-${randomUUID().slice(0, 8)}.eml`;
      await writeFile(join(folder, name), content as Buffer, { mode: 0o600, flag: 'wx' });
    },
    end: () => undefined,
  };
}
