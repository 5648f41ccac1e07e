import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { ago, putBegunMeeting } from '../support/sessions.js';

let app: TestServer;
let world: MeetingWorld;
let meeting: string;
let clauses: Record<string, string>;
let items: { id: string; title: string }[];
const seat = (number: number): string => `sea_${world.group.seats[number - 1]}`;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  clauses = await makeTerms(app, world.group.id, {
    QUORUM: { share: '2/3', of: 'ALL_SEATS' },
    DECISION_RULE: { rule: 'SIMPLE_MAJORITY' },
  });
  meeting = await putBegunMeeting(app, world.committeeId);
  await act(
    app,
    world.secretary,
    'setAgenda',
    {
      meeting,
      items: ['Opening', 'Papers', 'Training', 'Next meeting'].map((title) => ({ title, purpose: 'DECISION' })),
    },
    'meeting { id }',
  );
  const { data } = await app.ask(
    `query($id: ID!) { meeting(by: { id: $id }) { agenda { id title } } }`,
    { id: meeting },
    world.chair.token,
  );
  items = data.meeting.agenda;
});
afterAll(() => app.stop());

const QUORUM = 'meeting { state quorum { seats present quorum quorumSays met clause { number } } }';
const arrive = (number: number, minutes: number, more: Record<string, unknown> = {}) =>
  act(
    app,
    world.secretary,
    'recordArrival',
    { meeting, seat: seat(number), at: ago(minutes), ...more },
    `attendance { id capacity speaks member { name } } warning ${QUORUM}`,
  );

