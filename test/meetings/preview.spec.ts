import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 } });
});
afterAll(() => app.stop());

const preview = async (input: Record<string, unknown>, who: Person | null) => {
  const { data, errors } = await app.ask(
    `query($input: MeetingPreviewInput!) { meetingPreview(input: $input) { startsAt venueTime { says }
       localTimes { seatNumber partyName party { name } timeZone local weekday isNight isOutsideWorkingHours }
       notice { days daysAway firstDay kept says viewerMayWaive clause { number } } } }`,
    { input: { body: world.committee, startsAt: inDays(60), durationMinutes: 90, ...input } },
    who?.token,
  );
  return { preview: data?.meetingPreview, error: errors?.[0] };
};

describe('the preview of a date', () => {
  test('shows the clock of every seat, with night and working hours', async () => {
    const startsAt = { local: '2099-07-01T14:00', timeZone: 'Europe/Brussels' };
    const { preview: shown } = await preview({ startsAt }, world.heads[0]);
    expect(shown.venueTime.says).toContain('Wednesday 1 July 2099, 14:00 (Europe/Brussels, UTC+2)');
    expect(shown.localTimes).toEqual([
      expect.objectContaining({ seatNumber: 1, local: '2099-07-01T14:00:00+02:00', isNight: false }),
      expect.objectContaining({ seatNumber: 2, local: '2099-07-01T08:00:00-04:00', isOutsideWorkingHours: true }),
      expect.objectContaining({ seatNumber: 3, local: '2099-07-01T21:00:00+09:00', isNight: true }),
    ]);
    const names = (shown.localTimes as { partyName: string; party: unknown }[]).map(({ partyName: name }) => ({
      name,
    }));
    expect(shown.localTimes.map(({ party }: { party: unknown }) => party)).toEqual(names);
  });

  test('holds the date against the notice period, in the words of the refusal', async () => {
    const startsAt = inDays(5);
    const { preview: short } = await preview({ startsAt }, world.chair);
    expect(short.notice).toMatchObject({ days: 21, kept: false, viewerMayWaive: true, clause: { number: '1.1' } });
    const refused = await act(
      app,
      'scheduleMeeting',
      { body: world.committee, title: 'Soon', startsAt, durationMinutes: 60 },
      world.chair,
    );
    expect(refused.userErrors[0]).toMatchObject({ rule: 'meeting.notice', message: short.notice.says });
    const { preview: kept } = await preview({}, world.heads[1]);
    expect(kept.notice).toMatchObject({ kept: true, viewerMayWaive: false });
  });

  test('names the field of a time that does not exist, and is for those who may schedule', async () => {
    const gap = await preview({ startsAt: { local: '2027-03-28T02:30', timeZone: 'Europe/Brussels' } }, world.chair);
    expect(gap.error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ path: ['input', 'startsAt', 'local'] }],
    });
    expect((await preview({}, world.participant)).error?.extensions['code']).toBe('FORBIDDEN');
    expect((await preview({}, null)).error?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('the part of the viewer in a meeting', () => {
  const part = async (id: string, who: Person) => {
    const { data } = await app.ask(
      `query($id: ID!) { meeting(by: { id: $id }) { awaitsViewer viewerSeats { number } viewerReplies { answer } } }`,
      { id },
      who.token,
    );
    return data.meeting;
  };
  const awaiting = async (who: Person | null): Promise<number> => {
    const { data } = await app.ask(
      `query($body: ID!) { meetings(filter: { body: { id: $body }, awaitsViewer: true }) { totalCount } }`,
      { body: world.committee },
      who?.token,
    );
    return data.meetings.totalCount;
  };

  test('is an answer for each of their seats, by whoever of its delegation gives it', async () => {
    const id = await putMeeting(app, world.committeeId);
    const [head] = world.heads;
    expect(await part(id, head)).toEqual({ awaitsViewer: true, viewerSeats: [{ number: 1 }], viewerReplies: [] });
    expect(await awaiting(head)).toBe(1);
    expect(await part(id, world.adviser)).toMatchObject({ awaitsViewer: false, viewerSeats: [] });
    expect(await part(id, world.secretary)).toMatchObject({ awaitsViewer: false, viewerSeats: [] });
    await act(app, 'replyToMeeting', { meeting: id, answer: 'REGRETS' }, world.alternate);
    expect(await part(id, head)).toMatchObject({ awaitsViewer: false, viewerReplies: [{ answer: 'REGRETS' }] });
    expect(await awaiting(head)).toBe(0);
    expect(await awaiting(world.heads[1])).toBe(1);
    expect(await awaiting(null)).toBe(0);
  });

  test('is their own answer where a body has no seats', async () => {
    const id = await putMeeting(app, world.focusGroupId, { kind: 'FOCUS_GROUP' });
    expect(await part(id, world.participant)).toMatchObject({ awaitsViewer: true, viewerSeats: [] });
    await act(app, 'replyToMeeting', { meeting: id, answer: 'ATTENDING' }, world.participant);
    expect(await part(id, world.participant)).toEqual({
      ...{ awaitsViewer: false, viewerSeats: [], viewerReplies: [{ answer: 'ATTENDING' }] },
    });
    expect(await part(id, world.neighbour)).toMatchObject({ awaitsViewer: false });
  });
});

test('an account that asks for itself is told its address; a visitor, nothing', async () => {
  const ask = async (token?: string) => (await app.ask('{ viewerAccount { email } }', {}, token)).data.viewerAccount;
  expect(await ask(world.chair.token)).toEqual({ email: world.chair.email });
  expect(await ask()).toBeNull();
});
