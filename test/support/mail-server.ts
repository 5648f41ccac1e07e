import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';

export interface ReceivedMail {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly raw: string;
  /** Mails of one connection have the same. */
  readonly connection: string;
  readonly mail: ParsedMail;
}

/** A real SMTP server on this machine that keeps what it gets. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      // Whoever stops it has read what came: nobody who could still send is waited for.
      closeTimeout: 1,
      onData: (stream, { envelope, id }, taken) => {
        this.keep(stream, envelope, id).then(() => taken(), taken);
      },
    });
    // A sender that is killed breaks off in the middle: that mail has not come.
    this.server.on('error', () => undefined);
  }

  private async keep(stream: Readable, { mailFrom, rcptTo }: SMTPServerEnvelope, connection: string): Promise<void> {
    const raw = await buffer(stream);
    this.received.push({
      envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
      raw: raw.toString(),
      connection,
      mail: await simpleParser(raw),
    });
  }

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    await new Promise<void>((resolve) => mailServer.server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** As a server does that has waited long enough for the next mail. */
  closeConnections(): void {
    for (const connection of this.server.connections) connection.close();
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}
