import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makePerson } from '../support/people.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';
import { CREATE, eventsIn, makeFeed, read, titlesIn, unfolded } from './feed.js';

let app: TestApplication;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestApplication.start({ PUBLIC_URL: 'http://plenary.test' });
  // What is public stands in everybody's feed: here nothing is but what a test makes so.
  await app.sql('update meeting set public = false where public');
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
  await app.sql('delete from rate_limit');
});
afterAll(() => app.stop());

const REVOKE = 'mutation($id: ID!) { revokeFeed(input: { id: $id }) { feed { id revokedAt } userErrors { message } } }';
const LIST = '{ feeds { nodes { id holds body { name } lastUsedAt revokedAt } } }';
const dead = async (path: string): Promise<void> => {
  const answer = await read(app, path);
  expect([answer.status, await answer.text()]).toEqual([404, 'There is no calendar at this address.\n']);
};

describe('a feed', () => {
  test('is made with an address that is shown once, kept as a hash, and listed without it', async () => {
    const session = await makeSession(app, world.heads[0].accountId);
    const { answer } = await askWithCookie(app, session, CREATE, { input: { body: world.committee } });
    const { address, feed, userErrors } = answer.data.createFeed;
    expect(userErrors).toEqual([]);
    expect(address).toMatch(/^http:\/\/plenary\.test\/calendar\/[\w-]{43}\.ics$/);
    expect(feed).toMatchObject({ holds: 'BODY', body: { id: world.committee }, lastUsedAt: null, revokedAt: null });
    const secret = (address as string).slice('http://plenary.test/calendar/'.length, -'.ics'.length);
    await read(app, `/calendar/${secret}.ics`);
    const listed = await askWithCookie(app, session, LIST);
    expect(listed.answer.data.feeds.nodes).toMatchObject([
      { id: feed.id, holds: 'BODY', lastUsedAt: expect.any(String), revokedAt: null },
    ]);
    const stored = [await app.sql('select * from calendar_feed'), await app.sql('select * from event')];
    expect(JSON.stringify([stored, listed])).not.toContain(secret);
    expect(JSON.stringify(stored)).toContain('feed.created');
  });

  test('is nobody else’s, and a program with a token neither makes, lists nor revokes any', async () => {
    const { id } = await makeFeed(app, world.heads[0]);
    const other = await makeSession(app, world.heads[1].accountId);
    expect((await askWithCookie(app, other, LIST)).answer.data.feeds.nodes).toEqual([]);
    const refused = await askWithCookie(app, other, REVOKE, { id });
    expect(refused.answer.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    for (const [question, variables] of [
      [CREATE, { input: {} }],
      [LIST, {}],
      [REVOKE, { id }],
    ] as const) {
      const answer = await app.ask(question, variables, world.heads[0].token);
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  test('is not made of a body that one does not see', async () => {
    await app.sql(`update body set state = 'PROPOSED' where id = $1`, [world.focusGroupId]);
    const session = await makeSession(app, world.stranger.accountId);
    const { answer } = await askWithCookie(app, session, CREATE, { input: { body: world.focusGroup } });
    expect(answer.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await app.sql('select from calendar_feed where body_id = $1', [world.focusGroupId])).toEqual([]);
  });

  test('that is revoked leads nowhere, like one that never was', async () => {
    const { path, id } = await makeFeed(app, world.heads[0]);
    expect((await read(app, path)).status).toBe(200);
    const session = await makeSession(app, world.heads[0].accountId);
    const { answer } = await askWithCookie(app, session, REVOKE, { id });
    expect(answer.data.revokeFeed).toMatchObject({ feed: { id, revokedAt: expect.any(String) }, userErrors: [] });
    await dead(path);
    for (const wrong of [`${path}x`, path.slice(0, -5), '/calendar/nothing.ics', `/calendar/${'a'.repeat(400)}.ics`])
      await dead(wrong);
    const again = await askWithCookie(app, session, REVOKE, { id });
    expect(again.answer.data.revokeFeed).toEqual(answer.data.revokeFeed);
    expect(
      await app.sql(`select from event where act = 'feed.revoked' and subject_id = $1`, [id.slice(4)]),
    ).toHaveLength(1);
  });

  test('rests while its owner is suspended, and ends when they leave', async () => {
    const [head, second] = world.heads;
    const { path } = await makeFeed(app, head);
    const setState = (state: string) => app.sql('update account set state = $2 where id = $1', [head.accountId, state]);
    await setState('SUSPENDED');
    await dead(path);
    await setState('ACTIVE');
    expect((await read(app, path)).status).toBe(200);

    const leaving = await makeFeed(app, second);
    const input = { member: `mem_${second.memberId}`, reason: 'Retires.' };
    const session = await makeSession(app, second.accountId);
    const end = `mutation($input: EndMembershipInput!) { endMembership(input: $input) { userErrors { message } } }`;
    expect((await askWithCookie(app, session, end, { input })).answer.data.endMembership.userErrors).toEqual([]);
    await app.sql(`update account set state = 'ACTIVE' where id = $1`, [second.accountId]);
    await dead(leaving.path);
  });
});

describe('what a feed holds', () => {
  const put = (label: string, columns: Record<string, unknown> = {}) =>
    putMeeting(app, world.committeeId, { label, title: `Title of ${label}`, location: `Room of ${label}`, ...columns });

  test('is titles up to GREEN, above that only that there is a meeting, and above AMBER nothing', async () => {
    for (const label of ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT']) await put(label);
    const feed = await makeFeed(app, world.heads[0], { body: world.committee });
    const text = unfolded(await (await read(app, feed.path)).text());
    const [committee] = await app.sql<{ name: string }>('select name from body where id = $1', [world.committeeId]);
    expect(
      eventsIn(text)
        .map(({ summary }) => summary)
        .toSorted(),
    ).toEqual([`Meeting – ${committee?.name}`, 'Title of CLEAR', 'Title of GREEN']);
    expect(text).toContain('LOCATION:Room of GREEN');
    for (const hidden of ['of AMBER', 'video.example.org', 'open sesame', 'ATTENDEE', 'ORGANIZER', 'CONFERENCE'])
      expect(text).not.toContain(hidden);
    expect(text).toContain(`X-WR-CALNAME;VALUE=TEXT:${committee?.name}`);
  });

  test('speaks the language of its owner', async () => {
    await app.sql(`update member set language = 'fr' where id = $1`, [world.heads[0].memberId]);
    await put('AMBER');
    await put('GREEN', { state: 'CANCELLED' });
    const { path } = await makeFeed(app, world.heads[0]);
    const titles = await titlesIn(await read(app, path));
    expect(titles).toEqual(['Annulation : Title of GREEN', expect.stringMatching(/^Réunion – Committee of/)]);
  });

  test('is what its owner may see at that moment: of a body that they leave, only what everybody of the community sees', async () => {
    await put('GREEN');
    await put('AMBER');
    await putMeeting(app, world.focusGroupId, { label: 'AMBER', title: 'Of the group' });
    const { path } = await makeFeed(app, world.adviser, { body: world.committee });
    const everything = await makeFeed(app, world.adviser);
    expect(await titlesIn(await read(app, path))).toHaveLength(2);
    const before = await read(app, everything.path);
    expect(await titlesIn(before)).toHaveLength(2);
    await app.sql('delete from delegate where member_id = $1', [world.adviser.memberId]);
    for (const gone of [path, everything.path]) expect(await titlesIn(await read(app, gone))).toEqual([]);
    // What vanishes is no news with a date: the tag alone tells that something changed.
    const header = { 'if-none-match': before.headers.get('etag') ?? '', 'if-modified-since': new Date().toUTCString() };
    expect((await read(app, everything.path, header)).status).toBe(200);
  });

  test('is, for a working group, the meetings of all its bodies', async () => {
    await put('GREEN');
    await putMeeting(app, world.focusGroupId, { title: 'Of the focus group' });
    await putMeeting(app, world.group.id, { title: 'Of all' });
    const { path } = await makeFeed(app, world.chair, { body: `bdy_${world.group.id}` });
    expect(await titlesIn(await read(app, path))).toEqual(['Of all', 'Of the focus group', 'Title of GREEN']);
    const group = await makeFeed(app, world.chair, { body: world.focusGroup });
    expect(await titlesIn(await read(app, group.path))).toEqual(['Of the focus group']);
  });

  test('goes back a year, and to whatever is to come', async () => {
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    await put('GREEN', { title: 'Long ago', starts_at: days(-400), state: 'HELD' });
    await put('GREEN', { title: 'Lately', starts_at: days(-300), state: 'HELD' });
    await put('GREEN', { title: 'Far away', starts_at: days(4000) });
    await put('GREEN', { title: 'Some day', starts_at: null, time_zone: null });
    const { path } = await makeFeed(app, world.heads[0], { body: world.committee });
    expect(await titlesIn(await read(app, path))).toEqual(['Far away', 'Lately']);
  });

  test('follows a meeting: one UID, a higher SEQUENCE, off where it was while it has no date', async () => {
    const plan = { body: world.committee, title: 'The autumn meeting', durationMinutes: 90, label: 'GREEN' };
    const { meeting } = await act(app, 'scheduleMeeting', { ...plan, startsAt: inDays(60) }, world.chair);
    const { path } = await makeFeed(app, world.heads[0], { body: world.committee });
    const now = async () => {
      const text = await (await read(app, path)).text();
      const [event] = eventsIn(text);
      if (!event) throw new Error(text);
      const status = event.component.getFirstPropertyValue('status');
      return {
        uid: event.uid,
        status,
        said: `${event.sequence} ${event.summary} ${event.startDate.toJSDate().toISOString()}`,
      };
    };
    const at = new Date(meeting.startsAt as string).toISOString();
    const first = await now();
    expect(first).toMatchObject({ status: 'CONFIRMED', said: `0 The autumn meeting ${at}` });
    const { id } = meeting;
    const postponed = await act(app, 'postponeMeeting', { meeting: id, reason: 'Illness.' }, world.chair);
    expect(postponed.answer).toMatchObject({ data: { act: { userErrors: [] } } });
    expect(await now()).toEqual({ uid: first.uid, status: 'CANCELLED', said: `1 Postponed: The autumn meeting ${at}` });
    const again = { meeting: id, reason: 'Well again.', startsAt: inDays(90) };
    const moved = await act(app, 'rescheduleMeeting', again, world.chair);
    expect(moved.userErrors).toEqual([]);
    const later = new Date(moved.meeting.startsAt as string).toISOString();
    expect(await now()).toEqual({ uid: first.uid, status: 'CONFIRMED', said: `2 The autumn meeting ${later}` });
    await act(app, 'cancelMeeting', { meeting: id, reason: 'No need.' }, world.chair);
    expect(await now()).toEqual({
      uid: first.uid,
      status: 'CANCELLED',
      said: `3 Cancelled: The autumn meeting ${later}`,
    });
  });

  test('is for an administrator who is no member what is public', async () => {
    const person = await makePerson(app);
    await app.sql('delete from representation where member_id = $1', [person.memberId]);
    await app.sql('delete from member where id = $1', [person.memberId]);
    await put('GREEN');
    await put('CLEAR', { public: true, title: 'For everybody' });
    const { path } = await makeFeed(app, person, { body: world.committee });
    expect(await titlesIn(await read(app, path))).toEqual(['For everybody']);
  });
});

describe('a calendar that asks again', () => {
  test('is told that nothing changed, until something does', async () => {
    const id = await putMeeting(app, world.committeeId, { title: 'As it was' });
    const { path } = await makeFeed(app, world.heads[0], { body: world.committee });
    const first = await read(app, path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{32}"$/);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    expect(Date.parse(first.headers.get('last-modified') ?? '')).toBeGreaterThan(0);
    for (const tag of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
      const again = await read(app, path, { 'if-none-match': tag });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const head = await read(app, path, {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    const reply = await act(app, 'replyToMeeting', { meeting: id, answer: 'ATTENDING' }, world.heads[1]);
    expect(reply.userErrors).toEqual([]);
    expect((await read(app, path, { 'if-none-match': etag })).status).toBe(304);
    await app.sql(`update meeting set title = 'As it is' where id = $1`, [id.slice(4)]);
    const changed = await read(app, path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(await titlesIn(changed)).toEqual(['As it is']);
  });

  test('from one network too often is asked to wait, and the public calendar is counted apart', async () => {
    await app.sql(
      `insert into rate_limit (key, points, expire) select 'calendar by network:' || n, 600, (extract(epoch from now() + interval '10 minutes') * 1000)::bigint from unnest(array['127.0.0.1', '0:0:0:0']) n`,
    );
    const { path } = await makeFeed(app, world.heads[0]);
    const refused = await read(app, path);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await read(app, '/calendar/public.ics')).status).toBe(200);
  });

  test('writes the secret into no log', async () => {
    const { path } = await makeFeed(app, world.heads[0]);
    const written: string[] = [];
    const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
    for (const { stream } of streams)
      stream.write = ((text: string) => (written.push(text), true)) as typeof stream.write;
    try {
      await read(app, path);
      await read(app, `${path}x`);
      await app.sql('alter table meeting rename to meeting_away');
      expect((await read(app, path)).status).toBe(500);
    } finally {
      await app.sql('alter table meeting_away rename to meeting');
      for (const { stream, write } of streams) stream.write = write;
    }
    expect(written.join('')).not.toContain(path.slice('/calendar/'.length, -4));
  });
});

describe('the public calendar', () => {
  test('holds public events as the public page shows them, for everybody, and no other meeting', async () => {
    await putMeeting(app, world.committeeId, { label: 'CLEAR', public: true, title: 'Open doors', joining_link: '' });
    await putMeeting(app, world.committeeId, { label: 'CLEAR', public: false, title: 'Clear, not public' });
    await putMeeting(app, world.committeeId, { label: 'GREEN', public: true, title: 'Public, not clear' });
    const path = `/calendar/public.ics?group=${world.group.slug}`;
    const answer = await read(app, path);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const text = unfolded(await answer.text());
    expect(eventsIn(text).map(({ summary }) => summary)).toEqual(['Open doors']);
    expect(text).toContain(`URL:http://plenary.test/public/${world.group.slug}/events`);
    expect(text).toContain('METHOD:PUBLISH');
    const again = await read(app, path, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await titlesIn(await read(app, '/calendar/public.ics'))).toContain('Open doors');
    expect(await (await read(app, '/calendar/public.ics?lang=fr')).text()).toContain('NAME:Événements publics');
    const page = await (await read(app, `/public/${world.group.slug}/events`)).text();
    expect(page).toContain(`href="/calendar/public.ics?group=${world.group.slug}"`);
  });
});
