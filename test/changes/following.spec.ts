import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { Follower, makeMark, recordChanges, untilMark } from '../support/changes.js';
import { testDatabaseUrl } from '../support/database.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makeOfficer, makePerson } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';

let app: TestServer;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
});
afterEach(() => Follower.leaveAll());
afterAll(() => app.stop());

describe('following what changes', () => {
  it('tells whoever sees a thing its id and what happened, and nobody else anything', async () => {
    const [head, neighbour] = [await Follower.by(app, world.heads[0]), await Follower.by(app, world.neighbour)];
    expect(head.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const input = { body: world.committee, title: 'Words', label: 'AMBER', startsAt: inDays(60), durationMinutes: 60 };
    const { meeting, userErrors } = await act(app, 'scheduleMeeting', input, world.secretary);
    expect(userErrors).toEqual([]);
    await untilMark(app, head, neighbour);
    expect(head.told).toContainEqual({ event: 'change', type: 'Meeting', id: meeting.id, what: 'scheduled' });
    expect(JSON.stringify(head.told)).not.toContain('Words');
    expect(neighbour.ids).not.toContain(meeting.id);
  });

  it('is for sessions and access tokens that read, of pages of this server; others are told nothing', async () => {
    const cookie = await makeSession(app, world.stranger.accountId);
    const blind = await makePerson(app, { scopes: ['write'] });
    const as = ({ token }: { token: string }): Record<string, string> => ({ authorization: `Bearer ${token}` });
    const doors: [headers: Record<string, string>, status: number][] = [
      [{}, 401],
      [{ authorization: `Bearer ${'x'.repeat(43)}` }, 401],
      [{ authorization: 'Basic eDp4' }, 401],
      [{ cookie: 'plenary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }, 401],
      [as(blind), 403],
      [{ cookie, origin: 'https://elsewhere.example' }, 403],
      [{ cookie, origin: 'null' }, 403],
      [{ cookie, 'sec-fetch-site': 'cross-site' }, 403],
      [{ ...as(world.stranger), origin: 'https://elsewhere.example' }, 403],
      [{ cookie, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:1' }, 200],
      [as(world.stranger), 200],
    ];
    for (const [headers, status] of doors) {
      const follower = await Follower.open(app, headers);
      expect([headers, follower.status]).toEqual([headers, status]);
      if (status === 200) continue;
      await follower.untilEnd();
      expect([follower.text, follower.headers['content-length']]).toEqual(['', '0']);
    }
  });

  it('is no WebSocket, and neither is anything else here: who wants one is cut off at once', async () => {
    const { hostname, port } = new URL(app.url);
    for (const path of ['/changes', '/graphql', '/', '/nowhere']) {
      const socket = connect(Number(port), hostname);
      const answered: Buffer[] = [];
      socket.on('data', (data) => answered.push(data)).on('error', () => undefined);
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
      await new Promise((resolve) => socket.once('close', resolve));
      expect(Buffer.concat(answered).toString()).toBe('');
    }
  });

  it('has twenty streams at most for an account, and others have theirs', async () => {
    const [many, other] = [await makePerson(app), await makePerson(app)];
    await Promise.all(Array.from({ length: 20 }, () => Follower.by(app, many)));
    const refused = await Follower.by(app, many);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30']);
    expect((await Follower.by(app, other)).status).toBe(200);
  });
});

describe('the program in docs/api.md', () => {
  it('prints what changes, and ends when its token does', async () => {
    const [, program = ''] = /```js\n(.*?)```/s.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
    const [reader, mark] = [await makePerson(app), await makeMark(app)];
    const env = { PATH: process.env['PATH'], PLENARY_URL: app.url, PLENARY_TOKEN: reader.token };
    const running = spawn(process.execPath, ['--input-type=module', '--eval', program], { env });
    let printed = '';
    running.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
    // It says nothing when it is connected: what changes is changed until it has heard of it.
    const heard = once(running.stdout, 'data');
    while (printed === '' && running.exitCode === null) {
      await recordChanges(app, [['Party', mark.uuid]], 'party.changed');
      await Promise.race([heard, setTimeout(100)]);
    }
    expect(printed.replaceAll(/\s+/g, ' ')).toContain(`{ type: 'Party', id: '${mark.id}', what: 'changed' }`);
    await app.sql(`update access_token set revoked_at = now() where account_id = $1`, [reader.accountId]);
    await recordChanges(app, [['Party', mark.uuid]], 'party.changed');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });
});

describe('coming back', () => {
  it('tells what happened meanwhile, once, and then goes on', async () => {
    const [one, other, third] = [await makeMark(app), await makeMark(app), await makeMark(app)];
    const first = await Follower.by(app, world.stranger);
    await recordChanges(app, [['Party', one.uuid]]);
    await first.hears(one.id);
    first.leave();
    await recordChanges(app, [['Party', other.uuid]]);
    const again = await Follower.by(app, world.stranger, first.place);
    await recordChanges(app, [['Party', third.uuid]]);
    await again.hears(third.id);
    expect(again.ids).toEqual([other.id, third.id]);
    // As a browser whose other tab had the stream before says it.
    const headers = { authorization: `Bearer ${world.stranger.token}` };
    const byAddress = await Follower.open(app, headers, `/changes?after=${first.place}`);
    expect(byAddress.ids).toEqual([other.id, third.id]);
  });

  it('to a place that is none is told to ask for everything again', async () => {
    for (const place of ['7', 'x'.repeat(500), 'é', Buffer.alloc(80, 7).toString('base64url')]) {
      const follower = await Follower.open(app, {
        authorization: `Bearer ${world.stranger.token}`,
        'last-event-id': encodeURIComponent(place),
      });
      expect(follower.told).toEqual([{ event: 'reset' }]);
      await untilMark(app, follower);
    }
  });

  it('goes on at another server when one closes, which waits for nobody', async () => {
    const second = await TestApplication.start({}, await testDatabaseUrl());
    const before = await Follower.by(second, world.stranger);
    const [one, other] = [await makeMark(app), await makeMark(app)];
    await recordChanges(app, [['Party', one.uuid]]);
    await before.hears(one.id);
    await second.stop();
    await before.untilEnd();
    await recordChanges(app, [['Party', other.uuid]]);
    const after = await Follower.by(app, world.stranger, before.place);
    await after.hears(other.id);
    expect(after.ids).not.toContain(one.id);
  });
});

describe('whoever may not follow any more', () => {
  it('is cut off when the session ends, the token is revoked, or the account is suspended', async () => {
    const [leaving, revoking, suspended] = [await makePerson(app), await makePerson(app), await makePerson(app)];
    const administrator = await makeOfficer(app, 'ADMINISTRATOR');
    const cookie = await makeSession(app, leaving.accountId);
    const followers = [
      await Follower.open(app, { cookie }),
      await Follower.by(app, revoking),
      await Follower.by(app, suspended),
    ];
    await askWithCookie(app, cookie, `mutation { signOut { signedOut } }`);
    const own = await makeSession(app, revoking.accountId);
    const [token] = await app.sql<{ id: string }>(`select id from access_token where account_id = $1`, [
      revoking.accountId,
    ]);
    const revoked = await askWithCookie(
      app,
      own,
      `mutation($id: ID!) { revokeAccessToken(input: { id: $id }) { accessToken { valid } } }`,
      { id: `tok_${token?.id}` },
    );
    expect(revoked.answer.data.revokeAccessToken.accessToken).toEqual({ valid: false });
    const { data } = await app.ask(
      `mutation($id: ID!) { suspendAccount(input: { id: $id, reason: "Left" }) { account { state } userErrors { message } } }`,
      { id: `acc_${suspended.accountId}` },
      administrator.token,
    );
    expect(data.suspendAccount).toEqual({ account: { state: 'SUSPENDED' }, userErrors: [] });
    await Promise.all(followers.map((follower) => follower.untilEnd()));
    expect((await Follower.open(app, { cookie })).status).toBe(401);
  });

  it('to a meeting is told no more of it, while it goes on with everything else', async () => {
    const meeting = await putMeeting(app, world.committeeId, { label: 'AMBER' });
    const [leaving, staying] = [await Follower.by(app, world.heads[2]), await Follower.by(app, world.heads[1])];
    const changed = (): Promise<void> => recordChanges(app, [['Meeting', meeting.slice(4)]]);
    await changed();
    await leaving.hears(meeting);
    await app.sql(`update delegate set valid = '[2000-01-01,2000-01-02)' where member_id = $1`, [
      world.heads[2].memberId,
    ]);
    await changed();
    await untilMark(app, leaving, staying);
    expect([leaving, staying].map(({ ids }) => ids.filter((id) => id === meeting).length)).toEqual([1, 2]);
  });
});
