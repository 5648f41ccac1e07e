import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { ago, putAttendance, putBegunMeeting, putSession } from '../support/sessions.js';

const ROUNDS = 200;
const AT_ONCE = 4;

let app: TestServer;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const seatId = (number: number): string => String(world.group.seats[number - 1]);
const seat = (number: number): string => `sea_${seatId(number)}`;
const member = ({ memberId }: Person): string => `mem_${memberId}`;
const refused = (input: Record<string, unknown>, who = world.secretary) => failure(app, who, 'recordArrival', input);

describe('the roll call', () => {
  test('a seat that is present twice at a time is refused by the database itself', async () => {
    const meeting = await putSession(app, world.committeeId, [seatId(1)]);
    const twice = { seat_id: seatId(1), person_name: 'Somebody else', speaks: true, arrived_at: ago(5) };
    await expect(putAttendance(app, meeting, twice)).rejects.toThrow('attendance_one_voice');
    const member_id = world.heads[0].memberId;
    await putAttendance(app, meeting, { member_id, arrived_at: ago(20) });
    await expect(putAttendance(app, meeting, { member_id, arrived_at: ago(5) })).rejects.toThrow(
      'attendance_person_once',
    );
  });

  test('who comes for a seat is of its delegation or its party; others come without a seat', async () => {
    const meeting = await putSession(app, world.committeeId);
    const arrive = (input: Record<string, unknown>) =>
      act(
        app,
        world.secretary,
        'recordArrival',
        { meeting, ...input },
        'attendance { capacity speaks personName party { id } }',
      );
    expect(await refused({ meeting, seat: seat(2), member: member(world.heads[0]) })).toMatchObject({
      ...{ rule: 'attendance.of-the-party', path: ['member'] },
    });
    expect((await arrive({ seat: seat(2), member: member(world.lead) })).attendance).toMatchObject({
      ...{ capacity: 'DESIGNATED', speaks: true, party: { id: `pty_${world.heads[1].partyId}` } },
    });
    expect((await arrive({ seat: seat(3), designatedName: 'Ana  "Nina" O’Hara' })).attendance).toMatchObject({
      ...{ capacity: 'DESIGNATED', personName: 'Ana  "Nina" O’Hara' },
    });
    expect((await arrive({ designatedName: 'An observer' })).attendance).toEqual({
      ...{ capacity: 'WITHOUT_SEAT', speaks: false, personName: 'An observer', party: null },
    });
  });

  test('bad input is named, and nothing is recorded', async () => {
    const meeting = await putSession(app, world.committeeId);
    expect(await refused({ meeting })).toMatchObject({ code: 'INVALID_INPUT', path: ['member'] });
    expect(
      await refused({ meeting, seat: seat(1), member: member(world.heads[0]), designatedName: 'X' }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['designatedName'] });
    expect(await refused({ meeting, seat: seat(1), designatedName: 'two\nlines' })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['designatedName'] },
    });
    expect(await refused({ meeting, seat: seat(1), at: ago(-5) })).toMatchObject({ rule: 'meeting.records-the-past' });
    expect(await refused({ meeting, seat: seat(1), at: ago(24 * 60) })).toMatchObject({ rule: 'meeting.on-its-day' });
    const far = await putMeeting(app, world.committeeId);
    expect(await refused({ meeting: far, seat: seat(1) })).toMatchObject({ rule: 'meeting.on-its-day' });
    expect(await failure(app, world.secretary, 'openMeeting', { meeting: far })).toMatchObject({
      ...{ rule: 'meeting.on-its-day', path: ['openedAt'] },
    });
    const [kept] = await app.sql(`select 1 from attendance where meeting_id in ($1, $2)`, [
      meeting.slice(4),
      far.slice(4),
    ]);
    expect(kept).toBeUndefined();
  });

  test('people leave once, and after they came', async () => {
    const meeting = await putSession(app, world.committeeId);
    const attendance = await putAttendance(app, meeting, { person_name: 'A guest', arrived_at: ago(30) });
    const leave = (minutes: number) => ({ attendance, at: ago(minutes) });
    expect(await failure(app, world.secretary, 'recordDeparture', leave(31))).toMatchObject({
      rule: 'attendance.leaves-later',
    });
    await act(app, world.secretary, 'recordDeparture', leave(20), 'attendance { id }');
    expect(await failure(app, world.secretary, 'recordDeparture', leave(10))).toMatchObject({
      rule: 'attendance.left-once',
    });
    const back = { attendance, reason: 'They stayed.', stillPresent: true };
    const corrected = await act(app, world.secretary, 'correctAttendance', back, 'attendance { id leftAt }');
    expect(corrected.attendance).toMatchObject({ leftAt: null });
    const absent = { attendance: corrected.attendance.id, reason: 'It was somebody else.', wasPresent: false };
    await act(app, world.secretary, 'correctAttendance', absent, 'attendance { struckAt }');
    const { data } = await app.ask(
      `query($id: ID!) { meeting(by: { id: $id }) { attendance { id } attendanceHistory { struckReason } } }`,
      { id: meeting },
      world.heads[0].token,
    );
    expect(data.meeting).toEqual({
      attendance: [],
      attendanceHistory: [{ struckReason: 'They stayed.' }, { struckReason: 'It was somebody else.' }],
    });
  });

  test('where the terms are silent nothing is refused, and the chair declares how a vote went', async () => {
    const meeting = await putBegunMeeting(app, world.committeeId);
    const opened = await act(
      app,
      world.chair,
      'openMeeting',
      { meeting },
      'quorumCheck { quorumSays met } meeting { quorum { quorumSays met } }',
    );
    expect(opened.quorumCheck).toEqual({ quorumSays: 'not provided for', met: null });
    await act(app, world.chair, 'recordArrival', { meeting, seat: seat(1) }, 'attendance { id }');
    const vote = {
      meeting,
      text: 'It is agreed.',
      mode: 'RECORDED_VOTE',
      positions: [{ seat: seat(1), position: 'FOR' }],
    };
    expect(await failure(app, world.chair, 'recordDecision', vote)).toMatchObject({ path: ['outcome'] });
    const declared = { ...vote, outcome: 'ADOPTED' };
    const { decision } = await act(
      app,
      world.chair,
      'recordDecision',
      declared,
      'decision { rule outcome provisional }',
    );
    expect(decision).toEqual({ rule: null, outcome: 'ADOPTED', provisional: false });
  });

  test('interests are declared and settled; of others by those who keep the record', async () => {
    const meeting = await putSession(app, world.committeeId);
    const own = { meeting, statement: 'I advise a bidder.' };
    const { interest } = await act(app, world.heads[0], 'declareInterest', own, 'interest { id member { name } }');
    expect(interest.member.name).toBe('Head 1');
    const ofAnother = { ...own, member: member(world.heads[1]) };
    expect(await failure(app, world.heads[0], 'declareInterest', ofAnother)).toMatchObject({ code: 'FORBIDDEN' });
    const settlement = { interest: interest.id, settlement: 'The alternate speaks.' };
    expect(await failure(app, world.heads[0], 'settleInterest', settlement)).toMatchObject({ code: 'FORBIDDEN' });
    await act(app, world.chair, 'settleInterest', settlement, 'interest { settledAt }');
    expect(await failure(app, world.chair, 'settleInterest', settlement)).toMatchObject({
      rule: 'interest.settled-once',
    });
  });

  test('of two arrivals for one seat at once, and of two closings, one wins', async () => {
    const counts = { arrivals: 0, voices: 0, closings: 0, refusals: 0 };
    const round = async (): Promise<void> => {
      const meeting = await putSession(app, world.committeeId);
      const ask = async (name: string, input: Record<string, unknown>, who: Person): Promise<string> => {
        const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
        const { data, errors } = await app.ask(
          `mutation($input: ${type}!) { act: ${name}(input: $input) { userErrors { rule } } }`,
          { input: { meeting, ...input } },
          who.token,
        );
        return errors?.[0] ? String(errors[0].extensions['code']) : (data.act.userErrors[0]?.rule ?? 'done');
      };
      const arrivals = await Promise.all([
        ask('recordArrival', { seat: seat(1), member: member(world.heads[0]) }, world.secretary),
        ask('recordArrival', { seat: seat(1), member: member(world.alternate) }, world.chair),
      ]);
      counts.arrivals += arrivals.filter((one) => one === 'done').length;
      counts.voices += arrivals.filter((one) => one === 'attendance.one-voice').length;
      const closings = await Promise.all([
        ask('closeMeeting', {}, world.secretary),
        ask('closeMeeting', {}, world.chair),
      ]);
      counts.closings += closings.filter((one) => one === 'done').length;
      counts.refusals += closings.filter((one) => one === 'meeting.not-in-session').length;
    };
    for (let rounds = 0; rounds < ROUNDS; rounds += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, round));
    expect(counts).toEqual({ arrivals: ROUNDS, voices: ROUNDS, closings: ROUNDS, refusals: ROUNDS });
  });
});
