import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import type { Config } from '../../config.js';
import { CONFIG } from '../config-token.js';
import { type Delivery, deliverBySmtp, deliverToFolder } from './delivery.js';

export interface Message {
  /** The one recipient: nobody learns from a mail who else got it. */
  readonly to: { readonly name?: string | null; readonly address: string };
  /** Who gets the answers, where that is somebody; otherwise they reach nobody. */
  readonly replyTo?: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** An iCalendar object, with the method that it states itself. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string };
  /**
   * What the message is about and to whom, such as the ids of event and member. A job that runs again after a lost
   * acknowledgement then sends the same Message-ID, by which mail systems know a duplicate.
   */
  readonly key?: string;
}

/** Sends mail, from job handlers only: a handler runs after the commit, so mail never tells what was rolled back. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly delivery: Delivery;
  private readonly host: string;
  private turn: Promise<void> = Promise.resolve();

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.delivery = config.smtpUrl ? deliverBySmtp(config.smtpUrl) : deliverToFolder(config.dataDirectory);
    this.host = new URL(config.publicUrl).hostname.replace(/[^\w.-]/g, '') || 'localhost';
  }

  /**
   * One mail at a time in a process, each with what notes that it went (`noted`): a crash between the two then sends one
   * mail twice, and never several.
   */
  send(message: Message, noted: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const turn = this.turn.then(() => this.write(message)).then(noted);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /** Otherwise a connection on which the next mail is awaited would keep the process. */
  onApplicationShutdown(): void {
    this.delivery.end();
  }

  private async write(message: Message): Promise<void> {
    const { to, replyTo, text, calendar, key } = message;
    const options: SendMailOptions = {
      from: { name: 'Plenary', address: this.config.mailFrom },
      // As an object: in a string, a comma or an angle bracket in a name would make a second recipient.
      to: { name: oneLine(to.name ?? ''), address: to.address },
      ...(replyTo ? { replyTo: { name: oneLine(replyTo.name), address: replyTo.address } } : {}),
      subject: oneLine(message.subject),
      text,
      messageId: `<${key === undefined ? randomUUID() : digest(key)}@${this.host}>`,
      // Tells automatic repliers not to answer (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.content } } : {}),
    };
    await this.delivery.send(options);
  }
}

const digest = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

/** A header is one line: a line break in a name or a title must not begin another header. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
