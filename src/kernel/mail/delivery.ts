import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

export type Deliver = (message: SendMailOptions) => Promise<void>;

/** A text of ours is never a path or an address to fetch. */
const NO_OUTSIDE = { disableFileAccess: true, disableUrlAccess: true };

/** Over SMTP. A server that does not answer fails the job, which runs again later. */
export function deliverBySmtp(url: string): Deliver {
  const transport = createTransport({ url, connectionTimeout: 20_000, socketTimeout: 60_000, ...NO_OUTSIDE });
  return async (message) => {
    await transport.sendMail(message);
  };
}

/** Without a mail server: each message is a file that any mail program opens, for its owner's eyes only. */
export function deliverToFolder(dataDirectory: string): Deliver {
  const folder = join(dataDirectory, 'mail');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...NO_OUTSIDE });
  return async (message) => {
    const { message: content } = await transport.sendMail(message);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(/[-:]/g, '')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(folder, name), content as Buffer, { mode: 0o600, flag: 'wx' });
  };
}
