import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let app: TestServer;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterAll(() => app.stop());

const plan = (changes: Record<string, unknown> = {}) => ({
  ...{ body: world.committee, title: 'Next meeting', startsAt: inDays(60), durationMinutes: 90 },
  joiningLink: 'https://video.example.org/room',
  ...changes,
});
const schedule = (changes: Record<string, unknown>, who: Person | null, fields?: string) =>
  act(app, 'scheduleMeeting', plan(changes), who, fields);

describe('scheduling a meeting', () => {
  test('is for co-chairs, secretaries and members of the committee, and for leads of a focus group', async () => {
    for (const who of [world.chair, world.secretary, world.heads[2], world.alternate]) {
      expect((await schedule({}, who)).meeting).toMatchObject({ state: 'SCHEDULED', calendarSequence: 0, version: 1 });
    }
    const own = { body: world.focusGroup };
    expect((await schedule(own, world.lead)).meeting).toMatchObject({ state: 'SCHEDULED' });
    expect((await schedule({ ...own, label: 'GREEN' }, world.chair)).meeting).toMatchObject({ state: 'SCHEDULED' });
    expect((await schedule({}, world.lead)).code).toBe('FORBIDDEN');
    expect((await schedule(own, world.heads[0])).code).toBe('FORBIDDEN');
    expect((await schedule(own, world.participant)).code).toBe('FORBIDDEN');
    expect((await schedule({}, world.stranger)).code).toBe('FORBIDDEN');
    expect((await schedule({}, null)).code).toBe('UNAUTHENTICATED');
  });

  test('keeps agenda, chain and kind, and stores the instant that the local time means', async () => {
    const { meeting } = await schedule(
      {
        startsAt: { local: '2099-07-01T14:00', timeZone: 'Europe/Brussels' },
        agenda: [
          { title: 'Opening', minutes: 5, purpose: 'INFORMATION' },
          { title: 'Terms of reference', purpose: 'DECISION', presenter: 'The chair' },
        ],
      },
      world.secretary,
      'kind startsAt endsAt agenda { position title minutes purpose presenter } changes { kind toStartsAt reason } scheduledBy { name }',
    );
    expect(meeting).toEqual({
      ...{ kind: 'COMMITTEE', startsAt: '2099-07-01T12:00:00.000Z', endsAt: '2099-07-01T13:30:00.000Z' },
      agenda: [
        { position: 1, title: 'Opening', minutes: 5, purpose: 'INFORMATION', presenter: '' },
        { position: 2, title: 'Terms of reference', minutes: null, purpose: 'DECISION', presenter: 'The chair' },
      ],
      changes: [{ kind: 'SCHEDULED', toStartsAt: '2099-07-01T12:00:00.000Z', reason: '' }],
      scheduledBy: { name: 'Secretary' },
    });
  });

  test('refuses what has passed, what is public under another label than CLEAR, and what its maker could not see', async () => {
    const rule = async (changes: Record<string, unknown>, who: Person) => {
      const { meeting, userErrors } = await schedule(changes, who);
      expect(meeting).toBeNull();
      return userErrors.map(({ rule: name, path }) => [name, path?.join('.')]);
    };
    expect(await rule({ startsAt: inDays(-1) }, world.chair)).toEqual([['meeting.in-the-past', 'startsAt.local']]);
    expect(await rule({ public: true, label: 'GREEN' }, world.chair)).toEqual([['meeting.public-is-clear', 'label']]);
    expect(await rule({ body: world.focusGroup }, world.chair)).toEqual([['meeting.own-sight', 'label']]);
    await app.sql(`update body set state = 'CONCLUDED' where id = $1`, [world.focusGroupId]);
    expect(await rule({ body: world.focusGroup }, world.lead)).toEqual([['meeting.body-at-work', 'body']]);
    await app.sql(`update body set state = 'ACTIVE' where id = $1`, [world.focusGroupId]);
  });

  test.each([
    [{ startsAt: { local: '2099-03-29T02:30', timeZone: 'Europe/Brussels' } }, 'startsAt.local', '2099-03-29T01:59'],
    [{ startsAt: { local: '2099-10-25T02:30', timeZone: 'Europe/Brussels' } }, 'startsAt.overlap', 'EARLIER'],
    [{ startsAt: { local: '2099-02-31T10:00', timeZone: 'Europe/Brussels' } }, 'startsAt.local', '2026-12-03T14:00'],
    [{ startsAt: { local: 'tomorrow', timeZone: 'Europe/Brussels' } }, 'startsAt.local', '2026-12-03T14:00'],
    [{ startsAt: { local: '2099-02-03T10:00Z', timeZone: 'Europe/Brussels' } }, 'startsAt.local', '2026-12-03T14:00'],
    [{ title: 'A\r\nBcc: everybody@example.org' }, 'title', 'one line'],
    [{ title: 'NUL \u0000' }, 'title', 'plain text'],
    [{ title: 'half \ud83d' }, 'title', 'plain text'],
    [{ title: ' ' }, 'title', 'not empty'],
    [{ joiningLink: 'javascript:alert(1)' }, 'joiningLink', 'URL'],
    [{ location: 'Room\nATTENDEE:mailto:x@example.org' }, 'location', 'one line'],
    [{ durationMinutes: 4 }, 'durationMinutes', '5'],
    [{ agenda: [{ title: '', minutes: -1 }] }, 'agenda.0.title', 'longer'],
    [{ body: 'nonsense' }, 'body', 'id'],
  ])('tells what is wrong with %j', async (changes, path, words) => {
    const { meeting, userErrors, answer } = await schedule(changes, world.chair);
    expect(answer.errors).toBeUndefined();
    expect(meeting).toBeNull();
    expect(userErrors.map((error) => error.path?.join('.'))).toContain(path);
    expect(userErrors.map(({ message }) => message).join(' ')).toContain(words);
  });

  test.each(['Mars/Base', '+02:00', ''])('names the field of the zone "%s", which does not exist', async (timeZone) => {
    const { answer } = await schedule({ startsAt: { local: '2099-02-03T10:00', timeZone } }, world.chair);
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.message).toContain('startsAt.timeZone');
  });

  test('takes a time that comes twice when it is said which is meant', async () => {
    const at = async (overlap: string) =>
      (await schedule({ startsAt: { local: '2099-10-25T02:30', timeZone: 'Europe/Brussels', overlap } }, world.chair))
        .meeting.startsAt;
    expect(await at('EARLIER')).toBe('2099-10-25T00:30:00.000Z');
    expect(await at('LATER')).toBe('2099-10-25T01:30:00.000Z');
  });

  test('is done once for an idempotency key', async () => {
    const input = plan({ idempotencyKey: 'once' });
    const [first, second] = [
      await act(app, 'scheduleMeeting', input, world.chair),
      await act(app, 'scheduleMeeting', input, world.chair),
    ];
    expect(second.meeting.id).toBe(first.meeting.id);
    expect((await act(app, 'scheduleMeeting', { ...input, title: 'Other' }, world.chair)).code).toBe('CONFLICT');
  });
});
