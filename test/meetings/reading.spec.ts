import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const read = async (id: string, fields: string, token?: string) => {
  const { data, errors } = await app.ask(`query($id: ID!) { meeting(by: { id: $id }) { ${fields} } }`, { id }, token);
  return { meeting: data?.meeting, code: errors?.[0]?.extensions['code'], message: errors?.[0]?.message };
};

describe('a meeting', () => {
  test('is there for those whom its label lets see it, and for nobody else', async () => {
    const amber = await putMeeting(app, world.committeeId, { label: 'AMBER', title: 'Amber meeting' });
    const green = await putMeeting(app, world.committeeId, { label: 'GREEN', title: 'Green meeting' });
    const open = await putMeeting(app, world.committeeId, { label: 'CLEAR', public: true, title: 'Open event' });
    const sees = async (token?: string) => {
      const found = await Promise.all([amber, green, open].map((id) => read(id, 'id', token)));
      const list = await app.ask(
        `query($body: ID!) { meetings(filter: { body: { id: $body } }) { totalCount nodes { title } } body(by: { id: $body }) { meetings { totalCount } } }`,
        { body: world.committee },
        token,
      );
      const titles: string[] = list.data.meetings.nodes.map(({ title }: { title: string }) => title);
      expect(list.data.meetings.totalCount).toBe(titles.length);
      expect(list.data.body.meetings.totalCount).toBe(titles.length);
      expect(found.filter(({ meeting }) => meeting).length).toBe(titles.length);
      const codes = found.filter(({ meeting }) => !meeting).map(({ code }) => code);
      expect(codes.every((code) => code === 'NOT_FOUND')).toBe(true);
      return titles.length;
    };
    expect(await sees(world.heads[0].token)).toBe(3);
    expect(await sees(world.chair.token)).toBe(3);
    expect(await sees(world.participant.token)).toBe(2);
    expect(await sees(world.stranger.token)).toBe(1);
    expect(await sees()).toBe(1);
  });

  test('shows its joining link, passcode and replies to those inside the body only', async () => {
    const id = await putMeeting(app, world.committeeId, { label: 'CLEAR', public: true });
    const reply = randomUUID();
    await app.sql(
      `insert into reply (id, meeting_id, seat_id, member_id, answer, recorded_by) values ($1, $2, $3, $4, 'ATTENDING', $4)`,
      [reply, id.slice(4), world.group.seats[0], world.heads[0].memberId],
    );
    const fields =
      'joiningLink passcode replies { answer seat { number } } replyForecast { attending } localTimes { local }';
    expect((await read(id, fields, world.heads[1].token)).meeting).toMatchObject({
      joiningLink: 'https://video.example.org/room',
      passcode: 'open sesame',
      replies: [{ answer: 'ATTENDING', seat: { number: 1 } }],
      replyForecast: { attending: 1 },
    });
    for (const token of [world.participant.token, world.stranger.token, undefined]) {
      const { meeting } = await read(id, fields, token);
      expect(meeting).toMatchObject({ joiningLink: null, passcode: null, replies: [], replyForecast: null });
      const node = await app.ask(`query($id: ID!) { node(id: $id) { id } }`, { id: `rpl_${reply}` }, token);
      expect(node.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test("shows every seat's local time, with night and working hours", async () => {
    const id = await putMeeting(app, world.committeeId, { starts_at: '2026-12-03T13:00:00Z', duration_minutes: 120 });
    const { meeting } = await read(
      id,
      'venueTime { local weekday utc says } localTimes { seat { number } party { id } timeZone local weekday isNight isOutsideWorkingHours }',
      world.heads[0].token,
    );
    expect(meeting.venueTime).toEqual({
      local: '2026-12-03T14:00:00+01:00',
      weekday: 'Thursday',
      utc: '2026-12-03T13:00:00.000Z',
      says: 'Thursday 3 December 2026, 14:00 (Europe/Brussels, UTC+1) = Thursday 3 December 2026, 13:00 UTC',
    });
    const clock = (
      number: number,
      timeZone: string,
      local: string,
      isNight: boolean,
      isOutsideWorkingHours: boolean,
    ) => ({
      seat: { number },
      party: { id: `pty_${world.heads[number - 1]?.partyId}` },
      ...{ timeZone, local, weekday: 'Thursday', isNight, isOutsideWorkingHours },
    });
    expect(meeting.localTimes).toEqual([
      clock(1, 'Europe/Brussels', '2026-12-03T14:00:00+01:00', false, false),
      clock(2, 'America/New_York', '2026-12-03T08:00:00-05:00', false, true),
      clock(3, 'Asia/Tokyo', '2026-12-03T22:00:00+09:00', true, true),
    ]);
  });

  test('of a focus group shows the local time of every party that leads or takes part', async () => {
    const id = await putMeeting(app, world.focusGroupId, { kind: 'FOCUS_GROUP', starts_at: '2026-12-03T13:00:00Z' });
    const { meeting } = await read(id, 'localTimes { seat { id } timeZone local }', world.participant.token);
    expect(meeting.localTimes.map(({ timeZone }: { timeZone: string }) => timeZone).sort()).toEqual([
      'Africa/Casablanca',
      'America/New_York',
    ]);
  });

  test('says what is known of its date where the time is unknown, and for when it was first planned', async () => {
    const id = await putMeeting(app, world.committeeId, {
      ...{ starts_at: null, time_zone: null, state: 'POSTPONED', planned_on: '2020-11-01', planned_precision: 'MONTH' },
      planned_text: 'November 2020',
    });
    await app.sql(
      `insert into meeting_change (id, meeting_id, kind, from_planned_text, reason) values ($1, $2, 'POSTPONED', 'November 2020', 'Travel was not possible.')`,
      [randomUUID(), id.slice(4)],
    );
    const { meeting } = await read(
      id,
      'startsAt timeZone venueTime { local } plannedFor { date precision text } firstPlannedFor { startsAt text } changes { kind reason }',
      world.secretary.token,
    );
    expect(meeting).toEqual({
      ...{ startsAt: null, timeZone: null, venueTime: null },
      plannedFor: { date: '2020-11-01', precision: 'MONTH', text: 'November 2020' },
      firstPlannedFor: { startsAt: null, text: 'November 2020' },
      changes: [{ kind: 'POSTPONED', reason: 'Travel was not possible.' }],
    });
  });

  test('counts replies against the quorum of the terms in force, and says when none is provided for', async () => {
    const silent = await makeMeetingWorld(app);
    const unprovided = await putMeeting(app, silent.committeeId);
    const forecast = 'replyForecast { seats attending silent quorum quorumSays quorate }';
    expect((await read(unprovided, forecast, silent.chair.token)).meeting.replyForecast).toEqual({
      ...{ seats: 3, attending: 0, silent: 3, quorum: null, quorumSays: 'not provided for', quorate: null },
    });
    await makeTerms(app, silent.group.id, { QUORUM: { share: '2/3', of: 'ALL_SEATS' } });
    expect((await read(unprovided, forecast, silent.chair.token)).meeting.replyForecast).toMatchObject({
      ...{ quorum: 2, quorumSays: '2 of 3 seats (2/3)', quorate: false },
    });
  });

  test('is listed by body, kind, state, time and publicity, in pages, and by when it changed', async () => {
    const own = await makeMeetingWorld(app);
    const starts = ['2027-01-10T10:00:00Z', '2027-02-10T10:00:00Z', '2027-03-10T10:00:00Z'];
    for (const starts_at of starts) await putMeeting(app, own.committeeId, { starts_at, title: starts_at });
    await putMeeting(app, own.committeeId, { starts_at: null, time_zone: null, state: 'PROPOSED', title: 'undated' });
    const list = async (args: string): Promise<string[]> => {
      const { data, errors } = await app.ask(
        `{ body(by: { slug: "${own.group.slug}-committee" }) { meetings(${args}) { nodes { title } pageInfo { endCursor } } } }`,
        {},
        own.secretary.token,
      );
      expect(errors).toBeUndefined();
      return data.body.meetings.nodes.map(({ title }: { title: string }) => title);
    };
    expect(await list('first: 10')).toEqual([...starts, 'undated']);
    expect(await list('filter: { from: "2027-02-01T00:00:00Z", until: "2027-03-01T00:00:00Z" }')).toEqual([starts[1]]);
    expect(await list('filter: { state: PROPOSED }')).toEqual(['undated']);
    expect(await list('filter: { public: true }')).toEqual([]);
    expect(await list('changedSince: "2100-01-01T00:00:00Z"')).toEqual([]);
    expect(await list('orderBy: { field: STARTS_AT, direction: DESC }, first: 1')).toEqual(['undated']);
  });

  test.each(['meeting(by: { id: "nonsense" })', 'meeting(by: { id: "mtg_1" })'])('refuses %s', async (field) => {
    const { errors } = await app.ask(`{ ${field} { id } }`);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
