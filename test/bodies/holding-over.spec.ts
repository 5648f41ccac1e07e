import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import {
  holdSeat,
  makeChair,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from '../support/bodies.js';
import { inDays } from '../support/meeting-acts.js';
import { makePerson, type Person } from '../support/people.js';
import { type Answer, TestServer } from '../support/server.js';
import { makeTerms } from '../support/terms.js';

type Data = Answer['data'];

let app: TestServer;
let secretary: Person;
let head: Person;
let other: Person;
let group: WorkingGroup;
let seat: string;

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await TestServer.shared();
  secretary = await makePerson(app, { name: 'Secretary' });
  head = await makePerson(app, { name: 'Head' });
  other = await makePerson(app, { name: 'Other' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await makeWorkingGroup(app, 2);
  seat = group.seats[0] ?? '';
  await makeSecretary(app, group.id, secretary.memberId);
  await holdSeat(app, seat, head.partyId, `[2000-01-01,${day(-30)})`);
  await serveInDelegation(app, seat, head.memberId);
});

const OVER = `holdingOver { since until clause { heading termsVersion { number } } }`;
const SEAT = `seat { holderStatus holder { id } term { until daysLeft } ${OVER} delegates { id } terms { until } }`;
const seatOn = async (asOf: string): Promise<Data> =>
  (
    await app.ask(
      `query ($slug: String!, $asOf: Date) { steeringCommittee(workingGroup: $slug, asOf: $asOf) { seats { holderStatus ${OVER} } balance { vacant } } }`,
      { slug: group.slug, asOf },
    )
  ).data.steeringCommittee;
const over = async (asOf: string): Promise<Data> => (await seatOn(asOf)).seats[0].holdingOver;
/** Whether the head of the delegation stands inside the committee today. */
const isInside = async (): Promise<boolean> =>
  (
    await app.ask(
      `query ($slug: String!) { body(by: { slug: $slug }) { viewerBelongs } }`,
      { slug: group.slug },
      head.token,
    )
  ).data.body.viewerBelongs;
const does = (name: string, input: Data, fields = SEAT): Promise<Data> =>
  act(app, secretary, name, { seat: `sea_${seat}`, ...input }, fields);

test('a seat is vacant from the end of its term where the terms are silent, and held over where they let it', async () => {
  expect(await seatOn(day(0))).toMatchObject({ seats: [{ holderStatus: 'VACANT', holdingOver: null }, {}] });
  expect(await isInside()).toBe(false);
  await makeTerms(app, group.id, { HOLDING_OVER: { days: 90 } });
  expect(await isInside()).toBe(true);
  const held = {
    ...{ since: day(-30), until: day(60) },
    clause: { heading: 'HOLDING_OVER', termsVersion: { number: '1' } },
  };
  expect(await seatOn(day(0))).toEqual({
    seats: [
      { holderStatus: 'KNOWN', holdingOver: held },
      { holderStatus: 'VACANT', holdingOver: null },
    ],
    balance: { vacant: 1 },
  });
  // Not while the term runs, on each day afterwards, and no longer than the terms say.
  expect([await over(day(-31)), await over(day(-30)), await over(day(59)), await over(day(60))]).toEqual([
    ...[null, held, held, null],
  ]);
  expect((await seatOn(day(60))).balance.vacant).toBe(2);
  const { data } = await app.ask(`query ($id: ID!) { node(id: $id) { ... on Seat { ${SEAT.slice(7, -2)} } } }`, {
    id: `sea_${seat}`,
  });
  expect(data.node).toMatchObject({ holder: { id: `pty_${head.partyId}` }, term: { until: day(-30), daysLeft: -30 } });
});

test('what counts seats counts it: the base of a procedure, the quorum of filled seats, and the voice of its delegation', async () => {
  await makeTerms(app, group.id, { HOLDING_OVER: { days: 90 }, QUORUM: { share: '1/1', of: 'FILLED_SEATS' } });
  await makeChair(app, group.id, other.partyId, other.memberId);
  const resolution = { body: `bdy_${group.committeeId}`, title: 'On the report', textMarkdown: 'Text.' };
  const input = { subject: { resolution }, expiry: inDays(30), rule: 'SIMPLE_MAJORITY' };
  const opened = await act(app, other, 'openVote', input, 'procedure { id seats { party { id } } }');
  expect(opened.procedure.seats[0].party).toEqual({ id: `pty_${head.partyId}` });
  const cast = { procedure: opened.procedure.id, position: 'FOR' };
  expect((await act(app, head, 'castVote', cast, 'answer { counts }')).answer.counts).toBe(true);
});

test('the version in force on a day decides for that day, and what is vacant once is not held over again', async () => {
  /** Versions that follow each other, each from a day on. */
  const versions = async (...all: [from: string, provisions: Data][]): Promise<void> => {
    for (const [at, [from, provisions]] of all.entries()) {
      await app.sql(
        `update terms_version set in_force = daterange(lower(in_force), $2::date) where body_id = $1 and upper(in_force) is null`,
        [group.id, from],
      );
      await makeTerms(app, group.id, provisions, from, String(at + 1));
    }
  };
  const lets = { HOLDING_OVER: { days: 90 } };
  await versions(['2000-01-01', lets], [day(-20), { NOTICE_PERIOD: { days: 7 } }], [day(-10), lets]);
  const before = expect.objectContaining({ since: day(-30), until: day(-20) });
  expect([await over(day(-21)), await over(day(-20)), await over(day(0))]).toEqual([before, null, null]);

  group = await makeWorkingGroup(app, 1);
  await holdSeat(app, group.seats[0] ?? '', head.partyId, `[2000-01-01,${day(-30)})`);
  await versions(['2000-01-01', lets], [day(-20), { HOLDING_OVER: { days: 60 } }]);
  const by = (number: string) => ({
    ...{ since: day(-30), until: day(30) },
    clause: { heading: 'HOLDING_OVER', termsVersion: { number } },
  });
  expect([await over(day(-21)), await over(day(0)), await over(day(30))]).toEqual([by('1'), by('2'), null]);
  // A committee that has terms of its own, silent of this, has nothing of its working group.
  await makeTerms(app, group.committeeId, {}, day(-5), '1');
  expect([await over(day(-6)), await over(day(-5))]).toEqual([{ ...by('2'), until: day(-5) }, null]);
});

test('somebody who is appointed takes its place; it can be vacated; and renewing it then is a renewal', async () => {
  await makeTerms(app, group.id, { HOLDING_OVER: { days: 90 }, TERM_LENGTH: { years: 1 }, RENEWALS: { number: 0 } });
  const party = `pty_${head.partyId}`;
  const renewed = await app.ask(
    `mutation ($input: AppointToSeatInput!) { appointToSeat(input: $input) { userErrors { rule } } }`,
    { input: { seat: `sea_${seat}`, party, from: day(-5) } },
    secretary.token,
  );
  expect(renewed.data.appointToSeat.userErrors).toEqual([{ rule: 'seat.renewals' }]);
  const { seat: vacated } = await does('vacateSeat', { on: day(-3), reason: 'It has left.' });
  expect(vacated).toMatchObject({ holderStatus: 'VACANT', delegates: [], terms: [{ until: day(-30) }] });
  expect(await over(day(-4))).toMatchObject({ until: day(-3) });
  const { seat: taken } = await does('appointToSeat', { party: `pty_${other.partyId}`, from: day(-1) });
  expect(taken).toMatchObject({ holder: { id: `pty_${other.partyId}` }, holdingOver: null });
  // Whoever vacates a seat within its term does not hold over.
  await does('vacateSeat', { on: day(0), reason: 'It has left, too.' });
  expect((await seatOn(day(0))).seats[0]).toEqual({ holderStatus: 'VACANT', holdingOver: null });
});
