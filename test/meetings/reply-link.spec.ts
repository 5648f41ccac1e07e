import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { holdSeat, serveInDelegation } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
let meeting: string;
let mails: ReceivedMail[];

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
  await app.sql('delete from rate_limit');
  const plan = { body: world.committee, title: 'Seats & <terms>', durationMinutes: 90, label: 'AMBER' };
  const when = { startsAt: { local: '2099-12-03T14:00', timeZone: 'Europe/Brussels' } };
  const hidden = { joiningLink: 'https://video.example.org/secret-room', passcode: 'open sesame' };
  ({
    meeting: { id: meeting },
  } = await act(app, 'scheduleMeeting', { ...plan, ...when, ...hidden }, world.chair));
  mails = await deliver();
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const deliver = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const textTo = ({ email }: Person, from = mails): string =>
  from.find(({ envelope }) => envelope.to.includes(email))?.mail.text ?? '';
const linkIn = (text: string): string => /^Reply: http:\/\/plenary\.test(\/reply\/[\w-]{43})$/m.exec(text)?.[1] ?? '';
const linkOf = (who: Person): string => linkIn(textTo(who));
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
const replies = () =>
  app.sql<{ answer: string; member_id: string; note: string; current: boolean; seat_id: string }>(
    `select * from reply where meeting_id = $1 order by replied_at`,
    [meeting.replace('mtg_', '')],
  );
const dead = async (response: Response): Promise<void> => {
  expect(response.status).toBe(404);
  const text = await response.text();
  expect(text).toContain('This link does not work');
  expect(text).not.toContain('terms&gt;');
};

describe('the link in an invitation', () => {
  test('is in the mail of everybody whose answer counts, each with their own, and in no calendar entry', () => {
    const invited = [...world.heads, world.alternate, world.chair, world.secretary];
    const links = invited.map(linkOf);
    expect(links.every((link) => link !== '')).toBe(true);
    expect(new Set(links).size).toBe(invited.length);
    expect(linkOf(world.adviser)).toBe('');
    for (const { raw, mail: received } of mails) {
      expect(received.attachments.map(({ content }) => content.toString()).join()).not.toContain('/reply/');
      expect(raw).not.toMatch(/^Subject:.*\/reply\//m);
    }
  });

  test('is kept as a hash only', async () => {
    const secret = linkOf(world.heads[0]).slice('/reply/'.length);
    const rows = await app.sql('select * from reply_link');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('shows the meeting on every clock that matters and changes nothing, however often a scanner opens it', async () => {
    for (let time = 0; time < 3; time += 1) {
      const page = await get(linkOf(world.heads[1]));
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      const text = await page.text();
      expect(text).toContain('Seats &amp; &lt;terms&gt;');
      expect(text).toContain('Thursday 3 December 2099, 08:00 (America/New_York, UTC-5)');
      expect(text).toContain('Thursday 3 December 2099, 14:00 (Europe/Brussels, UTC+1)');
      expect(text).toContain('Thursday 3 December 2099, 13:00 UTC');
      expect(text).toContain('Your answer is awaited.');
      for (const hidden of ['secret-room', 'open sesame', 'Head 1', 'Alternate<']) expect(text).not.toContain(hidden);
    }
    expect((await fetch(`${app.url}${linkOf(world.heads[1])}`, { method: 'HEAD' })).status).toBe(200);
    expect(await replies()).toEqual([]);
  });

  test('answers as its owner, for their seat, once for a double click, and says so', async () => {
    const [head] = world.heads;
    const link = linkOf(head);
    const [one, other] = await Promise.all([
      post(link, { answer: 'ATTENDING', note: '' }),
      post(link, { answer: 'ATTENDING', note: '' }),
    ]);
    expect([one.status, other.status]).toEqual([303, 303]);
    const said = [one, other].map(({ headers }) => headers.get('location') ?? '');
    expect(said.toSorted()).toEqual([`${link}?said=again`, `${link}?said=recorded`]);
    expect(await replies()).toMatchObject([
      { answer: 'ATTENDING', member_id: head.memberId, seat_id: world.group.seats[0], current: true },
    ]);
    const page = await (await get(`${link}?said=again`)).text();
    expect(page).toContain('You have given this answer already');
    expect(page).toContain('Attending, given on');
    await post(link, { answer: 'REGRETS_ALTERNATE_ATTENDS', note: 'Our alternate comes.' });
    expect((await replies()).map(({ answer, note }) => [answer, note])).toEqual([
      ['ATTENDING', ''],
      ['REGRETS_ALTERNATE_ATTENDS', 'Our alternate comes.'],
    ]);
  });

  test('stands in the trail as the act of its owner, with where it came from', async () => {
    await post(linkOf(world.heads[2]), { answer: 'TENTATIVE' });
    const [event] = await app.sql<{ act: string; account_id: string; changes: unknown }>(
      `select e.* from event e join reply r on r.id = e.subject_id where r.meeting_id = $1`,
      [meeting.replace('mtg_', '')],
    );
    expect(event).toMatchObject({ act: 'meeting.replied', account_id: world.heads[2].accountId });
    expect(event?.changes).toEqual({ answer: 'TENTATIVE', current: true, from: 'link in the mail' });
  });

  test('keeps the rules: the head of delegation prevails over an alternate', async () => {
    await post(linkOf(world.heads[0]), { answer: 'REGRETS' });
    const late = await post(linkOf(world.alternate), { answer: 'ATTENDING' });
    expect(late.headers.get('location')).toContain('said=prevails');
    const page = await (await get(late.headers.get('location') ?? '')).text();
    expect(page).toContain('that of your head of delegation');
    expect(page).toContain('Regrets, given on');
  });

  test('asks for which seat, of somebody who answers for two', async () => {
    const [head, , third] = world.heads;
    const second = world.group.seats[1] ?? '';
    await app.sql('delete from seat_term where seat_id = $1', [second]);
    await holdSeat(app, second, head.partyId);
    await serveInDelegation(app, second, head.memberId, 'ALTERNATE');
    const link = linkOf(head);
    expect(await (await get(link)).text()).toContain('For which seat?');
    await app.sql(
      `insert into party_naming (id, party_id, language, name) values (gen_random_uuid(), $1, 'fr', 'Pays de <la> tête')`,
      [head.partyId],
    );
    expect(await (await get(link)).text()).not.toContain('tête');
    await app.sql(`update member set language = 'fr' where id = $1`, [head.memberId]);
    expect(await (await get(link)).text()).toContain('siège 2, Pays de &lt;la&gt; tête');
    await app.sql(`update member set language = 'en' where id = $1`, [head.memberId]);
    const unsaid = await post(link, { answer: 'REGRETS', note: 'Kept words' });
    const text = await unsaid.text();
    expect([unsaid.status, text]).toEqual([400, expect.stringContaining('Say for which seat you answer.')]);
    expect(text).toContain('Kept words');
    const foreign = await post(link, { answer: 'REGRETS', seat: String(world.group.seats[2]) });
    expect(foreign.status).toBe(400);
    expect((await post(link, { answer: 'REGRETS', seat: second })).status).toBe(303);
    expect(await replies()).toMatchObject([{ seat_id: second, member_id: head.memberId }]);
    expect(third.memberId).not.toBe(head.memberId);
  });

  test('refuses a form of another site, an answer that is none and a note without end, and loses nothing', async () => {
    const link = linkOf(world.heads[0]);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.test' }]) {
      const refused = await post(link, { answer: 'REGRETS', note: 'My words' }, headers as Record<string, string>);
      expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('My words')]);
    }
    for (const form of [
      { answer: 'DESIGNATES' },
      { answer: '' },
      { answer: 'REGRETS', note: 'x'.repeat(2001) },
      { answer: 'REGRETS', note: 'a\u0007b' },
    ]) {
      expect((await post(link, form as Record<string, string>)).status).toBe(400);
    }
    expect(await replies()).toEqual([]);
  });

  test('speaks the language of its owner', async () => {
    await app.sql(`update member set language = 'fr' where id = $1`, [world.heads[0].memberId]);
    const text = await (await get(linkOf(world.heads[0]), { 'accept-language': 'en' })).text();
    expect(text).toContain('<html lang="fr" dir="ltr">');
    expect(text).toContain('Répondre à une invitation');
    expect(text).toContain('jeudi 3 décembre 2099');
  });
});