describe('a committee meets', () => {
  const there: Record<number, string> = {};

  test('people arrive before it is opened, by seat, and the quorum is counted in seats', async () => {
    const first = await arrive(1, 60);
    expect(first.attendance).toMatchObject({
      capacity: 'HEAD_OF_DELEGATION',
      speaks: true,
      member: { name: 'Head 1' },
    });
    expect(first.meeting.quorum).toEqual({
      seats: 3,
      present: 1,
      quorum: 2,
      quorumSays: '2 of 3 seats (2/3)',
      met: false,
      clause: { number: '1.1' },
    });
    there[1] = first.attendance.id;
    const opening = { meeting, openedAt: ago(59), presiding: `mem_${world.chair.memberId}` };
    expect(await failure(app, world.secretary, 'openMeeting', opening)).toMatchObject({
      rule: 'meeting.quorum',
      waivable: true,
    });
    there[2] = (await arrive(2, 58)).attendance.id;
  });

  test('the secretary opens it, with the co-chair presiding: the check is recorded', async () => {
    const opened = await act(
      app,
      world.secretary,
      'openMeeting',
      { meeting, openedAt: ago(55), presiding: `mem_${world.chair.memberId}` },
      'quorumCheck { reason present seats quorum met presentSeats { number } } meeting { state openedAt presiding { member { name } capacity seat { number } } }',
    );
    expect(opened.quorumCheck).toEqual({
      reason: 'OPENING',
      present: 2,
      seats: 3,
      quorum: 2,
      met: true,
      presentSeats: [{ number: 1 }, { number: 2 }],
    });
    expect(opened.meeting).toMatchObject({
      state: 'IN_SESSION',
      presiding: [{ member: { name: 'Chair' }, capacity: 'CO_CHAIR', seat: null }],
    });
    expect(await failure(app, world.secretary, 'openMeeting', { meeting })).toMatchObject({
      rule: 'meeting.opened-once',
    });
  });

  test('what goes on is not moved, and needs no replies', async () => {
    const cancel = { meeting, reason: 'A good reason.' };
    expect(await failure(app, world.secretary, 'cancelMeeting', cancel)).toMatchObject({ rule: 'meeting.in-session' });
    const reply = { meeting, answer: 'ATTENDING' };
    expect(await failure(app, world.heads[2], 'replyToMeeting', reply)).toMatchObject({ rule: 'meeting.in-session' });
  });

  test('a seat has one voice: its alternate accompanies, or takes over when the head has left', async () => {
    const alternate = { member: `mem_${world.alternate.memberId}` };
    const twice = { meeting, seat: seat(1), ...alternate, at: ago(50) };
    expect(await failure(app, world.secretary, 'recordArrival', twice)).toMatchObject({ rule: 'attendance.one-voice' });
    const beside = await arrive(1, 50, { ...alternate, speaks: false });
    expect(beside.attendance).toMatchObject({ capacity: 'ALTERNATE', speaks: false });
    expect(beside.meeting.quorum.present).toBe(2);
    await act(
      app,
      world.secretary,
      'recordDeparture',
      { attendance: beside.attendance.id, at: ago(49) },
      'attendance { leftAt }',
    );
  });

  test('a decision by consensus stands, with who was there and a reservation', async () => {
    const { decision } = await act(
      app,
      world.chair,
      'recordDecision',
      {
        meeting,
        item: items[1]?.id,
        text: 'The papers are taken note of.',
        mode: 'CONSENSUS',
        takenAt: ago(45),
        statements: [{ seat: seat(2), kind: 'RESERVATION', text: 'Not for laboratories.' }],
      },
      'decision { number itemTitle mode outcome provisional takenProvisionally label rule clause { number } tally { inFavour } quorumCheck { present met } statements { kind text seat { number } } }',
    );
    expect(decision).toEqual({
      ...{ number: 1, itemTitle: 'Papers', mode: 'CONSENSUS', outcome: 'ADOPTED', label: 'AMBER', tally: null },
      ...{ provisional: false, takenProvisionally: false, rule: 'SIMPLE_MAJORITY', clause: { number: '2.1' } },
      quorumCheck: { present: 2, met: true },
      statements: [{ kind: 'RESERVATION', text: 'Not for laboratories.', seat: { number: 2 } }],
    });
  });

  test('a recorded vote is counted by the decision rule in force', async () => {
    const vote = (positions: [number, string][], more: Record<string, unknown> = {}) => ({
      ...{ meeting, item: items[2]?.id, text: 'The course is held.', mode: 'RECORDED_VOTE', takenAt: ago(40) },
      positions: positions.map(([number, position]) => ({ seat: seat(number), position })),
      ...more,
    });
    expect(await failure(app, world.chair, 'recordDecision', vote([[3, 'FOR']]))).toMatchObject({
      rule: 'decision.seat-present',
    });
    expect(
      await failure(
        app,
        world.chair,
        'recordDecision',
        vote([
          [1, 'FOR'],
          [1, 'FOR'],
        ]),
      ),
    ).toMatchObject({ rule: 'decision.one-voice' });
    const against = vote([
      [1, 'FOR'],
      [2, 'AGAINST'],
    ]);
    expect(await failure(app, world.chair, 'recordDecision', { ...against, outcome: 'ADOPTED' })).toMatchObject({
      rule: 'decision.outcome',
      waivable: true,
    });
    const { decision } = await act(
      app,
      world.chair,
      'recordDecision',
      against,
      'decision { number outcome tally { inFavour against abstaining notParticipating } positions { seat { number } position } }',
    );
    expect(decision).toEqual({
      ...{ number: 2, outcome: 'NOT_ADOPTED' },
      tally: { inFavour: 1, against: 1, abstaining: 0, notParticipating: 0 },
      positions: [
        { seat: { number: 1 }, position: 'FOR' },
        { seat: { number: 2 }, position: 'AGAINST' },
      ],
    });
    const abstaining = await act(
      app,
      world.chair,
      'recordDecision',
      vote([
        [1, 'FOR'],
        [2, 'ABSTAINING'],
      ]),
      'decision { outcome }',
    );
    expect(abstaining.decision.outcome).toBe('ADOPTED');
  });

  test('it loses its quorum at item 4: a seat asks, and the decision is provisional', async () => {
    await act(app, world.secretary, 'recordDeparture', { attendance: there[2], at: ago(30) }, 'attendance { id }');
    const asked = await act(
      app,
      world.secretary,
      'checkQuorum',
      { meeting, requestedBy: seat(1) },
      'quorumCheck { reason requestedBy { number } present met }',
    );
    expect(asked.quorumCheck).toEqual({ reason: 'REQUEST', requestedBy: { number: 1 }, present: 1, met: false });
    const decision = { meeting, item: items[3]?.id, text: 'The next meeting is in May.', mode: 'CONSENSUS' };
    const taken = await act(
      app,
      world.secretary,
      'recordDecision',
      decision,
      'decision { id provisional viewerMayConfirm quorumCheck { present quorum met } }',
    );
    expect(taken.decision).toMatchObject({
      provisional: true,
      viewerMayConfirm: true,
      quorumCheck: { present: 1, quorum: 2, met: false },
    });
    const waiver = { reason: 'The date cannot wait.', agreedBy: 'both co-chairs' };
    expect(await failure(app, world.secretary, 'recordDecision', { ...decision, waiver })).toMatchObject({
      rule: 'waiver.co-chair',
    });
    const waived = await act(
      app,
      world.chair,
      'recordDecision',
      { ...decision, waiver },
      'decision { provisional quorumCheck { met } }',
    );
    expect(waived.decision).toEqual({ provisional: false, quorumCheck: { met: false } });
    expect(await app.sql(`select rule, clause_id from waiver where subject_id = $1`, [meeting.slice(4)])).toEqual([
      { rule: 'meeting.quorum', clause_id: clauses['QUORUM'] },
    ]);
    const { data } = await app.ask(
      `{ decisions(filter: { provisional: true, meeting: "${meeting}" }) { totalCount nodes { id } } }`,
      {},
      world.heads[2].token,
    );
    expect(data.decisions).toEqual({ totalCount: 1, nodes: [{ id: taken.decision.id }] });
    const confirmation = { decision: taken.decision.id, note: 'By correspondence, all seats.' };
    const confirmed = await act(
      app,
      world.secretary,
      'confirmDecision',
      confirmation,
      'decision { provisional takenProvisionally confirmation { note } }',
    );
    expect(confirmed.decision).toEqual({
      provisional: false,
      takenProvisionally: true,
      confirmation: { note: 'By correspondence, all seats.' },
    });
    expect(await failure(app, world.secretary, 'confirmDecision', confirmation)).toMatchObject({
      rule: 'decision.confirmed-once',
    });
  });

  test('it asks something of a seat, and somebody of its delegation reports that it is done', async () => {
    const added = await act(
      app,
      world.secretary,
      'addAction',
      {
        meeting,
        item: items[2]?.id,
        text: 'Send the list of participants.',
        owner: { seat: seat(3) },
        dueOn: '2020-01-01',
      },
      'action { id version overdue ownerSeat { number } ownerParty { id } mine viewerMayComplete }',
    );
    expect(added.action).toMatchObject({
      overdue: true,
      ownerSeat: { number: 3 },
      ownerParty: { id: `pty_${world.heads[2].partyId}` },
      mine: false,
      viewerMayComplete: true,
    });
    const mine = async (who: { token: string }): Promise<unknown> =>
      (
        await app.ask(
          `{ actions(filter: { mine: true, overdue: true, completed: false }) { nodes { id } } }`,
          {},
          who.token,
        )
      ).data.actions.nodes;
    expect(await mine(world.heads[2])).toEqual([{ id: added.action.id }]);
    expect(await mine(world.heads[0])).toEqual([]);
    const done = { action: added.action.id, note: 'Sent.' };
    expect(await failure(app, world.heads[0], 'completeAction', done)).toMatchObject({
      rule: 'action.owner-completes',
    });
    const completed = await act(
      app,
      world.heads[2],
      'completeAction',
      done,
      'action { completedAt completionNote overdue viewerMayComplete }',
    );
    expect(completed.action).toMatchObject({ completionNote: 'Sent.', overdue: false, viewerMayComplete: false });
    expect(await failure(app, world.heads[2], 'completeAction', done)).toMatchObject({ rule: 'action.completed-once' });
  });

  test('it ends, everybody who is still there leaves, and nothing is recorded after', async () => {
    const early = { meeting, closedAt: ago(35) };
    expect(await failure(app, world.secretary, 'closeMeeting', early)).toMatchObject({ rule: 'meeting.closes-last' });
    const closed = await act(
      app,
      world.secretary,
      'closeMeeting',
      { meeting },
      'meeting { state closedAt quorum { met } attendance { leftAt seat { number } } quorumChecks { reason } }',
    );
    expect(closed.meeting.state).toBe('HELD');
    expect(closed.meeting.quorum).toBeNull();
    expect(closed.meeting.attendance.map(({ leftAt }: { leftAt: string }) => leftAt)).not.toContain(null);
    expect(closed.meeting.quorumChecks.map(({ reason }: { reason: string }) => reason)).toEqual([
      ...['OPENING', 'DECISION', 'DECISION', 'DECISION', 'REQUEST', 'DECISION', 'DECISION'],
    ]);
    const late = { meeting, text: 'Too late.', mode: 'CONSENSUS' };
    expect(await failure(app, world.secretary, 'recordDecision', late)).toMatchObject({
      rule: 'meeting.not-in-session',
    });
    expect(await failure(app, world.secretary, 'closeMeeting', { meeting })).toMatchObject({
      rule: 'meeting.not-in-session',
    });
    expect(await failure(app, world.secretary, 'setAgenda', { meeting, items: [] })).toMatchObject({
      rule: 'meeting.closed',
    });
  });

  test('the roll call is corrected afterwards, with a reason; what was recorded first is kept', async () => {
    const correction = { attendance: there[1], reason: 'They came by the second train.', arrivedAt: ago(52) };
    await act(app, world.secretary, 'correctAttendance', correction, 'attendance { arrivedAt leftAt }');
    expect(await failure(app, world.secretary, 'correctAttendance', correction)).toMatchObject({
      rule: 'attendance.corrected-once',
    });
    const { data } = await app.ask(
      `query($id: ID!) { meeting(by: { id: $id }) { attendance { id } attendanceHistory { id struckReason } } }`,
      { id: meeting },
      world.heads[1].token,
    );
    expect(data.meeting.attendanceHistory).toHaveLength(4);
    expect(data.meeting.attendance).toHaveLength(3);
    expect(data.meeting.attendanceHistory).toContainEqual({
      id: there[1],
      struckReason: 'They came by the second train.',
    });
  });

  test('a stranger learns of none of it, and a decision is never changed', async () => {
    for (const who of [world.stranger, world.neighbour]) {
      const { data } = await app.ask('{ decisions { totalCount } actions { totalCount } }', {}, who.token);
      expect(data).toEqual({ decisions: { totalCount: 0 }, actions: { totalCount: 0 } });
    }
    await expect(
      app.sql(`update decision set text = 'Otherwise.' where meeting_id = $1`, [meeting.slice(4)]),
    ).rejects.toThrow('never changed');
  });
});
