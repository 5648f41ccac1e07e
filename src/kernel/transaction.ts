import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MOST_ATTEMPTS = 4;

/**
 * One act, one transaction. A nested run joins the one that is open. When PostgreSQL asks for it (serialization
 * failure, deadlock) the whole act runs again, at most three more times, so nothing outside the database may happen
 * inside: mail and files hang on events.
 */
@Injectable()
export class Transaction {
  private readonly open = new AsyncLocalStorage<EntityManager>();
  private underWay = 0;

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(act: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return act();
    this.underWay += 1;
    try {
      return await this.begin(act);
    } finally {
      this.underWay -= 1;
      // Node follows every promise of the process while one may ask for the open transaction: reads need not bear that.
      if (this.underWay === 0) this.open.disable();
    }
  }

  private async begin<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => this.open.run(manager, act));
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !mayRunAgain(error)) throw error;
      }
    }
  }

  /** The manager of the open transaction; outside one, writes have no business to happen. */
  get manager(): EntityManager {
    const manager = this.open.getStore();
    if (!manager) throw new Error('This writes outside of a transaction.');
    return manager;
  }

  /** Runs one statement in the open transaction. */
  query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(text, [...values]);
  }
}

function mayRunAgain(error: unknown): boolean {
  const code =
    error instanceof QueryFailedError
      ? (error.driverError as { code?: string }).code
      : (error as { code?: string } | null)?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
