import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';
import { putMeeting } from './meetings.js';

const MINUTE = 60_000;
/** An instant some minutes ago. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

/** A meeting that started an hour ago. */
export const putBegunMeeting = (
  app: TestServer,
  bodyId: string,
  columns: Record<string, unknown> = {},
): Promise<string> => putMeeting(app, bodyId, { label: 'AMBER', starts_at: ago(60), ...columns });

/** A meeting in session since an hour ago, with the seats (UUIDs) that are present. */
export async function putSession(
  app: TestServer,
  bodyId: string,
  seats: readonly string[] = [],
  columns: Record<string, unknown> = {},
): Promise<string> {
  const meeting = await putBegunMeeting(app, bodyId, { state: 'IN_SESSION', ...columns });
  const id = meeting.slice(4);
  await app.sql(`insert into sitting (id, opened_at) values ($1, $2)`, [id, ago(60)]);
  for (const seat of seats)
    await putAttendance(app, meeting, { seat_id: seat, person_name: `For ${seat}`, speaks: true });
  return meeting;
}

async function put(app: TestServer, table: string, columns: Record<string, unknown>): Promise<string> {
  const row: Record<string, unknown> = { id: randomUUID(), ...columns };
  const names = Object.keys(row);
  await app.sql(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return String(row['id']);
}

export const putAttendance = async (
  app: TestServer,
  meeting: string,
  columns: Record<string, unknown>,
): Promise<string> =>
  `att_${await put(app, 'attendance', {
    ...{
      meeting_id: meeting.slice(4),
      capacity: 'DESIGNATED',
      speaks: false,
      arrived_at: ago(59),
      recorded_at: ago(59),
    },
    ...columns,
  })}`;

export const putInterest = async (app: TestServer, meeting: string, memberId: string): Promise<string> =>
  `itr_${await put(app, 'interest', { meeting_id: meeting.slice(4), member_id: memberId, statement: 'A consultancy.', declared_at: ago(50) })}`;

/** A decision that was taken without quorum. */
export async function putDecision(app: TestServer, meeting: string, provisional = true): Promise<string> {
  const meetingId = meeting.slice(4);
  const check = await put(app, 'quorum_check', {
    ...{ meeting_id: meetingId, at: ago(40), reason: 'DECISION', present_seat_ids: [], recorded_at: ago(40) },
  });
  const [found] = await app.sql<{ body: string; next: number }>(
    `select body_id as body, (select count(*)::int + 1 from decision where meeting_id = $1) as next from meeting where id = $1`,
    [meetingId],
  );
  return `dec_${await put(app, 'decision', {
    ...{ body_id: found?.body, meeting_id: meetingId, number: found?.next, text: 'It is decided.', mode: 'CONSENSUS' },
    ...{
      outcome: 'ADOPTED',
      quorum_check_id: check,
      taken_provisionally: provisional,
      taken_at: ago(40),
      recorded_at: ago(40),
    },
  })}`;
}

export async function putAction(app: TestServer, meeting: string, columns: Record<string, unknown>): Promise<string> {
  const [found] = await app.sql<{ body: string }>(`select body_id as body from meeting where id = $1`, [
    meeting.slice(4),
  ]);
  return `act_${await put(app, 'action', {
    ...{ body_id: found?.body, meeting_id: meeting.slice(4), text: 'Something to do.', added_at: ago(30) },
    ...columns,
  })}`;
}