describe('a link that does not work', () => {
  test('is one plain page, whether it was never made, changed, or belongs to nobody any more', async () => {
    const link = linkOf(world.heads[0]);
    await dead(await get('/reply/nothing'));
    await dead(await get(`/reply/${'a'.repeat(43)}`));
    await dead(await get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`));
    await dead(await post(`${link}x`, { answer: 'ATTENDING' }));
    await dead(await get(`/reply/${encodeURIComponent('../meetings')}`));
    expect(await replies()).toEqual([]);
  });

  test('is that of a delegate who has left, and of an account that is suspended', async () => {
    const [first, second] = world.heads;
    await app.sql(`update delegate set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [first.memberId]);
    await dead(await get(linkOf(first)));
    await dead(await post(linkOf(first), { answer: 'ATTENDING' }));
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [second.accountId]);
    await dead(await post(linkOf(second), { answer: 'ATTENDING' }));
    expect(await replies()).toEqual([]);
  });

  test('is an older one, once a later mail has brought another', async () => {
    const old = linkOf(world.heads[0]);
    const moved = { startsAt: { local: '2099-12-10T14:00', timeZone: 'Europe/Brussels' }, reason: 'A holiday' };
    await act(app, 'rescheduleMeeting', { meeting, ...moved }, world.chair);
    const later = linkIn(textTo(world.heads[0], await deliver()));
    await dead(await get(old));
    expect((await get(later)).status).toBe(200);
    await act(app, 'cancelMeeting', { meeting, reason: 'Not needed' }, world.chair);
    expect(textTo(world.heads[0], await deliver())).not.toContain('/reply/');
    await dead(await get(later));
  });

  test('is that of a meeting that is over', async () => {
    await app.sql(`update meeting set starts_at = now() - interval '91 minutes' where id = $1`, [
      meeting.replace('mtg_', ''),
    ]);
    const page = await get(linkOf(world.heads[0]));
    expect(page.status).toBe(404);
    await dead(page);
  });

  test('cannot be tried without end', async () => {
    await app.sql(
      `insert into rate_limit (key, points, expire) select k, 600, 9999999999999 from unnest($1::text[]) k`,
      [['personal link by network:127.0.0.1']],
    );
    const limited = await get(linkOf(world.heads[0]));
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});

test('a mail that is sent again after a failure brings a link that works, and so does the first', async () => {
  const first = linkOf(world.heads[0]);
  await app.sql(`update meeting_notice set sent_at = null where member_id = $1`, [world.heads[0].memberId]);
  const [notice] = await app.sql<{ id: string }>(`select id from meeting_notice where member_id = $1`, [
    world.heads[0].memberId,
  ]);
  await app.sql(`select graphile_worker.add_job('meeting.notice', $1::json)`, [JSON.stringify({ notice: notice?.id })]);
  const again = linkIn(textTo(world.heads[0], await deliver()));
  expect(again).not.toBe(first);
  expect([(await get(first)).status, (await get(again)).status]).toEqual([200, 200]);
});
