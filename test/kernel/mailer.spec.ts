import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { Mailer } from '../../src/kernel/mail/mailer.js';
import { MailServer } from '../support/mail-server.js';
import { mailIn } from '../support/mail.js';

const DATABASE_URL = 'postgres://localhost/none';
const CALENDAR = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'END:VCALENDAR', ''].join('\r\n');
const message = { to: { name: 'Ada Example', address: 'ada@example.org' }, subject: 'Hello', text: 'A text.\n' };

describe('mail over SMTP', () => {
  let server: MailServer;
  let mailer: Mailer;
  beforeAll(async () => {
    server = await MailServer.start();
  });
  beforeEach(() => {
    mailer = new Mailer(readConfig({ DATABASE_URL, SMTP_URL: server.url, MAIL_FROM: 'plenary@example.org' }));
  });
  afterEach(() => {
    mailer.onApplicationShutdown();
    server.received.length = 0;
  });
  afterAll(() => server.stop());

  test('arrives, at one recipient, marked as sent by a machine', async () => {
    await mailer.send(message);
    const [{ envelope, mail }] = server.received as [(typeof server.received)[0]];
    expect(envelope).toEqual({ from: 'plenary@example.org', to: ['ada@example.org'] });
    expect(mail.subject).toBe('Hello');
    expect(mail.text).toBe('A text.\n');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('has no header and no recipient that stands in a name, an address or a subject', async () => {
    const hostile = 'Ada\r\nBcc: eve@example.org\r\n\r\n<eve@example.org>, eve@example.org';
    await mailer.send({ ...message, to: { name: hostile, address: 'ada@example.org' }, subject: hostile });
    const [{ envelope, mail }] = server.received as [(typeof server.received)[0]];
    expect(envelope.to).toEqual(['ada@example.org']);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toContain('Bcc: eve@example.org');
    expect(mail.text).toBe('A text.\n');
    await mailer
      .send({ ...message, to: { address: 'ada@example.org,eve@example.org\r\nRCPT TO:<eve@example.org>' } })
      .catch(() => undefined);
    expect(server.received.flatMap(({ envelope: { to } }) => to)).not.toContain('eve@example.org');
  });

  test('carries an invitation as calendars read it: its method, and the file beside it', async () => {
    await mailer.send({ ...message, calendar: { method: 'REQUEST', content: CALENDAR } });
    const [{ raw, mail }] = server.received as [(typeof server.received)[0]];
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(mail.attachments.map(({ contentType }) => contentType)).toContain('application/ics');
    expect(mail.attachments.at(-1)?.content.toString()).toBe(CALENDAR);
  });

  test('has the same Message-ID when the same job sends it again, and another one otherwise', async () => {
    for (const key of ['event 1', 'event 1', 'event 2']) await mailer.send({ ...message, key });
    await mailer.send(message);
    await mailer.send(message);
    const ids = server.received.map(({ mail }) => mail.messageId);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
  });

  test('goes over the connection of the mail before it, and over another when that was closed', async () => {
    await mailer.send(message);
    await mailer.send(message);
    server.closeConnections();
    await mailer.send(message);
    const [first, second, third] = server.received.map(({ connection }) => connection);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(server.received).toHaveLength(3);
  });

  test('fails, so that its job runs again, when the server does not take it', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const unreachable = new Mailer(readConfig({ DATABASE_URL, SMTP_URL: `smtp://127.0.0.1:${port}` }));
    await expect(unreachable.send(message)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('mail without a server', () => {
  test('is a file that mail programs open, calendar and all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plenary-mail-'));
    const mailer = new Mailer(readConfig({ DATABASE_URL, DATA_DIR: folder }));
    await mailer.send({ ...message, calendar: { method: 'CANCEL', content: CALENDAR } });
    const [mail] = await mailIn(folder);
    expect(mail?.subject).toBe('Hello');
    expect(mail?.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar', 'application/ics']);
    await rm(folder, { recursive: true });
  });
});
