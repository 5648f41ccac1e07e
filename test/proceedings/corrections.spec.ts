import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { ago, putAction, putAttendance, putDecision, putSession } from '../support/sessions.js';

let app: TestServer;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { DECISION_RULE: { rule: 'SIMPLE_MAJORITY' } });
});
afterAll(() => app.stop());

const seatId = (number: number): string => String(world.group.seats[number - 1]);
const seat = (number: number): string => `sea_${seatId(number)}`;
const member = ({ memberId }: Person): string => `mem_${memberId}`;
const read = async (meeting: string, fields: string, who: Person = world.heads[0]) =>
  (await app.ask(`query($id: ID!) { meeting(by: { id: $id }) { ${fields} } }`, { id: meeting }, who.token)).data
    .meeting;

describe('a meeting that was closed by mistake', () => {
  const reason = 'The wrong button.';
  const REOPENED = 'meeting { state closedAt attendance { leftAt } reopenings { reason reopenedBy { name } } }';

  test('is reopened: who left with its end is still there, who left before is not, and it is told on the page', async () => {
    const meeting = await putSession(app, world.committeeId, [seatId(1), seatId(2)]);
    const left = ago(20);
    await putAttendance(app, meeting, { person_name: 'An expert', arrived_at: ago(50), left_at: left });
    const early = { meeting, reason };
    expect(await failure(app, world.secretary, 'reopenMeeting', early)).toMatchObject({
      rule: 'meeting.reopened-when-held',
    });
    await act(app, world.secretary, 'closeMeeting', { meeting, closedAt: ago(10) }, 'meeting { id }');
    expect((await read(meeting, 'viewerMayReopen', world.secretary)).viewerMayReopen).toBe(true);
    expect((await read(meeting, 'viewerMayReopen')).viewerMayReopen).toBe(false);
    expect(await failure(app, world.heads[0], 'reopenMeeting', early)).toMatchObject({ code: 'FORBIDDEN' });
    const { meeting: reopened } = await act(app, world.secretary, 'reopenMeeting', early, REOPENED);
    expect(reopened).toEqual({
      ...{ state: 'IN_SESSION', closedAt: null, attendance: [{ leftAt: null }, { leftAt: null }, { leftAt: left }] },
      reopenings: [{ reason, reopenedBy: { name: 'Secretary' } }],
    });
    const trail = await app.sql(`select act from event where subject_id = $1 order by id`, [meeting.slice(4)]);
    expect(trail.map((one) => one['act'])).toEqual(['meeting.closed', 'meeting.reopened']);
    const decision = { meeting, text: 'It goes on.', mode: 'CONSENSUS' };
    await act(app, world.secretary, 'recordDecision', decision, 'decision { quorumCheck { present } }');
    const again = await act(app, world.chair, 'closeMeeting', { meeting }, 'meeting { attendance { leftAt } }');
    expect(again.meeting.attendance.map((one: { leftAt: string }) => one.leftAt)).not.toContain(null);
  });

  test('is not reopened after a day, nor when something was built on its end', async () => {
    const closed = async (): Promise<string> => {
      const meeting = await putSession(app, world.focusGroupId);
      await act(app, world.lead, 'closeMeeting', { meeting }, 'meeting { id }');
      return meeting;
    };
    const refused = (meeting: string) => failure(app, world.lead, 'reopenMeeting', { meeting, reason });
    const old = await closed();
    await app.sql(`update sitting set close_recorded_at = $2 where id = $1`, [old.slice(4), ago(24 * 60 + 1)]);
    expect(await refused(old)).toMatchObject({ rule: 'meeting.reopened-soon' });
    expect((await read(old, 'viewerMayReopen', world.lead)).viewerMayReopen).toBe(false);

    const confirmed = await closed();
    const decision = await putDecision(app, confirmed);
    await act(app, world.lead, 'confirmDecision', { decision, note: 'By correspondence.' }, 'decision { id }');
    expect(await refused(confirmed)).toMatchObject({
      ...{
        rule: 'meeting.built-upon',
        message: 'The meeting is not reopened: its decision 1 has been confirmed since.',
      },
    });

    const before = await closed();
    const next = await putSession(app, world.focusGroupId);
    await app.sql(`update sitting set opened_at = now() where id = $1`, [next.slice(4)]);
    expect(await refused(before)).toMatchObject({
      ...{
        rule: 'meeting.built-upon',
        message: 'The meeting is not reopened: the body has opened another meeting since.',
      },
    });
  });
});

