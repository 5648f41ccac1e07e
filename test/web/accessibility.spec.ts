import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, startBrowser, violations, visit } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';

let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;
let pages: { path: string; heading: string | RegExp }[];

beforeAll(async () => {
  app = await TestApplication.start();
  browser = await startBrowser();
  world = await makeMeetingWorld(app);
  const id = await putMeeting(app, world.committeeId, { title: 'Autumn meeting', label: 'AMBER' });
  pages = [
    { path: '/', heading: 'This week' },
    { path: '/meetings', heading: 'Meetings' },
    { path: `/meetings/${id}`, heading: 'Autumn meeting' },
    { path: `/meetings/${id}/reschedule`, heading: 'Move' },
    { path: '/meetings/new', heading: 'Schedule a meeting' },
    { path: '/committee', heading: 'Committee' },
    { path: '/terms-of-reference', heading: 'Terms of reference' },
    { path: '/account', heading: 'Account' },
    { path: '/account/sign-in', heading: 'Sign in' },
    { path: '/nowhere', heading: 'There is nothing here.' },
  ];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('every page in the $theme theme', ({ dark }) => {
  test('has nothing that axe objects to', async () => {
    const { page, context } = await visit(browser, app, { accountId: world.heads[0].accountId, dark });
    for (const { path, heading } of pages) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText('Loading …').waitFor({ state: 'detached' });
      expect([path, await violations(page)]).toEqual([path, []]);
    }
    await context.close();
  });
});

test('every page fits a window of 320 pixels, also in Arabic direction', async () => {
  const { page, context } = await visit(browser, app, { accountId: world.heads[0].accountId, width: 320 });
  for (const language of ['en', 'ar']) {
    await page.goto('/account');
    await page.getByLabel('Language of these pages').selectOption(language);
    for (const { path, heading } of pages) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText('Loading …').waitFor({ state: 'detached' });
      expect([language, path, await scrollsSideways(page)]).toEqual([language, path, false]);
      expect([language, path, await violations(page)]).toEqual([language, path, []]);
    }
  }
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await context.close();
});

test('French is chosen once and stays', async () => {
  const { page, context } = await visit(browser, app, { accountId: world.heads[0].accountId });
  await page.goto('/account');
  await page.getByLabel('Language of these pages').selectOption('fr');
  await page.getByRole('heading', { level: 1, name: 'Compte' }).waitFor();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Cette semaine' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await context.close();
});
