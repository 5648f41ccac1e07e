import type { Page } from 'playwright-core';
import { scrollsSideways, violations, violationsInTheDark } from './browser.js';
import { walkByKeyboard } from './keyboard.js';

/** What a window of 1280 by 1024 pixels has left at 400 %. */
const ENLARGED = { width: 320, height: 256 };

/** What is found on a page that everybody can read and work. */
export const SOUND = { violations: [], keyboard: [], narrow: false, enlarged: false };

export const SOUND_IN_BOTH_THEMES = { ...SOUND, dark: [] };

/** The same of a page in the light theme, and whether the dark one breaks anything. */
export const inspectInBothThemes = async (page: Page) => ({
  ...(await inspect(page)),
  dark: await violationsInTheDark(page),
});

/** Looks a page over in a narrow window: axe, the keyboard alone, and sideways scrolling, at 400 % too. */
export async function inspect(page: Page) {
  // The search field comes beside the page, and may come after it; pages that work without scripts have none.
  const masthead = page.locator('.masthead');
  if ((await masthead.count()) > 0) await masthead.getByRole('search').waitFor();
  const window = page.viewportSize() ?? ENLARGED;
  const found = { violations: await violations(page), narrow: await scrollsSideways(page) };
  await page.setViewportSize(ENLARGED);
  const enlarged = await scrollsSideways(page);
  const keyboard = await walkByKeyboard(page);
  await page.setViewportSize(window);
  return { ...found, enlarged, keyboard };
}
