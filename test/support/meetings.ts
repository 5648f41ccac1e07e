import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';
import {
  holdSeat,
  makeChair,
  makeFocusGroup,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from './bodies.js';
import { makeParty, makePerson, type Person } from './people.js';

/** A committee with everybody who has to do with its meetings, and a focus group beside it. */
export interface MeetingWorld {
  readonly group: WorkingGroup;
  readonly committeeId: string;
  readonly committee: string;
  readonly focusGroupId: string;
  readonly focusGroup: string;
  readonly chair: Person;
  readonly secretary: Person;
  /** Heads of delegation of the seats 1 (Brussels), 2 (Washington) and 3 (Tokyo). */
  readonly heads: readonly [Person, Person, Person];
  /** Alternate and adviser of seat 1. */
  readonly alternate: Person;
  readonly adviser: Person;
  readonly lead: Person;
  readonly participant: Person;
  /** Participant of another focus group of the same working group. */
  readonly neighbour: Person;
  readonly stranger: Person;
}

export async function makeMeetingWorld(app: TestServer): Promise<MeetingWorld> {
  const group = await makeWorkingGroup(app, 3);
  const [focusGroupId, otherGroupId] = [await makeFocusGroup(app, group), await makeFocusGroup(app, group)];
  const zones = ['Europe/Brussels', 'America/New_York', 'Asia/Tokyo'];
  const heads: Person[] = [];
  for (const [index, seat] of group.seats.entries()) {
    const timeZone = zones[index] ?? 'UTC';
    const head = await makePerson(app, { name: `Head ${index + 1}`, timeZone });
    await app.sql(`update party set time_zones = $2 where id = $1`, [head.partyId, [timeZone]]);
    await holdSeat(app, seat, head.partyId);
    await serveInDelegation(app, seat, head.memberId);
    heads.push(head);
  }
  const [first, second, third] = heads as [Person, Person, Person];
  const seat = group.seats[0] as string;
  const alternate = await makePerson(app, { name: 'Alternate', partyId: first.partyId });
  const adviser = await makePerson(app, { name: 'Adviser', partyId: first.partyId });
  await serveInDelegation(app, seat, alternate.memberId, 'ALTERNATE');
  await serveInDelegation(app, seat, adviser.memberId, 'ADVISER');
  const chair = await makePerson(app, { name: 'Chair' });
  await makeChair(app, group.id, chair.partyId, chair.memberId);
  const secretary = await makePerson(app, { name: 'Secretary', timeZone: 'Europe/Vienna' });
  await makeSecretary(app, group.committeeId, secretary.memberId);
  const lead = await makePerson(app, { name: 'Lead', partyId: second.partyId });
  await app.sql(`insert into lead (id, body_id, seat_id, member_id, valid) values ($1, $2, $3, $4, '[2000-01-01,)')`, [
    randomUUID(),
    focusGroupId,
    group.seats[1],
    lead.memberId,
  ]);
  const participant = await takePart(app, focusGroupId, 'Participant');
  const neighbour = await takePart(app, otherGroupId, 'Neighbour');
  return {
    group,
    committeeId: group.committeeId,
    committee: `bdy_${group.committeeId}`,
    focusGroupId,
    focusGroup: `bdy_${focusGroupId}`,
    chair,
    secretary,
    heads: [first, second, third],
    alternate,
    adviser,
    lead,
    participant,
    neighbour,
    stranger: await makePerson(app, { name: 'Stranger' }),
  };
}

/** A person who takes part in a focus group for a party of their own. */
export async function takePart(app: TestServer, bodyId: string, name: string): Promise<Person> {
  const party = await makeParty(app, `Party of ${name}`);
  await app.sql(`update party set time_zones = '{Africa/Casablanca}' where id = $1`, [party]);
  const person = await makePerson(app, { name, partyId: party });
  const participation = randomUUID();
  await app.sql(
    `insert into participation (id, body_id, party_id, state, valid) values ($1, $2, $3, 'PARTICIPATING', '[2000-01-01,)')`,
    [participation, bodyId, party],
  );
  await app.sql(
    `insert into participant (id, participation_id, member_id, valid) values ($1, $2, $3, '[2000-01-01,)')`,
    [randomUUID(), participation, person.memberId],
  );
  return person;
}

/** Terms of reference of a working group, in force since long ago, with provisions by kind; answers the clauses' ids. */
export async function makeTerms(
  app: TestServer,
  bodyId: string,
  provisions: Record<string, unknown>,
): Promise<Record<string, string>> {
  const version = randomUUID();
  await app.sql(
    `insert into terms_version (id, body_id, number, title, state, adopted_on, in_force) values ($1, $2, '1', 'Terms', 'DRAFT', '2000-01-01', null)`,
    [version, bodyId],
  );
  const clauses: Record<string, string> = {};
  let position = 0;
  for (const [kind, value] of Object.entries(provisions)) {
    position += 1;
    const clause = randomUUID();
    await app.sql(
      `insert into clause (id, terms_version_id, stable_id, position, number, body_markdown) values ($1, $2, $3, $4, $5, 'A clause.')`,
      [clause, version, randomUUID(), position, `${position}.1`],
    );
    await app.sql(`insert into provision (id, terms_version_id, kind, clause_id, value) values ($1, $2, $3, $4, $5)`, [
      randomUUID(),
      version,
      kind,
      clause,
      value === null ? null : JSON.stringify(value),
    ]);
    clauses[kind] = clause;
  }
  await app.sql(`update terms_version set state = 'ADOPTED', in_force = '[2000-01-01,)' where id = $1`, [version]);
  return clauses;
}

/** A meeting put straight into the database; answers its global id. */
export async function putMeeting(
  app: TestServer,
  bodyId: string,
  columns: Record<string, unknown> = {},
): Promise<string> {
  const id = randomUUID();
  const row: Record<string, unknown> = {
    id,
    body_id: bodyId,
    kind: 'COMMITTEE',
    mode: 'VIRTUAL',
    state: 'SCHEDULED',
    title: 'A meeting',
    label: 'GREEN',
    starts_at: new Date(Date.now() + 40 * 86_400_000),
    time_zone: 'Europe/Brussels',
    duration_minutes: 120,
    joining_link: 'https://video.example.org/room',
    passcode: 'open sesame',
    calendar_uid: `${id}@plenary.test`,
    ...columns,
  };
  const names = Object.keys(row);
  await app.sql(
    `insert into meeting (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return `mtg_${id}`;
}