test('one person in two rooms at once: it is recorded, with a warning that names the other meeting to those who may see it', async () => {
  const one = await putSession(app, world.committeeId, [], { title: 'First room' });
  const other = await putSession(app, world.focusGroupId, [], { title: 'Second room' });
  const arrive = (meeting: string, who: Person, at: string) =>
    act(app, who, 'recordArrival', { meeting, member: member(world.lead), at }, 'attendance { id } warning');
  expect((await arrive(one, world.secretary, ago(20))).warning).toBeNull();
  const warned = await arrive(other, world.lead, ago(30));
  expect(warned.warning).toBe('This person is recorded as present in another meeting at the same time.');
  // Once they have left before they came to the other one, nothing is wrong.
  const left = { attendance: warned.attendance.id, reason: 'They went over.', leftAt: ago(25) };
  expect((await act(app, world.lead, 'correctAttendance', left, 'warning')).warning).toBeNull();

  const third = await putSession(app, world.committeeId, [], { title: 'Third room' });
  expect((await arrive(third, world.secretary, ago(10))).warning).toBe(
    'This person is recorded as present in “First room” at the same time.',
  );
});

test('whether somebody is in the room or by video is recorded, and corrected', async () => {
  const meeting = await putSession(app, world.committeeId);
  const arrival = { meeting, seat: seat(2), byVideo: true };
  const FIELDS = 'attendance { id byVideo arrivedAt }';
  const { attendance } = await act(app, world.secretary, 'recordArrival', arrival, FIELDS);
  expect(attendance.byVideo).toBe(true);
  const kept = { attendance: attendance.id, reason: 'Only the hour was wrong.', arrivedAt: ago(30) };
  const later = (await act(app, world.secretary, 'correctAttendance', kept, FIELDS)).attendance;
  expect(later).toMatchObject({ byVideo: true, arrivedAt: kept.arrivedAt });
  const there = { attendance: later.id, reason: 'They sit in the room.', byVideo: false };
  expect((await act(app, world.secretary, 'correctAttendance', there, FIELDS)).attendance).toMatchObject({
    ...{ byVideo: false, arrivedAt: kept.arrivedAt },
  });
});

test('a seat that declares an interest and withdraws takes no part in a vote on that item, until that is struck', async () => {
  const meeting = await putSession(app, world.committeeId, [seatId(1), seatId(2)]);
  const items = [
    { title: 'Suppliers', purpose: 'DECISION' },
    { title: 'Calendar', purpose: 'DECISION' },
  ];
  const { agenda } = (await act(app, world.secretary, 'setAgenda', { meeting, items }, 'meeting { agenda { id } }'))
    .meeting;
  const [item, calendar] = agenda.map(({ id }: { id: string }) => id);
  const declared = { meeting, seat: seat(1), statement: 'One of the suppliers is ours.', withdraws: true };
  const refused = (who: Person, input: object) => failure(app, who, 'declareInterest', { ...declared, ...input });
  expect(await refused(world.heads[0], {})).toMatchObject({ code: 'INVALID_INPUT', path: ['item'] });
  expect(await refused(world.heads[0], { item, member: member(world.heads[0]) })).toMatchObject({ path: ['member'] });
  expect(await refused(world.heads[1], { item })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refused(world.adviser, { item })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refused(world.secretary, { item, seat: 'sea_00000000-0000-4000-8000-000000000000' })).toMatchObject({
    code: 'NOT_FOUND',
  });
  const FIELDS = 'interest { id version withdraws member { id } seat { number } itemTitle }';
  const { interest } = await act(app, world.heads[0], 'declareInterest', { ...declared, item }, FIELDS);
  expect(interest).toMatchObject({ withdraws: true, member: null, seat: { number: 1 }, itemTitle: 'Suppliers' });

  const vote = (first: string, about: string) => ({
    ...{ meeting, item: about, text: 'It is bought.', mode: 'RECORDED_VOTE' },
    positions: [
      { seat: seat(2), position: 'FOR' },
      { seat: seat(1), position: first },
    ],
  });
  const TAKEN = 'decision { tally { inFavour notParticipating } quorumCheck { present } }';
  expect(await failure(app, world.secretary, 'recordDecision', vote('FOR', item))).toMatchObject({
    ...{ rule: 'decision.withdrawn-seat', path: ['positions', '1', 'position'] },
  });
  const { decision } = await act(app, world.secretary, 'recordDecision', vote('NOT_PARTICIPATING', item), TAKEN);
  expect(decision).toEqual({ tally: { inFavour: 1, notParticipating: 1 }, quorumCheck: { present: 2 } });
  await act(app, world.secretary, 'recordDecision', vote('FOR', calendar), TAKEN);

  const strike = { interest: interest.id, reason: 'It was seat 3.', expectedVersion: interest.version };
  expect(await failure(app, world.heads[0], 'strikeInterest', strike)).toMatchObject({ code: 'FORBIDDEN' });
  await act(app, world.secretary, 'strikeInterest', strike, 'interest { struckAt }');
  const { expectedVersion: _, ...again } = strike;
  expect(await failure(app, world.secretary, 'strikeInterest', again)).toMatchObject({ rule: 'interest.struck-once' });
  await act(app, world.secretary, 'recordDecision', vote('FOR', item), TAKEN);
  expect((await read(meeting, 'interests { struckReason struckBy { name } }')).interests).toEqual([
    { struckReason: 'It was seat 3.', struckBy: { name: 'Secretary' } },
  ]);
});

