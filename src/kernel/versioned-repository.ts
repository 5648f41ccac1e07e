import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Conflict, NotFound } from './refused.js';
import type { Transaction } from './transaction.js';

export interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * Write side of a versioned thing. Saving is one explicit UPDATE on id and version, because TypeORM's own `save` of a
 * stale row silently overwrites newer data.
 */
export abstract class VersionedRepository<T extends Versioned> {
  constructor(
    protected readonly transaction: Transaction,
    private readonly entity: EntityTarget<T>,
  ) {}

  /** Locks a row until the transaction ends. NOT_FOUND when absent; CONFLICT when the caller knew an older version. */
  async lock(id: string, expectedVersion?: number | null): Promise<T> {
    const thing = await this.transaction.manager
      .createQueryBuilder(this.entity, 'thing')
      .setLock('pessimistic_write')
      .where('thing.id = :id', { id })
      .getOne();
    if (!thing) throw new NotFound();
    if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== thing.version) {
      throw new Conflict(
        `This was changed meanwhile: it is at version ${thing.version} now, you had ${expectedVersion}.`,
        thing.version,
      );
    }
    return thing;
  }

  async find(id: string): Promise<T | null> {
    return this.transaction.manager.findOne(this.entity, { where: { id } as FindOptionsWhere<T> });
  }

  async add(thing: T): Promise<void> {
    await this.transaction.manager
      .createQueryBuilder()
      .insert()
      .into(this.entity)
      .values(thing)
      .updateEntity(false)
      .execute();
  }

  async save(thing: T): Promise<void> {
    const { id, version } = thing;
    const next = { ...thing, version: version + 1 };
    const result = await this.transaction.manager
      .createQueryBuilder()
      .update(this.entity)
      .set(next)
      .where('id = :id and version = :version', { id, version })
      .updateEntity(false)
      .execute();
    if (result.affected !== 1) throw new Conflict('This was changed meanwhile.');
    thing.version = version + 1;
  }
}
