import { randomBytes, randomUUID } from 'node:crypto';
import { writeGlobalId } from '../../src/kernel/reading/global-id.js';
import type { TestServer } from './server.js';
import { makePerson, type Person } from './people.js';

export interface TestBody {
  readonly uuid: string;
  readonly id: string;
  readonly slug: string;
  readonly prefix: string;
}

/** A working group of the test's own, with its committee. */
export interface TestWorkingGroup extends TestBody {
  readonly committee: TestBody;
}

async function makeBody(
  app: TestServer,
  body: { kind: string; workingGroup: string | null; name: string; state?: string; timeZone?: string },
): Promise<TestBody> {
  const uuid = randomUUID();
  // Symbols are unique in the whole installation, and the tests of a worker share a database.
  const prefix = `T${randomBytes(5).toString('hex').toUpperCase()}`;
  await app.sql(
    `insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, state, home_time_zone, invented)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)`,
    [
      ...[uuid, `test-${uuid}`, body.kind, body.name, body.workingGroup ?? uuid, body.workingGroup],
      ...[prefix, body.state ?? 'ACTIVE', body.timeZone ?? 'UTC'],
    ],
  );
  return { uuid, id: writeGlobalId('bdy', uuid), slug: `test-${uuid}`, prefix };
}

export async function makeWorkingGroup(app: TestServer): Promise<TestWorkingGroup> {
  const group = await makeBody(app, { kind: 'WORKING_GROUP', workingGroup: null, name: 'Test working group' });
  const committee = await makeBody(app, {
    kind: 'STEERING_COMMITTEE',
    workingGroup: group.uuid,
    name: 'Test committee',
  });
  return { ...group, committee };
}

export function makeFocusGroup(
  app: TestServer,
  workingGroup: TestBody,
  options: { name?: string; state?: string; timeZone?: string } = {},
): Promise<TestBody> {
  const { name = 'Test focus group', ...rest } = options;
  return makeBody(app, { kind: 'FOCUS_GROUP', workingGroup: workingGroup.uuid, name, ...rest });
}

/** A seat of a committee, held by the person's party since 2000. */
export async function makeSeat(app: TestServer, committee: TestBody, partyId: string): Promise<string> {
  const seat = randomUUID();
  await app.sql(
    `insert into seat (id, body_id, number) values ($1, $2, (select coalesce(max(number), 0) + 1 from seat where body_id = $2))`,
    [seat, committee.uuid],
  );
  await app.sql(`insert into seat_term (id, seat_id, party_id, valid) values ($1, $2, $3, '[2000-01-01,)')`, [
    randomUUID(),
    seat,
    partyId,
  ]);
  return seat;
}

export async function makeSecretary(app: TestServer, body: TestBody, person?: Person): Promise<Person> {
  const secretary = person ?? (await makePerson(app));
  await app.sql(`insert into secretary (id, body_id, member_id, valid) values ($1, $2, $3, '[2000-01-01,)')`, [
    randomUUID(),
    body.uuid,
    secretary.memberId,
  ]);
  return secretary;
}

export async function makeCoChair(app: TestServer, workingGroup: TestBody): Promise<Person> {
  const chair = await makePerson(app);
  await app.sql(
    `insert into chair (id, body_id, party_id, member_id, valid) values ($1, $2, $3, $4, '[2000-01-01,)')`,
    [randomUUID(), workingGroup.uuid, chair.partyId, chair.memberId],
  );
  return chair;
}

/** The head of delegation of a new seat of the committee. */
export async function makeCommitteeMember(
  app: TestServer,
  committee: TestBody,
): Promise<Person & { readonly seat: string }> {
  const person = await makePerson(app);
  const seat = await makeSeat(app, committee, person.partyId);
  await app.sql(
    `insert into delegate (id, seat_id, member_id, capacity, valid) values ($1, $2, $3, 'HEAD_OF_DELEGATION', '[2000-01-01,)')`,
    [randomUUID(), seat, person.memberId],
  );
  return { ...person, seat };
}

/** Somebody whom a seat of the committee designated to lead a group, and who does not sit there. */
export async function makeLead(app: TestServer, group: TestBody, committee: TestBody): Promise<Person> {
  const lead = await makePerson(app);
  const seat = await makeSeat(app, committee, lead.partyId);
  await app.sql(`insert into lead (id, body_id, seat_id, member_id, valid) values ($1, $2, $3, $4, '[2000-01-01,)')`, [
    randomUUID(),
    group.uuid,
    seat,
    lead.memberId,
  ]);
  return lead;
}

/** Somebody whose party takes part in a group, or observes it. */
export async function makeParticipant(
  app: TestServer,
  group: TestBody,
  options: { state?: 'PARTICIPATING' | 'OBSERVING'; ceiling?: string } = {},
): Promise<Person> {
  const { state = 'PARTICIPATING', ...rest } = options;
  const person = await makePerson(app, rest);
  const participation = randomUUID();
  await app.sql(
    `insert into participation (id, body_id, party_id, state, valid) values ($1, $2, $3, $4, '[2000-01-01,)')`,
    [participation, group.uuid, person.partyId, state],
  );
  await app.sql(
    `insert into participant (id, participation_id, member_id, valid) values ($1, $2, $3, '[2000-01-01,)')`,
    [randomUUID(), participation, person.memberId],
  );
  return person;
}
