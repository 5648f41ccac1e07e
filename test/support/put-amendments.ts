import { randomUUID } from 'node:crypto';
import { type DraftedTerms, putTerms } from './put-terms.js';
import type { TestServer } from './server.js';

export interface DiscussedTerms extends DraftedTerms {
  readonly comment: string;
  readonly amendment: string;
}

/** A circulated version of terms of reference, with a comment of a person and an amendment that waits, of a seat. */
export async function putDiscussedTerms(
  app: TestServer,
  bodyId: string,
  by: { readonly memberId: string; readonly seatId: string },
): Promise<DiscussedTerms> {
  const terms = await putTerms(app, bodyId, 'CIRCULATED');
  const [comment, amendment] = [randomUUID(), randomUUID()];
  const clause = terms.clauses[0]?.slice(4);
  await app.sql(
    `insert into clause_comment (id, clause_id, member_id, text_markdown, quote, commented_at) values ($1, $2, $3, 'A comment.', '', now())`,
    [comment, clause, by.memberId],
  );
  await app.sql(
    `insert into amendment (id, terms_version_id, kind, clause_id, base_number, base_heading, base_markdown, heading, body_markdown, reason, seat_id, member_id, on_behalf, evidence, said_at, recorded_at, state)
     values ($1, $2, 'REPLACE', $3, '1', 'Aim', 'What it is for.', 'Aim', 'Something else.', 'Better.', $4, $5, false, '', now(), now(), 'OPEN')`,
    [amendment, terms.id.slice(4), clause, by.seatId, by.memberId],
  );
  return { ...terms, comment: `cmt_${comment}`, amendment: `amd_${amendment}` };
}
