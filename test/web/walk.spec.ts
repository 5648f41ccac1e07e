import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { explorer, paths } from '../../web/src/paths.js';
import type { TestApplication } from '../support/application.js';
import { OF_WIDTH, scrollsSideways, violations, violationsInTheDark, visit, type Visit } from '../support/browser.js';
import { accountOf, startDemonstration, stops, thingsOf } from '../support/demonstration.js';
import { walkByKeyboard } from '../support/keyboard.js';
import { Browser } from '../support/windows.js';

/** What a window of 1280 by 1024 pixels has left at 400 %. */
const ENLARGED = { width: 320, height: 256 };
const NARROW = { width: 320, height: 900 };
const WIDE = { width: 1200, height: 900 };

let app: TestApplication;
let browser: Browser;
const things = new Map<string, string>();

beforeAll(async () => {
  app = await startDemonstration();
  browser = await Browser.start();
  for (const name of ['auditor', 'chair.a', 'lead', 'secretary']) {
    for (const [thing, id] of await thingsOf(app, name)) if (id !== 'none') things.set(`${name} ${thing}`, id);
  }
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** An address with its things filled in, as somebody sees them, about the invented working group. */
function addressOf(path: string, name: string | null): string {
  const parts = path.split('/').map((part) => (part.startsWith('$') ? things.get(`${name} ${part}`) : part));
  expect(parts).not.toContain(undefined);
  return `${parts.join('/')}?group=demo`;
}

/** The window of who looks, used for all addresses that they walk, as a person's is; and another tab beside it. */
let looking: { readonly name: string | null; readonly opened: Visit; readonly beside: Page } | null = null;

async function windowOf(name: string | null) {
  if (looking?.name === name) return looking;
  await looking?.opened.close();
  const opened = await visit(browser, app, name ? { accountId: await accountOf(app, name) } : {});
  const beside = await opened.context.newPage();
  await beside.goto('/health/live');
  looking = { name, opened, beside };
  return looking;
}

async function open(path: string, name: string | null): Promise<Visit> {
  const { opened, beside } = await windowOf(name);
  const { page, settled } = opened;
  await beside.evaluate('localStorage.clear()');
  await page.setViewportSize(WIDE);
  await page.goto(addressOf(path, name));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^Loading …$/)
    .first()
    .waitFor({ state: 'detached' });
  await settled();
  return opened;
}

/** As another tab chooses it: the page is in it without being loaded again. */
async function speakArabic({ page, settled }: Visit): Promise<void> {
  await looking?.beside.evaluate(`localStorage.setItem('language', 'ar')`);
  await page.locator('html[dir="rtl"]').waitFor();
  await settled();
}

test('every address has somebody who walks it', () => {
  expect(Object.keys(stops.visitors).toSorted()).toEqual(Object.values(paths).toSorted());
  expect(explorer).toBe('/graphiql');
});

/** What one person walks comes together. */
const walks = Object.entries(stops.visitors).toSorted(([, one], [, other]) => String(one).localeCompare(String(other)));

describe.each(walks)('%s', (path, name) => {
  test('is worked by keyboard alone, axe objects to nothing in either theme, and it fits 320 pixels and 400 % in Arabic direction', async () => {
    const opened = await open(path, name);
    const { page, foreign, complaints } = opened;
    const light = await violations(page);
    const keyboard = await walkByKeyboard(page);
    const dark = await violationsInTheDark(page);
    const missing = await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).count();

    await page.setViewportSize(NARROW);
    await speakArabic(opened);
    const narrow = await scrollsSideways(page);
    const ofWidth = await violations(page, OF_WIDTH);
    await page.setViewportSize(ENLARGED);
    const enlarged = await scrollsSideways(page);
    expect({
      ...{ missing, light, dark, keyboard, narrow, ofWidth, enlarged },
      ...{ foreign: foreign.splice(0), complaints: complaints.splice(0) },
    }).toEqual({
      ...{ missing: 0, light: [], dark: [], keyboard: [], narrow: false, ofWidth: [], enlarged: false },
      ...{ foreign: [], complaints: [] },
    });
  });
});
