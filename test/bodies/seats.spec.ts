import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Answer, TestServer } from '../support/server.js';
import {
  holdSeat,
  makeChair,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from '../support/bodies.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { makeTerms } from '../support/terms.js';

type Data = Answer['data'];

let app: TestServer;
let secretary: Person;
let chair: Person;
let group: WorkingGroup;
let seat: string;
let party: string;

beforeAll(async () => {
  app = await TestServer.shared();
  secretary = await makePerson(app);
  chair = await makePerson(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await makeWorkingGroup(app, 2);
  seat = group.seats[0] ?? '';
  party = await makeParty(app, 'Seated organisation');
  await makeSecretary(app, group.id, secretary.memberId);
  await makeChair(app, group.id, chair.partyId, chair.memberId);
});

const ERRORS = `userErrors { rule path waivable message clause { number heading } }`;
const SEAT = `seat { version holder { name } holderStatus term { from until } terms { holder { name } from until } delegates { id capacity position member { name } from until } }`;
async function act(
  name: string,
  input: Record<string, unknown>,
  fields = SEAT,
  token = secretary.token,
): Promise<Data> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} ${ERRORS} } }`,
    { input },
    token,
  );
  return errors ? { errors } : data[name];
}
const appoint = (input: Record<string, unknown> = {}, token?: string): Promise<Data> =>
  act('appointToSeat', { seat: `sea_${seat}`, party: `pty_${party}`, from: '2024-01-01', ...input }, SEAT, token);
const name = (person: Person, input: Record<string, unknown> = {}): Promise<Data> =>
  act('nameDelegate', {
    seat: `sea_${seat}`,
    member: `mem_${person.memberId}`,
    capacity: 'HEAD_OF_DELEGATION',
    from: '2024-01-01',
    ...input,
  });
const waiver = { reason: 'The party asked for it.', agreedBy: 'both co-chairs' };

describe('a seat', () => {
  test('is held by the party that the secretary appoints, on record with the evidence', async () => {
    const evidence = { description: 'e-mail of 3 March', receivedAt: '2024-03-03T10:00:00Z' };
    const { seat: held, userErrors } = await appoint({ evidence });
    expect(userErrors).toEqual([]);
    expect(held).toMatchObject({ holderStatus: 'KNOWN', holder: { name: 'Seated organisation' }, version: 2 });
    const [event] = await app.sql<Data>(`select act, changes, on_behalf_of_seat_id from event where subject_id = $1`, [
      seat,
    ]);
    expect(event).toMatchObject({ act: 'seat.appointed', on_behalf_of_seat_id: seat });
    expect(event.changes.evidence.after.description).toBe('e-mail of 3 March');
  });

  test('has a term of the length that the terms of reference set, and none where they are silent', async () => {
    expect((await appoint()).seat.term.until).toBeNull();
    seat = group.seats[1] ?? '';
    await makeTerms(app, group.id, { TERM_LENGTH: { years: 3 } });
    expect((await appoint()).seat.term).toEqual({ from: '2024-01-01', until: '2027-01-01' });
  });

  test('has no longer term than the terms of reference set, but by a waiver of a co-chair', async () => {
    await makeTerms(app, group.id, { TERM_LENGTH: { years: 3 } });
    const refused = await appoint({ until: '2028-01-01' });
    expect(refused.seat).toBeNull();
    expect(refused.userErrors).toEqual([
      expect.objectContaining({
        rule: 'seat.term-length',
        path: ['until'],
        waivable: true,
        clause: { number: '1', heading: 'TERM_LENGTH' },
      }),
    ]);
    expect((await appoint({ until: '2028-01-01', waiver })).userErrors[0].rule).toBe('waiver.co-chair');
    expect((await appoint({ until: '2028-01-01', waiver }, chair.token)).seat.term.until).toBe('2028-01-01');
    const waivers = await app.sql<Data>(
      `select rule, agreed_by, clause_id is not null as cited from waiver where subject_id = $1`,
      [seat],
    );
    expect(waivers).toEqual([{ rule: 'seat.term-length', agreed_by: 'both co-chairs', cited: true }]);
    const read = `query ($id: ID!) { node(id: $id) { ... on Seat { waivers { rule agreedBy clause { heading } recordedBy { id } } } } }`;
    const readBy = async (token?: string): Promise<Data> =>
      (await app.ask(read, { id: `sea_${seat}` }, token)).data.node.waivers;
    expect(await readBy(chair.token)).toEqual([
      {
        ...{ rule: 'seat.term-length', agreedBy: 'both co-chairs', clause: { heading: 'TERM_LENGTH' } },
        recordedBy: { id: `mem_${chair.memberId}` },
      },
    ]);
    expect(await readBy()).toEqual([]);
  });

  test('is renewed for a party as often as the terms of reference allow', async () => {
    await makeTerms(app, group.id, { TERM_LENGTH: { years: 2 }, RENEWALS: { number: 1 } });
    await appoint({ from: '2020-01-01' });
    expect((await appoint({ from: '2022-01-01' })).userErrors).toEqual([]);
    expect((await appoint({ from: '2024-01-01' })).userErrors[0]).toMatchObject({
      rule: 'seat.renewals',
      waivable: true,
      clause: { heading: 'RENEWALS' },
    });
    expect((await appoint({ from: '2025-01-01' })).userErrors).toEqual([]);
  });

  test('is held with no more others than the terms of reference provide for, but by a waiver', async () => {
    await makeTerms(app, group.id, { SEATS: { number: 1 } });
    expect((await appoint()).userErrors).toEqual([]);
    seat = group.seats[1] ?? '';
    const [error] = (await appoint()).userErrors;
    expect(error).toMatchObject({ rule: 'seat.number', waivable: true, clause: { heading: 'SEATS' } });
    expect(error.message).toContain('(version 1, clause 1) provide for 1 seat');
    expect((await appoint({ waiver }, chair.token)).userErrors).toEqual([]);
  });

  test('is held by one party on a day, whoever writes at the same time', async () => {
    const answers = await Promise.all([appoint(), appoint({ party: `pty_${chair.partyId}` }), appoint()]);
    const outcomes: string[] = answers.map(({ userErrors }): string => userErrors[0]?.rule ?? 'appointed').toSorted();
    expect(outcomes).toEqual(['appointed', 'seat.term-overlap', 'seat.term-overlap']);
    expect(await app.sql(`select 1 from seat_term where seat_id = $1`, [seat])).toHaveLength(1);
  });

  test('whose holder was unknown is held by the party from the day on which it is known', async () => {
    await holdSeat(app, seat, null, '[2020-01-01,)');
    const { seat: held } = await appoint({ until: '2025-01-01' });
    expect(held.terms).toEqual([
      { holder: null, from: '2020-01-01', until: '2024-01-01' },
      { holder: { name: 'Seated organisation' }, from: '2024-01-01', until: '2025-01-01' },
      { holder: null, from: '2025-01-01', until: null },
    ]);
  });

  test('is vacated with its delegation, and who sat before stays on record', async () => {
    const head = await makePerson(app, { name: 'Head', partyId: party });
    await holdSeat(app, seat, party);
    await serveInDelegation(app, seat, head.memberId);
    const vacated = await act('vacateSeat', { seat: `sea_${seat}`, on: '2024-06-01', reason: 'The party left.' });
    expect(vacated.userErrors).toEqual([]);
    expect(vacated.seat).toMatchObject({ holderStatus: 'VACANT', delegates: [] });
    const { data } = await app.ask(
      `query($group: String!) { steeringCommittee(workingGroup: $group, asOf: "2024-05-31") { seats { delegates { member { name } } } } }`,
      { group: group.slug },
      secretary.token,
    );
    expect(data.steeringCommittee.seats[0].delegates).toEqual([{ member: { name: 'Head' } }]);
    const again = await act('vacateSeat', { seat: `sea_${seat}`, on: '2024-06-01', reason: 'The party left.' });
    expect(again.userErrors[0].rule).toBe('seat.vacant');
  });

  test('given to another party keeps no delegate of the former one', async () => {
    const head = await makePerson(app, { partyId: chair.partyId });
    await holdSeat(app, seat, chair.partyId, '[2000-01-01,2024-01-01)');
    await serveInDelegation(app, seat, head.memberId);
    expect((await appoint()).seat.delegates).toEqual([]);
  });
});

describe('a delegation', () => {
  beforeEach(() => holdSeat(app, seat, party));

  test('has one head: a new one takes the place of the former', async () => {
    const first = await makePerson(app, { name: 'First', partyId: party });
    const second = await makePerson(app, { name: 'Second', partyId: party });
    await name(first);
    const { seat: held } = await name(second, { from: '2025-01-01' });
    expect(held.delegates.map((one: Data) => one.member.name)).toEqual(['Second']);
    expect((await name(first, { from: '2024-06-01' })).userErrors[0].rule).toBe('seat.one-head');
  });

  test('has alternates in an order, each in a place of its own', async () => {
    const people = await Promise.all(
      ['One', 'Two', 'Three'].map((called) => makePerson(app, { name: called, partyId: party })),
    );
    const [one, two, three] = people as [Person, Person, Person];
    await name(one, { capacity: 'ALTERNATE', position: 2 });
    await name(two, { capacity: 'ALTERNATE', position: 1 });
    expect((await name(three, { capacity: 'ALTERNATE', position: 2 })).userErrors[0].rule).toBe('seat.alternate-order');
    const { seat: held } = await name(three, { capacity: 'ALTERNATE' });
    expect(held.delegates.map((each: Data) => [each.position, each.member.name])).toEqual([
      [1, 'Two'],
      [2, 'One'],
      [3, 'Three'],
    ]);
  });

  test('is of people who represent the party that holds the seat', async () => {
    const stranger = await makePerson(app);
    expect((await name(stranger)).userErrors[0]).toMatchObject({
      rule: 'seat.delegate-represents-party',
      path: ['member'],
      waivable: false,
    });
    seat = group.seats[1] ?? '';
    expect((await name(stranger)).userErrors[0].rule).toBe('seat.vacant');
  });

  test('is left by a person from a day on', async () => {
    const head = await makePerson(app, { partyId: party });
    const { seat: held } = await name(head);
    const ended = await act('endDelegation', { delegate: held.delegates[0].id, on: '2024-06-01' });
    expect(ended.seat.delegates).toEqual([]);
    const again = await act('endDelegation', { delegate: held.delegates[0].id, on: '2024-06-01' });
    expect(again.userErrors[0].rule).toBe('seat.delegation-ended');
  });
});

describe('the acts on seats', () => {
  test('are for the secretary and the co-chairs of that working group', async () => {
    const other = await makeWorkingGroup(app, 1);
    const stranger = await makePerson(app);
    await makeSecretary(app, other.id, stranger.memberId);
    expect((await appoint({}, stranger.token)).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await appoint({}, (await makePerson(app)).token)).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('name a malformed id, and find nothing by the id of another thing', async () => {
    expect((await appoint({ party: 'nonsense' })).userErrors[0].path).toEqual(['party']);
    expect((await appoint({ party: `sea_${seat}` })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await appoint({ seat: 'sea_00000000-0000-7000-8000-000000000000' })).errors[0].extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  test('refuse an older version, and do a repeated request once', async () => {
    await appoint({ until: '2024-02-01', idempotencyKey: `key-${seat}` });
    const again = await appoint({ until: '2024-02-01', idempotencyKey: `key-${seat}` });
    expect(again.userErrors).toEqual([]);
    const late = await appoint({ from: '2025-01-01', expectedVersion: 1 });
    expect(late.errors[0].extensions).toMatchObject({ code: 'CONFLICT' });
  });

  test('tell of every term how many days of it are left on the day asked for', async () => {
    await appoint({ until: '2024-02-01' });
    await appoint({ from: '2025-01-01' });
    const { data } = await app.ask(
      `query($id: ID!) { node(id: $id) { ... on Seat { body { seats(asOf: "2024-01-31") { number terms { daysLeft } } } } } }`,
      { id: `sea_${seat}` },
    );
    expect(data.node.body.seats[0].terms).toEqual([{ daysLeft: 1 }, { daysLeft: null }]);
  });

  test('are told beforehand by viewerCan, with the reason where not', async () => {
    const ask = async (token?: string): Promise<Data> => {
      const { data } = await app.ask(
        `query($group: String!) { steeringCommittee(workingGroup: $group) { viewerCan { act allowed reason } } }`,
        { group: group.slug },
        token,
      );
      return data.steeringCommittee.viewerCan.find((one: Data) => one.act === 'seat.appoint');
    };
    expect(await ask(secretary.token)).toEqual({ act: 'seat.appoint', allowed: true, reason: null });
    expect(await ask()).toEqual({
      act: 'seat.appoint',
      allowed: false,
      reason: 'Sign in to appoint a party to a seat.',
    });
    expect((await ask((await makePerson(app)).token)).reason).toContain('secretary');
    const { errors } = await app.ask(`{ bodies(first: 1) { nodes { viewerCan { act } } } }`, {}, secretary.token);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('a roster', () => {
  test('is offered to be kept where it is: seats in the committee, chairs in the working group', async () => {
    const { data } = await app.ask(
      `query($slug: String!) { workingGroup(by: { slug: $slug }) { viewerCan { act allowed } steeringCommittee { viewerCan { act allowed } } } }`,
      { slug: group.slug },
      secretary.token,
    );
    const kept = (acts: Data): string[] =>
      acts
        .filter((one: Data) => one.allowed && /^(seat|delegat|chair|observer|secretary)/.test(one.act))
        .map((one: Data) => one.act)
        .toSorted();
    const everywhere = ['observer.admit', 'observer.end', 'secretary.appoint', 'secretary.end'];
    expect(kept(data.workingGroup.viewerCan)).toEqual(['chair.designate', 'chair.end', ...everywhere]);
    expect(kept(data.workingGroup.steeringCommittee.viewerCan)).toEqual(
      ['delegate.name', 'delegation.end', 'seat.appoint', 'seat.vacate', ...everywhere].toSorted(),
    );
  });

  const enter = (mutation: string, input: Record<string, unknown>, fields: string, token?: string): Promise<Data> =>
    act(mutation, { body: `bdy_${group.id}`, from: '2024-01-01', ...input }, fields, token);

  test('of chairs holds as many as the terms of reference provide for, but by a waiver', async () => {
    await makeTerms(app, group.id, { CO_CHAIRS: { number: 1 } });
    const input = { party: `pty_${party}` };
    const fields = `chair { id party { name } } body { coChairs { party { name } } }`;
    expect((await enter('designateChair', input, fields)).userErrors[0]).toMatchObject({
      rule: 'chair.number',
      clause: { heading: 'CO_CHAIRS' },
    });
    const waived = await enter('designateChair', { ...input, waiver }, fields, chair.token);
    expect(waived.body.coChairs).toHaveLength(2);
    const ended = await act('endChair', { id: waived.chair.id, on: '2024-02-01' }, 'body { coChairs { id } }');
    expect(ended.body.coChairs).toHaveLength(1);
  });

  test('of chairs names people who represent the party that chairs', async () => {
    const stranger = await makePerson(app);
    const input = { party: `pty_${party}`, member: `mem_${stranger.memberId}` };
    expect((await enter('designateChair', input, 'chair { id }')).userErrors[0].rule).toBe('chair.represents-party');
  });

  test('takes observers and secretaries, who end from a day on', async () => {
    const observed = await enter(
      'admitObserver',
      { party: `pty_${party}` },
      'observer { id } body { observers { id } }',
    );
    expect(observed.body.observers).toHaveLength(1);
    const person = await makePerson(app);
    const appointed = await enter(
      'appointSecretary',
      { member: `mem_${person.memberId}` },
      'secretary { id member { name } }',
    );
    expect(appointed.secretary.member).not.toBeNull();
    const ended = await act('endSecretary', { id: appointed.secretary.id, on: '2024-02-01' }, 'body { id }');
    expect(ended.userErrors).toEqual([]);
    const again = await act('endObserver', { id: observed.observer.id, on: '2024-02-01' }, 'body { observers { id } }');
    expect(again.body.observers).toEqual([]);
  });
});
