import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';

export interface DraftedTerms {
  readonly id: string;
  /** Global ids of the clauses that stand, in their order. */
  readonly clauses: readonly string[];
  /** A clause that was taken out. */
  readonly removed: string;
}

/** A version of terms of reference of a body, with two clauses that stand and one that does not. */
export async function putTerms(app: TestServer, bodyId: string, state = 'DRAFT'): Promise<DraftedTerms> {
  const [id, one, two, removed] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await app.sql(
    `insert into terms_version (id, body_id, number, title, state) values ($1, $2, $3, 'A version', 'DRAFT')`,
    [...[id, bodyId, id.slice(0, 8)]],
  );
  await app.sql(
    `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown, removed_at)
     values ($2, $1, $2, 1, '1', 'Aim', 'What it is for.', null), ($3, $1, $3, 2, '2', 'Seats', 'How many there are.', null),
            ($4, $1, $4, null, '3', 'Former', 'What was taken out.', now())`,
    [id, one, two, removed],
  );
  if (state !== 'DRAFT') await app.sql(`update terms_version set state = $2 where id = $1`, [id, state]);
  return { id: `tor_${id}`, clauses: [`cls_${one}`, `cls_${two}`], removed: `cls_${removed}` };
}
