import { createHash, randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';
import { ago, putSession } from './sessions.js';

/** Minutes put straight into the database. */
export interface PutMinutes {
  readonly id: string;
  readonly meeting: string;
  /** A passage of nobody's, and one that is the statement of the seat. */
  readonly passage: string;
  readonly statement: string;
  /** Of the passage; open where minutes are circulated or adopted in part. */
  readonly correction: string;
}

/** Minutes of a meeting that was held, in a state, as the acts would leave them; of a seat (UUID) there is a statement. */
export async function putMinutes(
  app: TestServer,
  bodyId: string,
  state: string,
  seat: string,
  label = 'AMBER',
): Promise<PutMinutes> {
  const meeting = (await putSession(app, bodyId, [], { state: 'HELD', label })).slice(4);
  const [id, passage, statement, procedure, correction] = Array.from({ length: 5 }, () => randomUUID());
  await app.sql(
    `insert into minutes (id, meeting_id, body_id, language, label, state, drafted_at, composed_at, updated_at) values ($1, $2, $3, 'en', $4, 'DRAFT', $5, $5, $5)`,
    [id, meeting, bodyId, label, ago(30)],
  );
  await app.sql(
    `insert into minutes_passage (id, minutes_id, position, kind, text_markdown, seat_id) values ($1, $3, 1, 'NOTES', 'It was said.', null), ($2, $3, 2, 'STATEMENT', 'We said.', $4)`,
    [passage, statement, id, seat],
  );
  if (state !== 'DRAFT') {
    await app.sql(
      `insert into procedure (id, body_id, subject_type, subject_id, text_sha256, opened_at, expires_at) values ($1, $2, 'Minutes', $3, $4, $5, now() + interval '9 days')`,
      [procedure, bodyId, id, 'a'.repeat(64), ago(20)],
    );
    await app.sql(`update minutes set procedure_id = $2, state = 'CIRCULATED' where id = $1`, [id, procedure]);
  }
  if (state === 'CIRCULATED' || state === 'ADOPTED_IN_PART') {
    await app.sql(
      `insert into minutes_correction (id, minutes_id, passage_id, procedure_id, seat_id, on_behalf, said_at, own_statement, former_markdown, text_markdown, reason, state, recorded_at)
       values ($1, $2, $3, $4, $5, true, $6, false, 'It was said.', 'It was not said.', 'So it was.', 'OPEN', $6)`,
      [correction, id, passage, procedure, seat, ago(10)],
    );
  }
  if (state.startsWith('ADOPTED')) {
    const text = `Adopted ${id}`;
    await app.sql(`update procedure set expires_at = $2 where id = $1`, [procedure, ago(5)]);
    await app.sql(`update procedure set state = 'ADOPTED', ended_at = expires_at where id = $1`, [procedure]);
    await app.sql(
      `update minutes_passage set adopted_at = $2 where minutes_id = $1 and ($3 = 'ADOPTED' or kind = 'STATEMENT')`,
      [id, ago(5), state],
    );
    await app.sql(
      `insert into minutes_adoption (id, minutes_id, number, manner, adopted_at, text, text_sha256, left_over, recorded_at) values ($1, $2, 1, 'TACIT', $3, $4, $5, $6, $3)`,
      [randomUUID(), id, ago(5), text, createHash('sha256').update(text).digest('hex'), state === 'ADOPTED' ? 0 : 1],
    );
    await app.sql(`update minutes set state = $2 where id = $1`, [id, state]);
  }
  return {
    id: `min_${id}`,
    meeting: `mtg_${meeting}`,
    passage: `mps_${passage}`,
    statement: `mps_${statement}`,
    correction: `mco_${correction}`,
  };
}
