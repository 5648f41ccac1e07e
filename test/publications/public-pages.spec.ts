import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { makeFocusGroup, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';

let app: TestApplication;
let world: MeetingWorld;
let proposed: string;
let invented: WorkingGroup;

beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  expect((await get('/public')).status).toBe(200);
  world = await makeMeetingWorld(app);
  // With one working group there is nothing to choose.
  const only = await get('/public?lang=fr');
  expect([only.status, only.headers.get('location')]).toEqual([302, `/public/${world.group.slug}?lang=fr`]);
  invented = await makeWorkingGroup(app);
  await app.sql('update body set invented = true where id = $1', [invented.id]);
  proposed = await makeFocusGroup(app, world.group, 'PROPOSED');
  await putSubscribers();
  await putEvents();
  await app.sql(
    `insert into finding (id, body_id, kind, label, state, title, body_markdown, symbol, author_id, posted_at)
     select gen_random_uuid(), $1, 'GAP', label, 'POSTED', 'Finding under ' || label, 'Words under ' || label, 'X/F' || label, $2, now()
       from unnest('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[]) label`,
    [world.focusGroupId, world.participant.memberId],
  );
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
const textOf = async (path: string): Promise<string> => (await get(path)).text();
const group = (page = ''): string => `/public/${world.group.slug}${page}`;

async function putSubscribers(): Promise<void> {
  await app.sql(`insert into source_document (slug, title) values ('list', 'A list') on conflict do nothing`);
  const rows: [string, string | null, string, string][] = [
    ['=cmd|calc', '2016', '2016-12-31', ''],
    ['+41 "quoted", State', '2018-02', '2018-02-28', ''],
    ['@Sum <b>', '2020-02-11', '2020-02-11', ''],
    ['Unclear office', null, '2020-12-31', 'No source says when.'],
  ];
  for (const [name, subscribed, countsFrom, question] of rows) {
    const party = randomUUID();
    await app.sql(`insert into party (id, slug, kind, name) values ($1, $2, 'ORGANISATION', $3)`, [party, party, name]);
    await app.sql(
      `insert into subscription (id, party_id, subscribed, counts_from, evidence, source, to_be_clarified, statement) values ($1, $2, $3, $4, $5, 'list', $6, $7)`,
      [randomUUID(), party, subscribed, countsFrom, '-1+1', question, '\tTabbed'],
    );
  }
}

async function putEvents(): Promise<void> {
  const event = { label: 'CLEAR', public: true, kind: 'SEMINAR', mode: null };
  const unknown = { starts_at: null, time_zone: null, duration_minutes: null };
  const { id } = world.group;
  await putMeeting(app, id, {
    ...event,
    title: 'Seminar to come',
    starts_at: '2099-07-01T12:00:00Z',
    location: 'Palais',
  });
  await putMeeting(app, id, {
    ...{ ...event, ...unknown, title: 'Autumn course', state: 'PROPOSED' },
    ...{ planned_on: '2021-09-01', planned_precision: 'SEASON', planned_text: 'autumn 2021' },
  });
  await putMeeting(app, id, {
    ...{ ...event, ...unknown, title: 'February event', state: 'HELD' },
    ...{ planned_on: '2020-02-11', planned_precision: 'DAY', planned_text: '11 February 2020' },
  });
  await putMeeting(app, id, { ...event, ...unknown, title: 'Postponed seminar', state: 'POSTPONED' });
  await putMeeting(app, id, { label: 'GREEN', title: 'Green meeting' });
  await putMeeting(app, id, { label: 'AMBER', title: 'Amber meeting' });
  await putMeeting(app, proposed, { ...event, title: 'Event of a proposed group' });
}

describe('the public pages', () => {
  test('say who the working group is: chairs, seats, groups and terms, by States and organisations', async () => {
    await app.sql(`update body set name = 'Real & <name>', established_on = '2020-02-11' where id = $1`, [
      world.group.id,
    ]);
    const text = await textOf(group());
    expect(text).toContain('<h1>Real &amp; &lt;name&gt;</h1>');
    expect(text).toContain('Tuesday 11 February 2020');
    expect(text).toContain('3 seats.');
    expect(text.match(/Seat \d:/g)).toEqual(['Seat 1:', 'Seat 2:', 'Seat 3:']);
    expect(text).toContain('No terms of reference are recorded as in force.');
    expect(text).toContain(`Focus group ${world.focusGroupId.slice(0, 8)}`);
    expect(text).not.toContain(proposed.slice(0, 8));
    expect(await textOf(`/public/${invented.slug}`)).toContain('invented, for demonstration');
  });

  test('say what is not known to be unknown', async () => {
    const text = await textOf(`/public/${invented.slug}`);
    expect(text).toContain('not known');
    expect(text).toContain('Nobody is recorded as chairing.');
    expect(text).toContain('3 seats are vacant.');
    expect(text).toContain('No focus group is recorded.');
  });

  test('show public events on the clock of the place and in UTC, or what is known of their date', async () => {
    const text = await textOf(group('/events'));
    expect(text).toContain('Wednesday 1 July 2099, 14:00 (Europe/Brussels, UTC+2)');
    expect(text).toContain('Wednesday 1 July 2099, 12:00 UTC');
    expect(text).toContain('autumn 2021');
    expect(text).toContain('The records do not say whether it took place');
    expect(text).toContain('Tuesday 11 February 2020, hour not known');
    expect(text.indexOf('Postponed seminar')).toBeLessThan(text.indexOf('<h2>Past</h2>'));
    expect(text.indexOf('Seminar to come')).toBeLessThan(text.indexOf('Postponed seminar'));
    expect(text.indexOf('Autumn course')).toBeGreaterThan(text.indexOf('<h2>Past</h2>'));
    for (const hidden of ['Green meeting', 'Amber meeting', 'proposed group', 'video.example.org', 'open sesame'])
      expect(text).not.toContain(hidden);
  });

  test('turn pages of many past events', async () => {
    for (let number = 10; number < 55; number += 1)
      await putMeeting(app, invented.id, {
        ...{ label: 'CLEAR', public: true, title: `Past ${number}`, state: 'HELD' },
        starts_at: `2001-01-01T${number % 24}:${number}:00Z`,
      });
    const first = await textOf(`/public/${invented.slug}/events`);
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? [];
    const second = await textOf(next.replaceAll('&amp;', '&'));
    const titles = [...`${first}${second}`.matchAll(/Past \d\d/g)].map(([title]) => title);
    expect([titles.length, new Set(titles).size]).toEqual([45, 45]);
    expect((await get(`/public/${invented.slug}/events?after=nonsense`)).status).toBe(404);
  });

  test('show no finding that a visitor of the schema does not see, and say why there is none', async () => {
    const asked = await app.ask('{ findings { totalCount } }');
    expect(asked.data.findings.totalCount).toBe(0);
    const text = await textOf(group('/findings'));
    expect(text).toContain('No finding has been released to everybody yet.');
    for (const label of ['CLEAR', 'GREEN', 'AMBER']) expect(text).not.toContain(`under ${label}`);
  });

  test('name no person and show nothing of a label, wherever one looks', async () => {
    const names = await app.sql<{ name: string }>('select name from member');
    const forms = ['', '/events', '/findings', '/contact'].map((page) => group(page));
    for (const path of ['/public', '/public/register', '/public/register.csv', ...forms]) {
      const text = (await textOf(path)).replace(/<style>.*?<\/style>/s, '');
      for (const { name } of names)
        expect([path, name, new RegExp(`>\\s*${name}\\s*<`).test(text)]).toEqual([path, name, false]);
      for (const hidden of ['Finding under', 'Words under', 'Amber meeting', 'Green meeting', 'open sesame'])
        expect([path, text.includes(hidden)]).toEqual([path, false]);
    }
  });

  test('are one answer for what is absent and what is hidden', async () => {
    const hidden = await app.sql<{ slug: string }>('select slug from body where id = $1', [proposed]);
    for (const slug of [
      'nothing',
      String(hidden[0]?.slug),
      `${world.group.slug}-committee`,
      '%00',
      encodeURIComponent('<b>'),
    ]) {
      const page = await get(`/public/${slug}`);
      expect([slug, page.status]).toEqual([slug, 404]);
      expect(await page.text()).toContain('There is nothing here');
    }
  });

  test('speak the language of the address, or else of the browser, and lead to the other', async () => {
    const french = await (await get(group('/events'), { 'accept-language': 'de, fr-CH;q=0.9, en;q=0.8' })).text();
    expect(french).toContain('<html lang="fr" dir="ltr">');
    expect(french).toContain('mercredi 1er juillet 2099');
    expect(french).toContain(`href="${group('/events')}?lang=en"`);
    const asked = await (await get(`${group()}?lang=en`, { 'accept-language': 'fr' })).text();
    expect(asked).toContain('<html lang="en"');
    expect(asked).toContain(`href="${group('/findings')}?lang=en"`);
    expect(await textOf(`${group()}?lang=xx`)).toContain('<html lang="en"');
  });

  test('are listed by search engines where the working group is real, and kept for a minute', async () => {
    const page = await get(group());
    expect(await page.text()).not.toContain('noindex');
    expect(page.headers.get('cache-control')).toBe('public, max-age=60');
    const again = await get(group(), { 'if-none-match': page.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await textOf(`/public/${invented.slug}`)).toContain('noindex');
  });
});

describe('the register', () => {
  test('stands as of a day, by year, with what is to be clarified and why', async () => {
    const text = await textOf('/public/register');
    expect(text).toContain('3 subscribers as of');
    expect(text).toContain('Besides, 1 entry is to be clarified.');
    expect(text).toContain('No source says when.');
    expect(text).toContain('(February 2018)');
    expect(text).toContain('@Sum &lt;b&gt;');
    const before = await textOf('/public/register?asOf=2018-02-27');
    expect(before).toContain('1 subscriber as of Tuesday 27 February 2018.');
    expect(before).not.toContain('quoted');
    expect(await textOf('/public/register?asOf=1999-01-01')).toContain('Nobody had subscribed by then.');
    expect(await textOf('/public/register?asOf=')).toContain('3 subscribers as of');
  });

  test('calls States in the language of the page, and marks the names that it knows in English only', async () => {
    const [party] = await app.sql<{ id: string; name: string }>(
      `select p.id, p.name from subscription s join party p on p.id = s.party_id where p.name like '@Sum%'`,
    );
    await app.sql(
      `insert into party_naming (id, party_id, language, name) values (gen_random_uuid(), $1, 'fr', 'Somme')`,
      [party?.id],
    );
    const french = await textOf('/public/register?lang=fr');
    expect(french).toContain('<bdi >Somme</bdi>');
    expect(french).toContain('<bdi lang="en">');
    expect(await textOf('/public/register')).toContain('<bdi >@Sum &lt;b&gt;</bdi>');
  });

  test('says by name what is no day, and keeps it in the field', async () => {
    for (const path of ['/public/register', '/public/register.csv']) {
      for (const asOf of ['2026-02-31', 'yesterday', '20200101', '0000-00-00']) {
        const page = await get(`${path}?asOf=${asOf}`);
        expect([asOf, page.status]).toEqual([asOf, 400]);
        expect(await page.text()).toContain(`“${asOf}” is not a day.`);
      }
    }
    const hostile = await textOf(`/public/register?asOf=${encodeURIComponent('"><script>')}`);
    expect(hostile).not.toContain('<script>');
    expect(hostile).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  test('is a table in which no cell is a formula, marked as UTF-8, with dates as precise as they are known', async () => {
    const page = await get('/public/register.csv?asOf=2026-01-31');
    const bytes = Buffer.from(await page.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(page.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(page.headers.get('content-disposition')).toBe('attachment; filename="register-2026-01-31.csv"');
    const text = bytes.toString();
    expect(text.split('\r\n')).toHaveLength(6);
    for (const cell of ["'=cmd|calc", `"'+41 ""quoted"", State"`, "'@Sum <b>", "'-1+1", "'\tTabbed"])
      expect(text).toContain(cell);
    for (const date of [',2016,2016-12-31,', ',2018-02,2018-02-28,', ',2020-02-11,2020-02-11,', ',,2020-12-31,'])
      expect(text).toContain(date);
    expect(await textOf('/public/register.csv?lang=fr')).toContain('État ou organisation');
  });

  test('says how to subscribe, in the language of the page or else in one that it marks', async () => {
    expect(await textOf('/public/register')).toContain('How to subscribe is not recorded here.');
    await app.sql(
      `insert into register_procedure (id, language, instrument, steps, source) values (gen_random_uuid(), 'en', 'A circular', '{First write,Then wait}', 'list')`,
    );
    const english = await textOf('/public/register');
    expect(english).toMatch(/<ol>\s*<li>First write<\/li>\s*<li>Then wait<\/li>\s*<\/ol>/);
    expect(await textOf('/public/register?lang=fr')).toMatch(/<div lang="en">\s*<h3>A circular<\/h3>/);
    const { data } = await app.ask('{ registerProcedures { language instrument steps source { title } } }');
    expect(data.registerProcedures).toEqual([
      { language: 'en', instrument: 'A circular', steps: ['First write', 'Then wait'], source: { title: 'A list' } },
    ]);
  });
});

test('a visitor who asks for too much is told when to come back', async () => {
  const small = await TestApplication.start({ RATE_LIMIT: '300' }, await ownDatabaseUrl());
  let last: Response | undefined;
  for (let time = 0; time < 5; time += 1) last = await fetch(`${small.url}/public/register`);
  expect([last?.status, Number(last?.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect(await last?.text()).toContain('That was too much at once');
  await small.stop();
});

test('the way to the register remembers from which working group one came', async () => {
  const [, way = ''] = /href="(\/public\/register[^"]*)"/.exec(await textOf(group('/events'))) ?? [];
  expect(way).toBe(`/public/register?group=${world.group.slug}`);
  const register = await textOf(way);
  expect(register).toContain(`href="${group('/events')}"`);
  expect(register).toContain(`name="group" value="${world.group.slug}"`);
  expect(await textOf('/public/register?group=nothing')).not.toContain('/events"');
});
