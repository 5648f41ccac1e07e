import { randomUUID } from 'node:crypto';
import type { InProcessApplication } from '../../support/in-process.js';

/** A shelf with books of these titles; the number of pages may follow a colon. Answers the shelf's UUID. */
export async function makeShelf(
  app: InProcessApplication,
  titles: readonly string[] = [],
  { name = `Shelf ${randomUUID()}`, owner = null as string | null } = {},
): Promise<string> {
  const shelf = randomUUID();
  await app.sql(`insert into library_shelf (id, name) values ($1, $2)`, [shelf, name]);
  for (const text of titles) {
    const [title, pages = '1'] = text.split(':');
    await makeBook(app, shelf, title ?? '', Number(pages), owner);
  }
  return shelf;
}

export async function makeBook(
  app: InProcessApplication,
  shelf: string,
  title: string,
  pages = 1,
  owner: string | null = null,
): Promise<string> {
  const id = randomUUID();
  await app.sql(`insert into library_book (id, shelf_id, title, pages, owner) values ($1, $2, $3, $4, $5)`, [
    id,
    shelf,
    title,
    pages,
    owner,
  ]);
  return id;
}
