import { Injectable } from '@nestjs/common';
import { type JobHandler, type JobPayload, Jobs } from '../jobs.js';
import { Transaction } from '../transaction.js';
import { Mailer, type Message } from './mailer.js';

/** How mail goes out: a job looks up in a transaction what is to be told now, sends it, and notes that it went. */
@Injectable()
export class Outbox {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  handle(task: string, handler: JobHandler): void {
    this.jobs.handle(task, handler);
  }

  handleAt(times: string, task: string, handler: () => Promise<void>): void {
    this.jobs.handleAt(times, task, handler);
  }

  /** Within an open transaction. */
  add(
    task: string,
    payload: JobPayload,
    options: { readonly runAt?: Date; readonly key?: string } = {},
  ): Promise<void> {
    return this.jobs.add(task, payload, options);
  }

  lookUp<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction.run(work);
  }

  /** `noted` runs in a transaction of its own, before the next mail goes. */
  send(message: Message, noted: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    return this.mailer.send(message, () => this.transaction.run(noted));
  }
}
