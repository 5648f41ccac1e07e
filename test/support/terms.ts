import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';

/** Terms of reference in force for a body from a day on, with one clause a provision. Answers clause ids by kind. */
export async function makeTerms(
  app: TestServer,
  bodyId: string,
  provisions: Readonly<Record<string, unknown>>,
  from = '2000-01-01',
  number = '1',
): Promise<Record<string, string>> {
  const id = randomUUID();
  const clauses: Record<string, string> = {};
  const client = await app.database.connect();
  try {
    // One transaction: text comes into being with its version.
    await client.query('begin');
    await client.query(
      `insert into terms_version (id, body_id, number, title, state, adopted_on, in_force) values ($1, $2, $4, 'Terms of reference', 'ADOPTED', $3, daterange($3::date, null))`,
      [id, bodyId, from, number],
    );
    for (const [index, [kind, value]] of Object.entries(provisions).entries()) {
      const clause = (clauses[kind] = randomUUID());
      await client.query(
        `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown) values ($1, $2, $1, $3, $4, $5, 'Text.')`,
        [clause, id, index + 1, String(index + 1), kind],
      );
      await client.query(
        `insert into provision (id, terms_version_id, kind, clause_id, value) values ($1, $2, $3, $4, $5)`,
        [randomUUID(), id, kind, clause, JSON.stringify(value)],
      );
    }
    await client.query('commit');
  } finally {
    client.release();
  }
  return clauses;
}
