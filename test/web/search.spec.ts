import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newFinding, postFinding } from '../findings/acts.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { makeFocusGroup, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let group: TestBody;
let author: Person;
/** A word of this test alone, since all specs share the database. */
let word: string;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  group = await makeFocusGroup(app, await makeWorkingGroup(app), { name: 'Detection of drones' });
  author = await makeParticipant(app, group);
  word = `gyrodine${group.prefix.toLowerCase()}`;
  const french = `Les **gardiens** des sites ont été formés pour repérer un ${word} dans la nuit.`;
  for (const [title, bodyMarkdown] of [
    [`Guards and the ${word}`, `The guards of the sites were trained to see a ${word} at night.`],
    ['Formation des gardiens', french],
  ])
    await postFinding(app, author, newFinding(group, { title, bodyMarkdown }));
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

async function open(path: string, who?: Person, width?: number): Promise<Page> {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...(width ? { width } : {}) });
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}

test('one types and is taken there, or sees everything that says it, and narrows it down', async () => {
  const page = await open('/findings', author);
  const field = page.getByRole('searchbox', { name: 'Search' });
  await field.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(word.slice(0, -1));
  const suggested = page.getByRole('list', { name: 'Titles with what you type' }).getByRole('link');
  await suggested.waitFor();
  expect(await suggested.textContent()).toContain(`Guards and the ${word}`);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: `Guards and the ${word}` }).waitFor();

  await field.fill(`${word} training guard -elephant`);
  await field.press('Enter');
  await page.getByText('1 thing found').waitFor();
  await field.fill(word);
  await field.press('Enter');
  await page.getByText('2 things found').waitFor();
  expect(await page.title()).toBe(`Search: ${word} – Plenary`);
  const marked = page.locator('mark');
  expect(await marked.allTextContents()).toEqual([word, word]);
  const french = page.getByRole('listitem').filter({ hasText: 'Formation des gardiens' });
  expect(await french.locator('p[lang=fr]').textContent()).toContain('formés pour repérer un');
  expect(await violations(page)).toEqual([]);

  const facets = page.getByRole('navigation', { name: 'Narrow it down' });
  await facets.getByRole('link', { name: 'French (1)' }).click();
  await page.getByText('1 thing found').waitFor();
  expect(await facets.getByRole('link', { name: 'French (1)' }).getAttribute('aria-current')).toBe('true');
  expect(new URL(page.url()).searchParams.get('language')).toBe('FRENCH');
  await facets.getByRole('link', { name: 'English (1)' }).click();
  await page.getByRole('link', { name: `Guards and the ${word}` }).waitFor();
  await facets.getByRole('link', { name: 'English (1)' }).click();
  await page.getByText('2 things found').waitFor();
});

test('where nothing is found it says what to do, and a visitor may sign in; on a phone, too', async () => {
  const page = await open(`/search?query=${word}`, undefined, 320);
  await page.getByText('0 things found').waitFor();
  await page.getByText('Nothing that you may see says that.').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.goto('/search');
  await page.getByText('What are you looking for?').waitFor();
});
