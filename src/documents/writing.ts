import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { charactersOf, type Document, MOST_CHARACTERS } from './document.js';
import { NotRead, NotWritten } from './document-writers.js';
import type { ReadText } from './reading.js';
import type { Order, Written } from './writing-process.js';

export interface WritingLimits {
  /** How long a document may take, in milliseconds. */
  readonly time: number;
  /** After how long without orders the process ends, and with it its memory. */
  readonly idle: number;
  /** How many documents may wait. */
  readonly waiting: number;
}
const LIMITS: WritingLimits = { time: 20_000, idle: 60_000, waiting: 20 };
/** Compiled, also for tests that run the source. */
const PROGRAM = fileURLToPath(new URL('../../dist/documents/writing-process.js', import.meta.url));
const HEAP = '--max-old-space-size=256';

/** One process that writes documents, and reads those of Word and PDF, one after the other; another one begins where one fails. */
@Injectable()
export class Writing implements OnApplicationShutdown {
  private readonly logger = new Logger('Documents');
  private readonly limits: WritingLimits;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private process: ChildProcess | undefined;
  private rest: NodeJS.Timeout | undefined;
  private ended = false;

  constructor() {
    this.limits = LIMITS;
  }

  static within(limits: Partial<WritingLimits>): Writing {
    return Object.assign(new Writing(), { limits: { ...LIMITS, ...limits } });
  }

  /** Of the process that writes, while there is one. */
  get processId(): number | undefined {
    return this.process?.pid;
  }

  async write(format: 'pdf' | 'word' | 'page', document: Document): Promise<Uint8Array> {
    if (charactersOf(document) > MOST_CHARACTERS) {
      throw new NotWritten(`This document is too long to be written: ${MOST_CHARACTERS} characters are the most.`);
    }
    return this.inTurn({ format, document });
  }

  /** The text of a Word document. */
  async read(file: Uint8Array): Promise<ReadText> {
    return JSON.parse(Buffer.from(await this.inTurn({ format: 'text', file })).toString('utf8')) as ReadText;
  }

  /** The text of a PDF. */
  async readPdf(file: Uint8Array): Promise<string> {
    return Buffer.from(await this.inTurn({ format: 'pdf-text', file })).toString('utf8');
  }

  private async inTurn(order: Order): Promise<Uint8Array> {
    if (this.waiting >= this.limits.waiting) {
      throw new NotWritten('Too many documents are being written at the moment. Try again in a minute.');
    }
    this.waiting += 1;
    const written = this.last.then(() => this.order(order));
    this.last = written.catch(() => undefined).finally(() => (this.waiting -= 1));
    return written;
  }

  private async order(order: Order): Promise<Uint8Array> {
    if (this.ended) throw new NotWritten('The server is shutting down.');
    clearTimeout(this.rest);
    const process = (this.process ??= this.begin());
    const written = await this.answerOf(process, order);
    if ('content' in written) {
      if (written.spent) this.end();
      else this.rest = setTimeout(() => this.end(), this.limits.idle).unref();
      return written.content;
    }
    // Whatever happened to it, the next document finds a fresh one.
    this.end();
    if ('file' in order) throw new NotRead(written.failure);
    this.logger.error(`A document was not written: ${written.failure}`);
    throw new NotWritten(
      'This document could not be written. The administrator of the server finds the reason in its log.',
    );
  }

  private answerOf(process: ChildProcess, order: Order): Promise<Written> {
    return new Promise((resolve) => {
      const settle = (written: Written): void => {
        clearTimeout(limit);
        process.off('message', answered).off('exit', exited).off('error', failed);
        resolve(written);
      };
      const answered = (written: unknown): void => settle(written as Written);
      const exited = (code: number | null, signal: string | null): void =>
        settle({ failure: `the writing process ended (${signal ?? code})` });
      const failed = (error: Error): void => settle({ failure: error.message });
      const limit = setTimeout(
        () => settle({ failure: `it took longer than ${this.limits.time} ms` }),
        this.limits.time,
      );
      process.on('message', answered).on('exit', exited).on('error', failed);
      process.send(order, (error) => error && failed(error));
    });
  }

  private begin(): ChildProcess {
    const process = fork(PROGRAM, [], {
      execArgv: [HEAP],
      // Neither an address of the database nor any other secret; and no packages are fetched from anywhere.
      env: { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE },
      serialization: 'advanced',
    });
    process.on('error', () => undefined);
    process.once('exit', () => {
      if (this.process === process) this.process = undefined;
    });
    process.unref();
    process.channel?.unref();
    return process;
  }

  private end(): void {
    clearTimeout(this.rest);
    this.process?.kill('SIGKILL');
    this.process = undefined;
  }

  onApplicationShutdown(): void {
    this.ended = true;
    this.end();
  }
}
const NOWHERE = 'http://127.0.0.1:9';