test('an action that was written down wrongly is corrected, and one reported as done by mistake is reopened', async () => {
  const meeting = await putSession(app, world.committeeId);
  const action = await putAction(app, meeting, { owner_seat_id: seatId(1), due_on: '2099-01-01' });
  const FIELDS =
    'action { text dueOn ownerSeat { number } ownerParty { id } completedAt viewerMayCorrect viewerMayReopen }';
  const correct = { action, text: 'Send the list.', owner: { party: `pty_${world.heads[1].partyId}` } };
  expect(await failure(app, world.heads[0], 'correctAction', correct)).toMatchObject({ code: 'FORBIDDEN' });
  expect((await act(app, world.secretary, 'correctAction', correct, FIELDS)).action).toEqual({
    ...{ text: 'Send the list.', dueOn: '2099-01-01', ownerSeat: null, ownerParty: { id: correct.owner.party } },
    ...{ completedAt: null, viewerMayCorrect: true, viewerMayReopen: false },
  });
  const open = await act(app, world.secretary, 'correctAction', { action, openEnded: true }, FIELDS);
  expect(open.action).toMatchObject({ text: 'Send the list.', dueOn: null });
  const reopen = { action };
  expect(await failure(app, world.heads[1], 'reopenAction', reopen)).toMatchObject({
    rule: 'action.reopened-when-done',
  });
  await act(app, world.heads[1], 'completeAction', { action, note: 'Sent.' }, 'action { id }');
  expect(await failure(app, world.secretary, 'correctAction', correct)).toMatchObject({
    rule: 'action.corrected-while-open',
  });
  expect(await failure(app, world.heads[0], 'reopenAction', reopen)).toMatchObject({ rule: 'action.owner-completes' });
  expect((await act(app, world.heads[1], 'reopenAction', reopen, FIELDS)).action.completedAt).toBeNull();
});

test('what a decision lacks of a quorum, and by whom seats may add to it, it says itself', async () => {
  const meeting = await putSession(app, world.committeeId, [seatId(1)]);
  await putDecision(app, meeting);
  const fields = 'decisions { nodes { quorumWaived viewerRecordsOnBehalf viewerSeats { number } } }';
  const of = async (who: Person) => (await read(meeting, fields, who)).decisions.nodes[0];
  expect(await of(world.alternate)).toEqual({
    ...{ quorumWaived: false, viewerRecordsOnBehalf: false, viewerSeats: [{ number: 1 }] },
  });
  expect(await of(world.adviser)).toMatchObject({ viewerSeats: [] });
  expect(await of(world.secretary)).toMatchObject({ viewerRecordsOnBehalf: true, viewerSeats: [] });
});

test('the database itself refuses a seat that is there twice: in a body, held by two, in a vote', async () => {
  const refused = (text: string, values: unknown[], constraint: string) =>
    expect(app.sql(text, values)).rejects.toThrow(constraint);
  await refused(
    `insert into seat (id, body_id, number) values (gen_random_uuid(), $1, 1)`,
    [world.committeeId],
    'seat_body_id_number_key',
  );
  await refused(
    `insert into seat_term (id, seat_id, party_id, valid) values (gen_random_uuid(), $1, $2, '[2020-01-01,)')`,
    [seatId(1), world.heads[1].partyId],
    'seat_term_seat_id_valid_excl',
  );
  const meeting = await putSession(app, world.committeeId, [seatId(1)]);
  const decision = (await putDecision(app, meeting)).slice(4);
  const vote = `insert into decision_position (id, decision_id, seat_id, position) values (gen_random_uuid(), $1, $2, $3)`;
  await app.sql(vote, [decision, seatId(1), 'FOR']);
  await refused(vote, [decision, seatId(1), 'AGAINST'], 'decision_position_decision_id_seat_id_key');
});
