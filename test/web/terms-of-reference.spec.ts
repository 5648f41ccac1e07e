import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { scrollsSideways, violationsInBothThemes, visit, type Visit } from '../support/browser.js';
import { makeTerms } from '../support/terms.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let group: WorkingGroup;
let silent: WorkingGroup;
let versions: { id: string; number: string }[];
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  group = await makeWorkingGroup(app, 1);
  silent = await makeWorkingGroup(app, 1);
  await makeTerms(app, group.id, { NOTICE_PERIOD: { days: 14 } }, '2018-01-01');
  await app.sql(
    `update terms_version set in_force = '[2018-01-01,2020-01-01)', state = 'SUPERSEDED' where body_id = $1`,
    [group.id],
  );
  await makeTerms(
    app,
    group.id,
    { NOTICE_PERIOD: { days: 21 }, QUORUM: { share: '2/3', of: 'ALL_SEATS' } },
    '2020-01-01',
    '2',
  );
  versions = await app.sql(`select id, number from terms_version where body_id = $1 order by number`, [group.id]);
  await app.sql(
    `insert into terms_version (id, body_id, number, title, state, adopted_on, in_force, text_known) values (gen_random_uuid(), $1, '1', 'Terms nobody has', 'ADOPTED', '2020-10-28', '[2020-10-28,)', false)`,
    [silent.id],
  );
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

async function open(of: WorkingGroup, search = '', options: { width?: number } = {}): Promise<Page> {
  const one = await visit(browser, app, options);
  visits.push(one);
  await one.page.goto(`/terms-of-reference?group=${of.slug}${search}`);
  await one.page.getByRole('heading', { level: 1, name: 'Terms of reference' }).waitFor();
  return one.page;
}

test('everybody reads the version in force: its clauses, what each provides, and what is not provided for', async () => {
  const page = await open(group);
  await page.getByRole('heading', { name: '1 NOTICE_PERIOD' }).waitFor();
  const beside = (number: number) => page.getByRole('list', { name: `What clause ${number} provides` });
  expect(await beside(1).getByRole('listitem').allTextContents()).toEqual(['Notice period: 21 days']);
  expect(await beside(2).getByRole('listitem').allTextContents()).toEqual(['Quorum: two thirds of all seats']);
  await page.getByText('Cadence').waitFor({ state: 'detached' });
  await page.getByText('Meetings: not provided for').waitFor();
  expect(await page.getByText(/: not provided for$/).count()).toBe(11);
});

test('an earlier version is found by its day, and opened by its own address', async () => {
  const page = await open(group);
  await page.getByLabel('As of').fill('2019-12-31');
  await page.getByText('Notice period: 14 days').waitFor();
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2019-12-31');
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page.getByText('Notice period: 21 days').waitFor();

  await page.getByRole('link', { name: 'Version 1' }).click();
  await page.getByText('Notice period: 14 days').waitFor();
  await page.getByText('In force 1 January 2018 to 31 December 2019').waitFor();
  expect(new URL(page.url()).searchParams.get('version')).toBe(`tor_${versions[0]?.id}`);
  await page.reload();
  await page.getByText('Notice period: 14 days').waitFor();
  await page.getByRole('link', { name: 'Show the version in force' }).click();
  await page.getByText('Notice period: 21 days').waitFor();
});

test('of a body without terms of its own, those of its working group hold, and the page says so', async () => {
  const page = await open(group);
  await page.getByLabel('Terms of which body').selectOption(`Committee of ${group.slug}`);
  await page.getByText(`those of Working group ${group.slug} hold for it`).waitFor();
  await page.getByText('No terms of its own are recorded for this body.').waitFor();
  expect(new URL(page.url()).searchParams.get('body')).toBe(`${group.slug}-committee`);
});

test('a version whose text is not in the sources says so, and one of no day or none at all is no error', async () => {
  const page = await open(silent);
  await page.getByText('The text is not in the sources').waitFor();
  expect(await page.getByText(/not provided for/).count()).toBe(0);
  await page.getByLabel('As of').fill('2019-12-31');
  await page.getByText('No terms of reference are in force on this day').waitFor();
  const hidden = await open(silent, `&version=bdy_${silent.id}`);
  await hidden.getByText('There is no such version').waitFor();
  const unknown = await open(silent, '&version=tor_00000000-0000-7000-8000-000000000000');
  await unknown.getByText('There is nothing here.').waitFor();
});

test('the page has nothing that axe objects to in either theme, and fits 320 pixels', async () => {
  const page = await open(group, '', { width: 320 });
  await page.getByText('Notice period: 21 days').waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});
