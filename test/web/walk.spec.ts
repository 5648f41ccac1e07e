import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { explorer, paths } from '../../web/src/paths.js';
import type { TestApplication } from '../support/application.js';
import { scrollsSideways, startBrowser, violations, visit, type Visit } from '../support/browser.js';
import { accountOf, startDemonstration, stops, thingsOf } from '../support/demonstration.js';
import { walkByKeyboard } from '../support/keyboard.js';

/** What a window of 1280 by 1024 pixels has left at 400 %. */
const ENLARGED = { width: 320, height: 256 };

let app: TestApplication;
let browser: Browser;
const things = new Map<string, string>();

beforeAll(async () => {
  app = await startDemonstration();
  browser = await startBrowser();
  for (const name of ['auditor', 'chair.a', 'lead', 'secretary']) {
    for (const [thing, id] of await thingsOf(app, name)) if (id !== 'none') things.set(`${name} ${thing}`, id);
  }
}, 120_000);
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

async function open({ page, settled }: Visit, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^Loading …$/)
    .first()
    .waitFor({ state: 'detached' });
  await settled();
}

test('every address has somebody who walks it', () => {
  expect(Object.keys(stops.visitors).toSorted()).toEqual(Object.values(paths).toSorted());
  expect(explorer).toBe('/graphiql');
});

describe.each(Object.entries(stops.visitors))('%s', (path, name) => {
  test('is worked by keyboard alone, and axe objects to nothing in either theme', async () => {
    const account = name ? { accountId: await accountOf(app, name) } : {};
    const opened = await visit(browser, app, account);
    const { page, context, foreign, complaints } = opened;
    // What fades from one theme to the other would be measured half way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(opened, addressOf(path, name));
    const light = await violations(page);
    const keyboard = await walkByKeyboard(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page);
    const missing = await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).count();
    await context.close();
    expect({ missing, light, dark, keyboard, foreign, complaints }).toEqual({
      ...{ missing: 0, light: [], dark: [], keyboard: [], foreign: [], complaints: [] },
    });
  });

  test('fits 320 pixels and 400 % in Arabic direction', async () => {
    const account = name ? { accountId: await accountOf(app, name) } : {};
    const opened = await visit(browser, app, { ...account, width: 320, language: 'ar' });
    const { page, context } = opened;
    await open(opened, addressOf(path, name));
    const direction = await page.locator('html').getAttribute('dir');
    const narrow = await scrollsSideways(page);
    const found = await violations(page);
    await page.setViewportSize(ENLARGED);
    const enlarged = await scrollsSideways(page);
    await context.close();
    expect({ direction, narrow, enlarged, found }).toEqual({
      ...{ direction: 'rtl', narrow: false, enlarged: false, found: [] },
    });
  });
});
