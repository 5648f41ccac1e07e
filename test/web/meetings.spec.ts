import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { violations, visit, type Visit } from '../support/browser.js';
import { act, inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let world: MeetingWorld;
let slug: string;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 }, QUORUM: { share: '2/3' } });
  const [row] = await app.sql<{ slug: string }>('select slug from body where id = $1', [world.group.id]);
  slug = row?.slug ?? '';
});
afterEach(async () => {
  for (const { close, foreign, complaints } of visits.splice(0)) {
    await close();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  }
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(path: string, who?: Person, options: { dark?: boolean; width?: number; language?: string } = {}) {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(path.includes('?') ? path : `${path}?group=${slug}`);
  return one.page;
}

test('a co-chair schedules below the notice period: sees the refusal with its clause, and waives it in words', async () => {
  const page = await open('/meetings/new', world.chair);
  const { local } = inDays(5);
  await page.getByLabel('Title').fill('Urgent meeting');
  await page.getByLabel('Date', { exact: true }).fill(local.slice(0, 10));
  await page.getByLabel('Time zone').fill('Europe/Brussels');
  await page.getByLabel('Joining link').fill('https://video.example.org/urgent');
  const clocks = page.getByRole('table', { name: "On everybody's clock" });
  await clocks
    .getByRole('row', { name: /Asia\/Tokyo/ })
    .getByText('Night')
    .waitFor();
  await page.getByText('The notice is short').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Schedule and invite' }).click();
  const refusal = page.getByRole('alert');
  await refusal.getByText(/ask for 21 days of notice/).waitFor();
  await refusal.getByText('Clause 1.1', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('Why the rule is waived').fill('The inspection is next week.');
  await page.getByLabel('Who agreed').fill('both co-chairs, by telephone');
  await page.getByRole('button', { name: 'Schedule and invite' }).click();
  await page.getByRole('heading', { level: 1, name: 'Urgent meeting' }).waitFor();
  await page.getByRole('link', { name: 'https://video.example.org/urgent' }).waitFor();
  const waivers = await app.sql<{ reason: string }>(`select reason from waiver where reason like 'The inspection%'`);
  expect(waivers).toHaveLength(1);
});

test('somebody who may not schedule is told so, and what they typed survives a reload', async () => {
  const page = await open('/meetings/new', world.participant);
  await page.getByText('You may not schedule a meeting of this body.').waitFor();
  await page.getByLabel('Title').fill('A wish');
  await page.reload();
  expect(await page.getByLabel('Title').inputValue()).toBe('A wish');
});

test('a head of delegation finds the invitation in their week, replies in one click, and changes their mind', async () => {
  const id = await putMeeting(app, world.committeeId, { title: 'Spring meeting', label: 'AMBER' });
  const page = await open('/', world.heads[0]);
  await page.getByRole('link', { name: 'Spring meeting' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Spring meeting' }).waitFor();
  await page.getByText('Your answer is awaited.').waitFor();
  await page.getByRole('button', { name: 'I attend' }).click();
  await page.getByText('Your answer: Attending.').waitFor();
  await page.getByRole('button', { name: 'I send regrets' }).click();
  await page.getByText('Your answer: Regrets.').waitFor();
  await page.getByText('Not enough seats say they come yet').waitFor();
  const kept = await app.sql('select 1 from reply where meeting_id = $1', [id.slice(4)]);
  expect(kept).toHaveLength(2);
});

test('the secretary records a reply on behalf of a seat with its evidence, moves and cancels the meeting', async () => {
  const id = await putMeeting(app, world.committeeId, { title: 'Summer meeting', label: 'AMBER' });
  const page = await open(`/meetings/${id}`, world.secretary);
  await page.getByRole('button', { name: 'Record a reply' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('How it is known').fill('x');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('How it is known').fill('e-mail of the head of delegation, 3 March');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('e-mail of the head of delegation, 3 March').waitFor();

  await page.getByRole('link', { name: 'Move' }).click();
  await page.getByLabel('Date', { exact: true }).fill(inDays(90).local.slice(0, 10));
  await page.getByLabel('Reason').fill('A holiday in three countries.');
  await page.getByRole('button', { name: 'Move the meeting' }).click();
  await page.getByText('Moved to').waitFor();

  await page.getByRole('button', { name: 'Cancel' }).click();
  const question = page.getByRole('dialog', { name: 'Cancel “Summer meeting”?' });
  await question.getByRole('button', { name: 'Leave it as it is' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await question.getByLabel('Reason').fill('Not needed any more.');
  await question.getByRole('button', { name: 'Cancel the meeting' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByText('Not needed any more.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
});

test('delegations are named in the language of the page: on its clocks, among its replies, in the account', async () => {
  const meeting = await putMeeting(app, world.committeeId, { title: 'Named meeting', label: 'AMBER' });
  const [head] = world.heads;
  await app.sql(
    `insert into party_naming (id, party_id, language, name) values (gen_random_uuid(), $1, 'fr', 'Pays des vanneaux')`,
    [head.partyId],
  );
  const page = await open(`/meetings/${meeting}`, head, { language: 'fr-FR' });
  const named = page.getByRole('rowheader', { name: '1. Pays des vanneaux' });
  await named.first().waitFor();
  await page.getByRole('button', { name: 'Je participe' }).first().click();
  await named.nth(1).waitFor();
  expect(await page.getByRole('rowheader', { name: /^2\. / }).first().locator('bdi').getAttribute('lang')).toBe('en');
  await page.goto('/account');
  await page.getByRole('definition').filter({ hasText: 'Pays des vanneaux' }).waitFor();
  const english = await open(`/meetings/${meeting}`, head);
  await english.getByRole('rowheader', { name: /^1\. / }).first().waitFor();
  expect(await english.getByText('Pays des vanneaux').count()).toBe(0);
});

test('notice and quorum are said in the language of the page, the source by its title, replies by seat', async () => {
  await app.sql(`insert into source_document (slug, title) values ('minutes', 'Minutes of the winter')`);
  const id = await putMeeting(app, world.committeeId, { title: 'Early meeting', label: 'AMBER' });
  await app.sql(`update meeting set source = 'minutes' where id = $1`, [id.slice(4)]);
  for (const head of world.heads) await act(app, 'replyToMeeting', { meeting: id, answer: 'ATTENDING' }, head);
  const page = await open(`/meetings/${id}`, world.secretary, { language: 'fr' });
  await page.getByText('Quorum : 2 sièges sur 3.').waitFor();
  await page.getByText('Minutes of the winter').waitFor();
  const seats = await page.getByRole('table', { name: 'Réponses par siège' }).getByRole('rowheader').allInnerTexts();
  expect(seats.map((seat) => seat.slice(0, 2))).toEqual(['1.', '2.', '3.']);
  const form = await open('/meetings/new', world.chair, { language: 'fr' });
  await form.getByLabel('Date', { exact: true }).fill(inDays(30).local.slice(0, 10));
  await form.getByText('Le mandat demande 21 jours de préavis. Cette date est dans 30 jours.').waitFor();
});

test('a stranger at the same address learns nothing; a visitor sees public events only', async () => {
  const id = await putMeeting(app, world.committeeId, { title: 'Closed meeting', label: 'AMBER' });
  await putMeeting(app, world.committeeId, { title: 'Open event', label: 'CLEAR', public: true });
  const stranger = await visit(browser, app, { accountId: world.stranger.accountId });
  await stranger.page.goto(`/meetings/${id}`);
  await stranger.page.getByText('There is nothing here.').waitFor();
  await stranger.close();
  const page = await open('/meetings');
  await page.getByRole('link', { name: 'Open event' }).waitFor();
  expect(await page.getByText('Closed meeting').count()).toBe(0);
});

test('the filters of the agenda are its address; one that nobody knows counts as none', async () => {
  await putMeeting(app, world.committeeId, { title: 'Open question', label: 'GREEN' });
  const page = await open(`/meetings?group=${slug}&kind=NOTHING`, world.heads[1]);
  await page.getByRole('link', { name: 'Open question' }).waitFor();
  await page.getByLabel('State').selectOption('Cancelled');
  await page.getByRole('link', { name: 'Open question' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('state')).toBe('CANCELLED');
});
