import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { explorer, paths } from '../../web/src/paths.js';
import type { TestApplication } from '../support/application.js';
import { CONTRAST, scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { accountOf, startDemonstration, stops, thingsOf } from '../support/demonstration.js';
import { walkByKeyboard } from '../support/keyboard.js';
import { Browser } from '../support/windows.js';

/** What a window of 1280 by 1024 pixels has left at 400 %. */
const ENLARGED = { width: 320, height: 256 };

let app: TestApplication;
let browser: Browser;
const things = new Map<string, string>();

beforeAll(async () => {
  app = await startDemonstration();
  browser = await Browser.start();
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

type Look = { readonly width?: number; readonly language?: string };
const WIDE: Look = {};
const NARROW: Look = { width: 320, language: 'ar' };

/** A wide and a narrow window, each with who looks: used for all addresses that they walk, as a person's is. */
const windows = new Map<Look, { name: string | null; opened: Visit }>();

async function windowOf(name: string | null, look: Look): Promise<Visit> {
  const known = windows.get(look);
  if (known?.name === name) return known.opened;
  await known?.opened.close();
  const opened = await visit(browser, app, { ...(name ? { accountId: await accountOf(app, name) } : {}), ...look });
  windows.set(look, { name, opened });
  return opened;
}

/** Goes to an address as a link does, if there is a page to come from; that it opens by itself is seen in the wide window. */
async function follow(page: Page, address: string): Promise<void> {
  if ((await page.locator('h1').count()) === 0) return void (await page.goto(address));
  await page.evaluate(`document.querySelector('h1').dataset.left = ''; history.pushState({}, '', '${address}')`);
  await page.locator('h1:not([data-left])').waitFor();
}

async function open(path: string, name: string | null, look: Look): Promise<Visit> {
  const opened = await windowOf(name, look);
  const { page, settled } = opened;
  if (look === WIDE) await page.goto(addressOf(path, name));
  else await follow(page, addressOf(path, name));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^Loading …$/)
    .first()
    .waitFor({ state: 'detached' });
  await settled();
  return opened;
}

test('every address has somebody who walks it', () => {
  expect(Object.keys(stops.visitors).toSorted()).toEqual(Object.values(paths).toSorted());
  expect(explorer).toBe('/graphiql');
});

/** What one person walks comes together. */
const walks = Object.entries(stops.visitors).toSorted(([, one], [, other]) => String(one).localeCompare(String(other)));

describe.each(walks)('%s', (path, name) => {
  test('is worked by keyboard alone, and axe objects to nothing in either theme', async () => {
    const { page, foreign, complaints } = await open(path, name, WIDE);
    const light = await violations(page);
    const keyboard = await walkByKeyboard(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page, CONTRAST);
    await page.emulateMedia({ colorScheme: 'light' });
    const missing = await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).count();
    expect({ missing, light, dark, keyboard, foreign: foreign.splice(0), complaints: complaints.splice(0) }).toEqual({
      ...{ missing: 0, light: [], dark: [], keyboard: [], foreign: [], complaints: [] },
    });
  });

  test('fits 320 pixels and 400 % in Arabic direction', async () => {
    const { page } = await open(path, name, NARROW);
    const direction = await page.locator('html').getAttribute('dir');
    const narrow = await scrollsSideways(page);
    const found = await violations(page);
    const window = page.viewportSize() ?? ENLARGED;
    await page.setViewportSize(ENLARGED);
    const enlarged = await scrollsSideways(page);
    await page.setViewportSize(window);
    expect({ direction, narrow, enlarged, found }).toEqual({
      ...{ direction: 'rtl', narrow: false, enlarged: false, found: [] },
    });
  });
});
