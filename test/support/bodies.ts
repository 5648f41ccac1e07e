import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';

export interface WorkingGroup {
  readonly id: string;
  readonly slug: string;
  readonly committeeId: string;
  /** UUIDs of the committee's seats, by number from 1. */
  readonly seats: readonly string[];
}

/** A working group with its steering committee and some seats, all of the test's own. */
export async function makeWorkingGroup(app: TestServer, seats = 3): Promise<WorkingGroup> {
  const [id, committeeId] = [randomUUID(), randomUUID()];
  const slug = `wg-${id.slice(0, 8)}`;
  const ids = Array.from({ length: seats }, () => randomUUID());
  await app.sql(
    `with b as (
       insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix)
       values ($1, $2::text, 'WORKING_GROUP', 'Working group ' || $2, $1, null, 'WG'),
              ($3, $2 || '-committee', 'STEERING_COMMITTEE', 'Committee of ' || $2, $1, $1, 'SC')
     )
     insert into seat (id, body_id, number) select s.id, $3, s.number from unnest($4::uuid[]) with ordinality s(id, number)`,
    [id, slug, committeeId, ids],
  );
  return { id, slug, committeeId, seats: ids };
}

/** A focus group of a working group. */
export async function makeFocusGroup(app: TestServer, group: WorkingGroup, state = 'ACTIVE'): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, state) values ($1, $2, 'FOCUS_GROUP', $3, $4, $4, 'FG', $5)`,
    [id, `fg-${id.slice(0, 8)}`, `Focus group ${id.slice(0, 8)}`, group.id, state],
  );
  return id;
}

/** A party holds a seat for some days, such as `[2020-01-01,)`; a null party is a holder whom nobody knows. */
export async function holdSeat(
  app: TestServer,
  seatId: string,
  partyId: string | null,
  valid = '[2000-01-01,)',
): Promise<void> {
  await app.sql(`insert into seat_term (id, seat_id, party_id, holder_unknown, valid) values ($1, $2, $3, $4, $5)`, [
    randomUUID(),
    seatId,
    partyId,
    partyId === null,
    valid,
  ]);
}

/** A person serves in the delegation that fills a seat. */
export async function serveInDelegation(
  app: TestServer,
  seatId: string,
  memberId: string,
  capacity: 'HEAD_OF_DELEGATION' | 'ALTERNATE' | 'ADVISER' = 'HEAD_OF_DELEGATION',
  { valid = '[2000-01-01,)', position = 1 }: { valid?: string; position?: number } = {},
): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into delegate (id, seat_id, member_id, capacity, position, valid) values ($1, $2, $3, $4, $5, $6)`,
    [id, seatId, memberId, capacity, position, valid],
  );
  return id;
}

/** A person is secretary of a body. */
export async function makeSecretary(app: TestServer, bodyId: string, memberId: string): Promise<void> {
  await app.sql(`insert into secretary (id, body_id, member_id, valid) values ($1, $2, $3, '[2000-01-01,)')`, [
    randomUUID(),
    bodyId,
    memberId,
  ]);
}

/** A party chairs a body, by a person or nobody yet. */
export async function makeChair(
  app: TestServer,
  bodyId: string,
  partyId: string,
  memberId: string | null,
  valid = '[2000-01-01,)',
): Promise<void> {
  await app.sql(`insert into chair (id, body_id, party_id, member_id, valid) values ($1, $2, $3, $4, $5)`, [
    randomUUID(),
    bodyId,
    partyId,
    memberId,
    valid,
  ]);
}
