import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { Acts } from '../../../src/kernel/acts.js';
import { Events } from '../../../src/kernel/events.js';
import { newId } from '../../../src/kernel/identifier.js';
import { parseGlobalId, reference } from '../../../src/kernel/reading/global-id.js';
import { Refused } from '../../../src/kernel/refused.js';
import { Transaction } from '../../../src/kernel/transaction.js';
import { VersionedRepository } from '../../../src/kernel/versioned-repository.js';
import type { Viewer } from '../../../src/kernel/viewer/viewer.js';
import type { AddBookInput, RenameShelfInput } from './library.types.js';

export interface ShelfRow {
  id: string;
  name: string;
  version: number;
}
export const ShelfEntity = new EntitySchema<ShelfRow>({
  name: 'LibraryShelf',
  tableName: 'library_shelf',
  columns: { id: { type: 'uuid', primary: true }, name: { type: 'text' }, version: { type: 'integer' } },
});

@Injectable()
export class Shelves extends VersionedRepository<ShelfRow> {
  constructor(transaction: Transaction) {
    super(transaction, ShelfEntity);
  }
}

const uuid = (id: string): string => parseGlobalId(id)?.id ?? newId();

@Injectable()
export class LibraryService {
  /** How often the work of an act was begun, beyond what is left of it in the database. */
  begun = 0;

  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly transaction: Transaction,
    private readonly shelves: Shelves,
  ) {}

  addBook(viewer: Viewer, input: AddBookInput): Promise<unknown> {
    return this.acts.perform('library.addBook', viewer, input, async () => {
      this.begun += 1;
      const id = newId();
      const shelf = uuid(input.shelf);
      const near = await this.transaction.query<{ id: string }>(
        `select id from library_book where shelf_id = $1 order by title, id`,
        [shelf],
      );
      await this.transaction.query(`insert into library_book (id, shelf_id, title, pages) values ($1, $2, $3, $4)`, [
        id,
        shelf,
        input.title,
        input.pages ?? 1,
      ]);
      await this.events.record({ act: 'library.bookAdded', subject: { type: 'Book', id } }, viewer);
      if (input.title === 'Forbidden')
        throw new Refused('library.index', 'This book is on the index.', { path: ['title'] });
      const neighbours = [...near.map((row) => reference('Book', row.id)), reference('Book', id)];
      return { book: reference('Book', id), neighbours };
    });
  }

  renameShelf(viewer: Viewer, input: RenameShelfInput): Promise<unknown> {
    return this.acts.perform('library.renameShelf', viewer, input, async () => {
      const shelf = await this.shelves.lock(uuid(input.shelf), input.expectedVersion);
      shelf.name = input.name;
      await this.shelves.save(shelf);
      return { shelf: reference('Shelf', shelf.id) };
    });
  }
}
