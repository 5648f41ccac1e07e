import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { violations, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

// Every address is walked in walk.spec.ts; here is what is no address: dialogs, and the page of what does not exist.
let app: TestServer;
let browser: Browser;
let world: MeetingWorld;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
});
afterEach(async () => {
  for (const { close } of visits.splice(0)) await close();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(path: string, who?: Person): Promise<Page> {
  const one = await visit(browser, app, who ? { accountId: who.accountId } : {});
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}

test('a dialog opens by Enter and by Space, holds the focus, closes by Escape, and gives the focus back', async () => {
  const id = await putMeeting(app, world.committeeId, { title: 'Autumn meeting', label: 'AMBER' });
  const page = await open(`/meetings/${id}`, world.secretary);
  for (const key of ['Enter', 'Space']) {
    await page.getByRole('button', { name: 'Postpone' }).press(key);
    const dialog = page.getByRole('dialog', { name: 'Postpone “Autumn meeting”?' });
    await dialog.getByLabel('Reason').waitFor();
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: /^Postpone$/ }).waitFor();
  }
});

test('the keys are listed on a question mark, and go where the list says', async () => {
  const page = await open('/', world.heads[0]);
  await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('m');
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  await page.locator('#content:focus').waitFor();
});

test('the page of what does not exist has nothing that axe objects to', async () => {
  const page = await open('/nowhere', world.heads[0]);
  await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('French is chosen once and stays', async () => {
  const page = await open('/account', world.heads[0]);
  await page.getByLabel('Language of these pages').selectOption('fr');
  await page.getByRole('heading', { level: 1, name: 'Compte' }).waitFor();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Cette semaine' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

test('without a catalogue in Arabic the page runs from right to left, and its English words as English does', async () => {
  const page = await open('/account', world.heads[0]);
  await page.getByLabel('Language of these pages').selectOption('ar');
  await page.getByText('There is no العربية catalogue yet: the pages are shown in English.').waitFor();
  const html = page.locator('html');
  expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual(['en', 'rtl']);
  const [first, last] = await page.evaluate<[number, number]>(`(() => {
    const text = [...document.querySelectorAll('p')].find((one) => one.textContent.startsWith('There is no')).firstChild;
    const at = (index) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    return [at(0), at(text.length - 1)];
  })()`);
  expect(last).toBeGreaterThan(first);
});
