import { Injectable } from '@nestjs/common';
import type { CronItem, TaskList } from 'graphile-worker';
import { Transaction } from './transaction.js';

/** What a job carries: ids only; rights are checked again when it runs. */
export type JobPayload = Readonly<Record<string, string>>;
export type JobHandler = (payload: JobPayload) => Promise<void>;

/** Work that follows a commit, done by the worker process. A job named like an event's act runs after that event. */
@Injectable()
export class Jobs {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly times: CronItem[] = [];

  constructor(private readonly transaction: Transaction) {}

  handle(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`The job ${task} has two handlers.`);
    this.handlers.set(task, handler);
  }

  /** Work that comes again by the clock (`minute hour day month weekday`, in UTC); what was missed is not made up for. */
  handleAt(times: string, task: string, handler: () => Promise<void>): void {
    this.handle(task, handler);
    this.times.push({ task, match: times, identifier: task });
  }

  handles(task: string): boolean {
    return this.handlers.has(task);
  }

  /** The handlers as graphile-worker wants them. */
  taskList(): TaskList {
    return Object.fromEntries(
      [...this.handlers].map(([task, handler]) => [task, (payload) => handler(payload as JobPayload)]),
    );
  }

  /** The times of what comes again, as graphile-worker wants them. */
  cronItems(): CronItem[] {
    return [...this.times];
  }

  /** Adds a job within the open transaction: it runs only if the act commits. Those of one queue run one after the other. */
  async add(
    task: string,
    payload: JobPayload,
    options: { readonly runAt?: Date; readonly key?: string; readonly queue?: string } = {},
  ): Promise<void> {
    await this.transaction.query(
      `select graphile_worker.add_job($1, $2::json, run_at => $3, max_attempts => 12, job_key => $4, queue_name => $5)`,
      [
        ...[task, JSON.stringify(payload), options.runAt?.toISOString() ?? null],
        ...[options.key ?? null, options.queue ?? null],
      ],
    );
  }
}
