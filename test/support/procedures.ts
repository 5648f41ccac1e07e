import { randomUUID } from 'node:crypto';
import { act } from './act.js';
import { inDays } from './meeting-acts.js';
import type { MeetingWorld } from './meetings.js';
import type { Person } from './people.js';
import type { TestServer } from './server.js';
import { ago } from './sessions.js';

export const TEXT = 'The committee welcomes the report.';
export const resolution = (body: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  resolution: { body, title: 'On the report', textMarkdown: TEXT, ...more },
});

/** Opens a silence procedure on a resolution of the committee, by waiver; answers its id. */
export async function openSilence(
  app: TestServer,
  { chair, committee }: MeetingWorld,
  more: Record<string, unknown> = {},
): Promise<string> {
  const waiver = { reason: 'The matter is urgent.', agreedBy: 'Both co-chairs' };
  const input = { subject: resolution(committee), expiry: inDays(20), waiver, ...more };
  return (await act(app, chair, 'openSilence', input, 'procedure { id }')).procedure.id;
}

export async function openVote(
  app: TestServer,
  { chair, committee }: MeetingWorld,
  more: Record<string, unknown> = {},
): Promise<string> {
  const input = { subject: resolution(committee), expiry: inDays(20), rule: 'SIMPLE_MAJORITY', ...more };
  return (await act(app, chair, 'openVote', input, 'procedure { id }')).procedure.id;
}

/** A silence procedure on a resolution, put straight into the database; other columns make it another. */
export async function putProcedure(
  app: TestServer,
  bodyId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = randomUUID();
  const row: Record<string, unknown> = {
    ...{ id, body_id: bodyId, kind: 'SILENCE', subject_type: 'Resolution', subject_id: id, title: 'On the report' },
    ...{ text_markdown: TEXT, text_sha256: 'c'.repeat(64), opened_at: ago(60 * 24 * 5), basis: 'WAIVER' },
    expires_at: new Date(Date.now() + 20 * 86_400_000),
    ...columns,
  };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await app.sql(`insert into procedure (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row));
  await app.sql(
    `insert into procedure_seat (procedure_id, seat_id, party_id)
     select $1, s.id, t.party_id from seat s left join seat_term t on t.seat_id = s.id where s.body_id = $2`,
    [id, bodyId],
  );
  return `prc_${id}`;
}

/** The expiry comes so many milliseconds from now, by the clock of the database; also before now. */
export async function expireIn(app: TestServer, procedure: string, milliseconds: number): Promise<Date> {
  const client = await app.database.connect();
  try {
    await client.query('begin');
    // It was opened longer ago than it was: what stands in the way of that is not asked.
    await client.query('set local session_replication_role = replica');
    const { rows } = await client.query<{ expires_at: Date }>(
      `update procedure set opened_at = least(opened_at, clock_timestamp() - interval '1 day'),
              expires_at = date_trunc('milliseconds', clock_timestamp()) + $2 * interval '1 millisecond'
        where id = $1 returning expires_at`,
      [procedure.slice(4), milliseconds],
    );
    await client.query('commit');
    return rows[0]?.expires_at as Date;
  } finally {
    client.release();
  }
}

export const evidence = (seat: string | undefined, receivedAt: Date | string): Record<string, unknown> => ({
  onBehalfOf: { seat: `sea_${seat}`, evidence: { description: 'E-mail of the delegation', receivedAt } },
});

/** What a procedure says of itself. */
export async function look(
  app: TestServer,
  { token }: Pick<Person, 'token'>,
  id: string,
  fields = 'state',
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
): Promise<any> {
  const { data, errors } = await app.ask(`query($id: ID!) { procedure(id: $id) { ${fields} } }`, { id }, token);
  if (errors) throw new Error(errors[0]?.message);
  return data.procedure;
}
