import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { loadFolder } from '../../src/loading/load-folder.js';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, violations, violationsInBothThemes, visit, type Visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
const visits: Visit[] = [];
const SEVEN = ['Switzerland', 'Slovakia', 'Lithuania', 'Paraguay', 'Poland', 'Ghana', 'Kenya'];

beforeAll(async () => {
  const url = await ownDatabaseUrl();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await loadFolder(client, 'data/iwg', { today: '2026-11-23' });
  await client.end();
  app = await TestApplication.start({}, url);
  browser = await Browser.start();
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

async function open(path: string, options: { width?: number; language?: string } = {}): Promise<Page> {
  const one = await visit(browser, app, options);
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}
const rowsOf = (page: Page, table: string): Promise<string[]> =>
  page.getByRole('table', { name: table }).getByRole('rowheader').allInnerTexts();

test.each([
  ['2016-12-31', '27 States', 27],
  ['2020-12-31', '31 States, 1 organisation', 32],
  ['2026-01-31', '38 States, 1 organisation', 39],
])('on %s a visitor reads of %s', async (asOf, says, rows) => {
  const page = await open(`/register?asOf=${asOf}`);
  await page.getByText(says, { exact: true }).waitFor();
  await page.getByRole('row', { name: /Belgium/ }).waitFor();
  expect(await rowsOf(page, 'Subscribers')).toHaveLength(rows);
  const link = page.getByRole('link', { name: 'Download as CSV' });
  expect(await link.getAttribute('href')).toBe(`/public/register.csv?asOf=${asOf}`);
});

test('no date is said more precisely than its source, and what is open is flagged with why', async () => {
  const page = await open('/register?asOf=2026-01-31');
  const row = (name: string) => page.getByRole('table', { name: 'Subscribers' }).getByRole('row', { name });
  await row('Malaysia').getByText('February 2018', { exact: true }).waitFor();
  await row('Switzerland').getByText('2021', { exact: true }).waitFor();
  await row('France').getByText('11 February 2020', { exact: true }).waitFor();
  const flagged = row('INTERPOL');
  await flagged.getByText('No source says when', { exact: true }).waitFor();
  await flagged.getByText('To be clarified').waitFor();
  await flagged.getByText(/No source says when INTERPOL subscribed/).waitFor();
  await row('Belgium').getByText('What this rests on').click();
  await row('Belgium')
    .getByText(/Listed without a year/)
    .waitFor();
  await page.getByLabel('Kind').selectOption('Organisations');
  await row('Belgium').waitFor({ state: 'detached' });
  await flagged.waitFor();
  expect(new URL(page.url()).searchParams.get('kind')).toBe('ORGANISATION');
  expect(await rowsOf(page, 'Subscribers')).toEqual(['INTERPOL']);
});

test('the years add up, of States alone too', async () => {
  const page = await open('/register?asOf=2026-01-31&kind=STATE');
  const years = page.getByRole('table', { name: 'By year' });
  await years.getByRole('row', { name: '2016 27 27' }).waitFor();
  await years.getByRole('row', { name: '2020 2 31' }).waitFor();
  await years.getByRole('row', { name: '2025 2 38' }).waitFor();
  expect(await rowsOf(page, 'By year')).toEqual(['2016', '2018', '2019', '2020', '2021', '2023', '2024', '2025']);
});

test('between two days it names the seven that joined, and says when the days are the wrong way round', async () => {
  const page = await open('/register');
  await page.getByLabel('Earlier day').fill('2020-12-31');
  await page.getByLabel('Later day').fill('2026-01-31');
  await page.getByText('7 joined after 31 December 2020 and up to 31 January 2026.').waitFor();
  expect((await rowsOf(page, 'Who joined between the two days')).toSorted()).toEqual(SEVEN.toSorted());
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ from: '2020-12-31', to: '2026-01-31' });
  await page.getByLabel('Earlier day').fill('2027-01-01');
  await page.getByText('The earlier day is after the later one. Change one of them.').waitFor();
});

test('in French the States have the names that the United Nations give them, in French order', async () => {
  const page = await open('/register?asOf=2016-12-31', { language: 'fr-FR' });
  await page.getByRole('row', { name: /Royaume-Uni de Grande-Bretagne et d’Irlande du Nord/ }).waitFor();
  const names = await rowsOf(page, 'Souscripteurs');
  expect(names.slice(0, 3)).toEqual(['Allemagne', 'Arménie', 'Australie']);
  expect(names).toContain('Pays-Bas (Royaume des)');
  expect(names).toContain('États-Unis d’Amérique');
  await page.getByText('27 États', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Comment souscrire' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'note verbale' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a State has its entry in the register, its chair and its zones on its page', async () => {
  const page = await open('/parties/belgium');
  await page.getByRole('link', { name: 'Subscriber since 2016' }).waitFor();
  await page.getByText('Advancing INFCIRC/908 International Working Group').last().waitFor();
  await page.getByText('Yes, by the list of 31 January 2026').waitFor();
  await page.getByText('(Europe/Brussels)').waitFor();
  await page.getByText(/Fact sheet on INFCIRC\/908/).waitFor();
  await page.goto('/parties/interpol');
  await page.getByText('Subscriber; no source says since when').waitFor();
  await page.goto('/parties/atlantis');
  await page.getByText('There is nothing here.').waitFor();
  expect(await page.getByRole('heading', { name: 'On record' }).count()).toBe(0);
});

test('axe has nothing against it, at any width and in either theme', async () => {
  const page = await open('/register?asOf=2026-01-31&from=2020-12-31&to=2026-01-31', { width: 320 });
  await page.getByRole('table', { name: 'Who joined between the two days' }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.goto('/parties?region=WEOG');
  await page.getByRole('link', { name: 'Belgium' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ghana' }).count()).toBe(0);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('a day that the calendar does not have counts as none', async () => {
  const page = await open('/register?asOf=2026-02-30&kind=PLANET&from=x');
  await page.getByText('38 States, 1 organisation').waitFor();
  expect(await page.getByLabel('Kind').inputValue()).toBe('ALL');
  expect(await page.getByLabel('As of').inputValue()).toBe('');
});
