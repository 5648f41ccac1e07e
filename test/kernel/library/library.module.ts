import { Module } from '@nestjs/common';
import pg from 'pg';
import type { Extension } from '../../../src/app.module.js';
import { Jobs } from '../../../src/kernel/jobs.js';
import { Readings } from '../../../src/kernel/reading/registry.js';
import { InProcessApplication } from '../../support/in-process.js';
import { ownDatabaseUrl } from '../../support/database.js';
import { bookReading, LIBRARY_TABLES, libraryRoots, shelfReading } from './library.readings.js';
import { LibraryResolver } from './library.resolver.js';
import { LibraryService, ShelfEntity, Shelves } from './library.service.js';

@Module({ providers: [LibraryResolver, LibraryService, Shelves] })
class LibraryModule {
  constructor(readings: Readings, jobs: Jobs) {
    readings.define(shelfReading, bookReading);
    readings.answer(...libraryRoots);
    jobs.handle('library.bookAdded', () => Promise.resolve());
  }
}

export const library: Extension = {
  modules: [LibraryModule],
  entities: [ShelfEntity],
  permissions: {
    'library.read': { roles: ['ACCOUNT'], says: 'read what is private' },
    'library.write': { roles: ['ACCOUNT'], says: 'write' },
  },
};

/** A database of the spec's own with the library's tables, and a server on it. */
export async function startLibrary(settings: Record<string, string> = {}): Promise<InProcessApplication> {
  const url = await ownDatabaseUrl();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(LIBRARY_TABLES);
  await client.end();
  return InProcessApplication.start(settings, url, library);
}
