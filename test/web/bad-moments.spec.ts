import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { violations, visit, type Visit } from '../support/browser.js';
import { inDays } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makeSession } from '../support/sign-in.js';
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
  const [row] = await app.sql<{ slug: string }>('select slug from body where id = $1', [world.group.id]);
  slug = row?.slug ?? '';
});
afterEach(async () => {
  for (const { close } of visits.splice(0)) await close();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function schedule(title: string): Promise<Visit> {
  const one = await visit(browser, app, { accountId: world.chair.accountId });
  visits.push(one);
  const { page } = one;
  await page.goto(`/meetings/new?group=${slug}`);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Date', { exact: true }).fill(inDays(60).local.slice(0, 10));
  await page.getByLabel('Time zone').fill('Europe/Brussels');
  await page.getByLabel('Joining link').fill('https://video.example.org/room');
  return one;
}
const submit = (page: Page) => page.getByRole('button', { name: 'Schedule and invite' });
const scheduled = async (title: string): Promise<number> =>
  (await app.sql('select 1 from meeting where title = $1', [title])).length;

test('a connection lost in the middle of a form is said, loses nothing, and the form sent again acts once', async () => {
  const { page, context } = await schedule('Meeting over a bad line');
  await context.setOffline(true);
  await submit(page).click();
  await page.getByText('The server cannot be reached.').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await context.setOffline(false);
  await page.reload();
  expect(await page.getByLabel('Title').inputValue()).toBe('Meeting over a bad line');

  // The worst moment: the server has done it, and its answer is lost.
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('mutation ScheduleMeeting')) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await submit(page).click();
  await page.getByText('The server cannot be reached.').first().waitFor();
  expect(await scheduled('Meeting over a bad line')).toBe(1);
  await page.unroute('**/graphql');
  await submit(page).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting over a bad line' }).waitFor();
  expect(await scheduled('Meeting over a bad line')).toBe(1);
});

test('a double click schedules once, and going back afterwards finds an empty form, not the same meeting again', async () => {
  const { page } = await schedule('Meeting clicked twice');
  await submit(page).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Meeting clicked twice' }).waitFor();
  expect(await scheduled('Meeting clicked twice')).toBe(1);
  await page.goBack();
  await submit(page).waitFor();
  expect(await page.getByLabel('Title').inputValue()).toBe('');
});

test('two tabs do not mind each other: each keeps its own form, and both see one answer', async () => {
  const { page, context } = await schedule('Typed in the first tab');
  const other = await context.newPage();
  await other.goto(`/meetings/new?group=${slug}`);
  await other.getByLabel('Title').fill('Typed in the second tab');
  expect(await page.getByLabel('Title').inputValue()).toBe('Typed in the first tab');
  await page.reload();
  expect(await page.getByLabel('Title').inputValue()).toBe('Typed in the first tab');

  const id = await putMeeting(app, world.committeeId, { title: 'Meeting in two tabs', label: 'AMBER' });
  const [head] = world.heads;
  const [name = '', value = ''] = (await makeSession(app, head.accountId)).split('=');
  await context.addCookies([{ name, value, url: app.url }]);
  for (const tab of [page, other]) await tab.goto(`/meetings/${id}`);
  await page.getByRole('button', { name: 'I attend' }).click();
  await page.getByText('Your answer: Attending.').waitFor();
  await other.getByRole('button', { name: 'I send regrets' }).click();
  await other.getByText('Your answer: Regrets.').waitFor();
  await page.reload();
  await page.getByText('Your answer: Regrets.').waitFor();
  expect(await app.sql('select 1 from reply where meeting_id = $1', [id.slice(4)])).toHaveLength(2);
});
