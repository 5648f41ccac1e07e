import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { act, choices, type OpenedPoll, openPoll } from '../support/polls.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
let poll: OpenedPoll;
let mails: ReceivedMail[];

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '2/3' } });
});
beforeEach(async () => {
  await app.sql('delete from rate_limit');
  poll = await openPoll(app, world.committee, world.chair, { note: 'Bring <papers>.' });
  await app.runJobs();
  mails = mail.received.splice(0);
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const linkOf = ({ email }: Person): string => {
  const texts = mails.filter(({ envelope }) => envelope.to.includes(email)).map((one) => one.mail.text ?? '');
  return (
    texts.map((text) => /^Answer: http:\/\/plenary\.test(\/poll\/[\w-]{43})$/m.exec(text)?.[1]).find(Boolean) ?? ''
  );
};
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
/** What the form sends: `Y`, `N` or `?` for each slot in its order. */
const said = (letters: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(
    choices(poll.slots, letters)
      .slice(0, letters.length)
      .map(({ slot, choice }) => [`slot-${slot.slice(4)}`, String(choice)]),
  ),
  ...more,
});
const kept = () =>
  app.sql<{ note: string; member_id: string; seat_id: string; current: boolean; said: string[] }>(
    `select a.*, (select array_agg(c.choice order by s.starts_at) from poll_choice c join poll_slot s on s.id = c.slot_id where c.answer_id = a.id) as said
       from poll_answer a where a.poll_id = $1 order by a.answered_at`,
    [poll.id.slice(4)],
  );

describe('the link in the mail about a poll', () => {
  test('shows every date on the own clock, at the venue and in UTC, with nights, and changes nothing', async () => {
    const [, , tokyo] = world.heads;
    for (let time = 0; time < 2; time += 1) {
      const page = await get(linkOf(tokyo));
      expect([page.status, page.headers.get('set-cookie'), page.headers.get('cache-control')]).toEqual([
        ...[200, null, 'no-store'],
      ]);
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      const text = await page.text();
      expect(text).toContain('Seats &amp; &lt;terms&gt;');
      expect(text).toContain('Bring &lt;papers&gt;.');
      expect(text).toContain('Thursday 3 December 2099, 22:00 (Asia/Tokyo, UTC+9) <strong>(at night)</strong>');
      expect(text).toContain('Thursday 3 December 2099, 14:00 (Europe/Brussels, UTC+1)');
      expect(text).toContain('Thursday 3 December 2099, 13:00 UTC');
      expect(text).toContain('Friday 4 December 2099, 17:00 (Asia/Tokyo, UTC+9)</legend>');
      expect(text).toContain('Saturday 21 November 2099, 02:00 (Asia/Tokyo, UTC+9)');
      expect(text).toContain(
        '3 seats have not answered. Not enough for the quorum yet. Asked for by clause 1.1: 2 of 3 seats.',
      );
    }
    expect(await kept()).toEqual([]);
  });

  test('answers as its owner for their seat, once for a double click, and counts at once', async () => {
    const [head, second] = world.heads;
    const link = linkOf(head);
    const both = await Promise.all([1, 2].map(() => post(link, said('Y?N', { note: 'Gladly.' }))));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(
      both
        .map(({ headers }) => new URLSearchParams(headers.get('location')?.split('?')[1]).get('said') ?? '')
        .toSorted(),
    ).toEqual(['again', 'recorded']);
    expect(await kept()).toMatchObject([
      { member_id: head.memberId, seat_id: world.group.seats[0], said: ['YES', 'IF_NEED_BE', 'NO'], note: 'Gladly.' },
    ]);
    const page = await (await get(both[0]?.headers.get('location') ?? '')).text();
    expect(page).toMatch(/Your answer is recorded|You have given this answer already/);
    expect(page).toContain('Given on');
    expect(page.match(/checked/g)).toHaveLength(3);
    expect(page).toContain('Gladly.</textarea>');
    await post(linkOf(second), said('?NN'));
    expect(await (await get(link)).text()).toContain('Enough for the quorum with those who come if need be.');
    const [event] = await app.sql<{ changes: unknown }>(
      `select e.* from event e join poll_answer a on a.id = e.subject_id where a.poll_id = $1 order by e.id limit 1`,
      [poll.id.slice(4)],
    );
    expect(event?.changes).toEqual({ current: true, from: 'link in the mail' });
  });

  test('keeps the rule that the head of delegation prevails over an alternate', async () => {
    await post(linkOf(world.heads[0]), said('NNN'));
    const late = await post(linkOf(world.alternate), said('YYY'));
    expect(late.headers.get('location')).toContain('said=prevails');
    expect((await kept()).map(({ current }) => current)).toEqual([true, false]);
  });

  test('switches the zone and loses nothing that was filled in', async () => {
    const link = linkOf(world.heads[0]);
    const typed = said('Y', { note: 'Half <done>', zone: 'America/New_York', show: 'zone' });
    const page = await post(link, typed);
    const text = await page.text();
    expect([page.status, text]).toEqual([200, expect.stringContaining('08:00 (America/New_York, UTC-5)')]);
    expect(text).toContain('Half &lt;done&gt;');
    expect(text.match(/checked/g)).toHaveLength(1);
    expect(text).toContain('<option selected>America/New_York</option>');
    expect(await (await get(`${link}?zone=Mars/Olympus`)).text()).toContain(
      '<option selected>Europe/Brussels</option>',
    );
    expect(await kept()).toEqual([]);
  });

  test('refuses what is left out, a form of another site and a note without end, and loses nothing', async () => {
    const link = linkOf(world.heads[0]);
    for (const [form, words, headers] of [
      [said('Y', { note: 'My words' }), 'Say of every date whether you can come: 2 are left.', {}],
      [said('YYY', { note: 'My words' }), 'This form was sent from another site.', { 'sec-fetch-site': 'cross-site' }],
      [said('YYY', { note: 'My words' }), 'This form was sent from another site.', { origin: 'http://evil.test' }],
      [said('YYY', { note: `My words${'x'.repeat(2000)}` }), 'The note is longer than 2,000 characters', {}],
      [said('YYY', { note: 'My words\u0007' }), 'The note is longer than 2,000 characters', {}],
    ] as const) {
      const refused = await post(link, form, headers as Record<string, string>);
      const text = await refused.text();
      expect([refused.status, text]).toEqual([400, expect.stringContaining(words)]);
      expect(text).toContain('My words');
    }
    expect(await kept()).toEqual([]);
  });

  test('speaks the language of its owner', async () => {
    await app.sql(`update member set language = 'fr' where id = $1`, [world.heads[0].memberId]);
    const text = await (await get(linkOf(world.heads[0]), { 'accept-language': 'en' })).text();
    await app.sql(`update member set language = 'en' where id = $1`, [world.heads[0].memberId]);
    expect(text).toContain('<html lang="fr" dir="ltr">');
    expect(text).toContain('S’il le faut');
    expect(text).toContain('jeudi 3 décembre 2099');
  });
});

describe('once the poll takes no more answers, the link', () => {
  /** What its page shows, whether it still has a form, and what an answer that comes all the same is told. */
  const faceOf = async (link: string) => {
    const page = await (await get(link)).text();
    const refused = await post(link, said('NNN'));
    return { page, asks: page.includes('type="radio"'), status: refused.status, refused: await refused.text() };
  };
  const faces = (page: string, refused: string) => ({
    ...{ page: expect.stringContaining(page), asks: false, status: 400, refused: expect.stringContaining(refused) },
  });

  test('tells that the deadline has passed', async () => {
    const link = linkOf(world.heads[0]);
    await post(link, said('YYY'));
    await app.sql(`update poll set deadline = now() - interval '1 minute' where id = $1`, [poll.id.slice(4)]);
    expect(await faceOf(link)).toEqual(faces('so this poll takes no more answers', 'the deadline has passed'));
    expect(await (await get(link)).text()).toContain('Your answer: Yes');
    expect(await kept()).toHaveLength(1);
  });

  test('tells which date was chosen', async () => {
    await act(app, 'closePoll', { poll: poll.id, slot: poll.slots[1] }, world.chair);
    const words = 'The date is chosen: Friday 4 December 2099, 09:00 (Europe/Brussels, UTC+1).';
    expect(await faceOf(linkOf(world.heads[0]))).toEqual(faces(words, 'the poll was closed or called off meanwhile'));
  });

  test('tells that it was called off, and why', async () => {
    await act(app, 'cancelPoll', { poll: poll.id, reason: 'No <budget>' }, world.chair);
    expect(await faceOf(linkOf(world.heads[0]))).toEqual(
      faces('No &lt;budget&gt;', 'the poll was closed or called off meanwhile'),
    );
  });

  test('is dead after the last of the dates', async () => {
    await app.sql(`update poll_slot set starts_at = starts_at - interval '100 years' where poll_id = $1`, [
      poll.id.slice(4),
    ]);
    expect((await get(linkOf(world.heads[0]))).status).toBe(404);
  });
});

describe('a link that does not work', () => {
  test('is one plain page: never made, changed, or of somebody who lost their right', async () => {
    const link = linkOf(world.heads[1]);
    await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [world.heads[1].accountId]);
    const paths = ['/poll/nothing', `/poll/${'a'.repeat(43)}`, `${link}x`, link, link.replace('/poll/', '/reply/')];
    const pages = await Promise.all(paths.map(async (path) => await (await get(path)).text()));
    await app.sql(`update account set state = 'ACTIVE' where id = $1`, [world.heads[1].accountId]);
    expect(pages[0]).toContain('This link does not work');
    expect(new Set(pages).size).toBe(1);
    expect((await post(`${link}x`, said('YYY'))).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  test('is not among what is stored, and cannot be tried without end', async () => {
    const secret = linkOf(world.heads[0]).slice('/poll/'.length);
    expect(JSON.stringify(await app.sql('select * from poll_link'))).not.toContain(secret);
    await app.sql(
      `insert into rate_limit (key, points, expire) values ('personal link by network:127.0.0.1', 600, 9999999999999)`,
    );
    const limited = await get(linkOf(world.heads[0]));
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});
