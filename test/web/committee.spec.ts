import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { holdSeat } from '../support/bodies.js';
import { scrollsSideways, violationsInBothThemes, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makeParty, type Person } from '../support/people.js';
import { makeTerms } from '../support/terms.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let world: MeetingWorld;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  const former = await makeParty(app, 'Former holder');
  // Seat 4: known until the end of 2021, then nobody; seat 5: somebody whom the sources do not name.
  const numbers = [4, 5];
  for (const number of numbers) {
    await app.sql(`insert into seat (id, body_id, number) values (gen_random_uuid(), $1, $2)`, [
      world.committeeId,
      number,
    ]);
  }
  await holdSeat(app, await seatId(4), former, '[2019-01-01,2022-01-01)');
  await holdSeat(app, await seatId(5), null, '[2020-10-28,)');
  await makeTerms(app, world.group.id, { HOLDING_OVER: { days: 10 } });
  await app.sql(
    `update party set name = 'Republic of the First Seat', kind = 'STATE', un_regional_group = 'AFRICAN' where id = $1`,
    [world.heads[0].partyId],
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

async function seatId(number: number): Promise<string> {
  const [row] = await app.sql<{ id: string }>(`select id from seat where body_id = $1 and number = $2`, [
    world.committeeId,
    number,
  ]);
  return row?.id ?? '';
}

async function open(who?: Person, search = '', options: { width?: number } = {}): Promise<Page> {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(`/committee?group=${world.group.slug}${search}`);
  await one.page.getByRole('heading', { level: 2, name: 'Seats' }).waitFor();
  return one.page;
}

const seat = (page: Page, number: number) =>
  page.getByRole('table', { name: 'Seats' }).getByRole('row', { name: new RegExp(`^${number} `) });

test('a visitor sees seats and who holds them, told apart from vacant and not known, and no person', async () => {
  const page = await open();
  await seat(page, 1).getByText('Republic of the First Seat').waitFor();
  await seat(page, 4).getByText('Vacant').waitFor();
  await seat(page, 4).getByText('The last term ran out on 31 December 2021.').waitFor();
  await seat(page, 5).getByText('Holder not known').waitFor();
  expect(await page.getByText(/Head 1|Alternate|Adviser|Secretary/).count()).toBe(0);
  expect(await page.getByRole('columnheader', { name: 'Delegation' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /Appoint|Vacate|Name|End/ }).count()).toBe(0);
});

test('a member of the committee sees the delegations: head, alternates in their order, advisers', async () => {
  const page = await open(world.heads[1]);
  const people = await seat(page, 1).getByRole('listitem').allInnerTexts();
  expect(people).toEqual(['Head 1 (head of delegation)', 'Alternate (alternate 1)', 'Adviser (adviser)']);
  await seat(page, 5).getByText('Nobody is named.').waitFor();
});

test('as of a day everything follows, and the address keeps the day', async () => {
  const page = await open();
  await page.getByLabel('As of').fill('2020-06-30');
  await page.getByText(/This is how it stands on .*30 June 2020/).waitFor();
  await seat(page, 4).getByText('Former holder').waitFor();
  await seat(page, 4).getByText('1 January 2019 to 31 December 2021').waitFor();
  await seat(page, 5).getByText('Vacant').waitFor();
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2020-06-30');
  await page.reload();
  await seat(page, 4).getByText('Former holder').waitFor();
  await page.getByRole('button', { name: 'Back to today' }).click();
  await seat(page, 4).getByText('Vacant').waitFor();
});

test('a term that is about to end says in how many days; its holder may hold over; former terms stay on record', async () => {
  const page = await open(undefined, '&asOf=2021-12-25');
  await seat(page, 4).getByText('Ends in 7 days').waitFor();
  const after = seat(await open(undefined, '&asOf=2022-01-05'), 4);
  await after.getByText('Former holder').waitFor();
  await after.getByText('Holds over after the term, at most until 10 January 2022').waitFor();
  await after.getByText('(clause 1 of version 1 of the terms of reference)').waitFor();
  expect(await after.getByText('former term').count()).toBe(0);
  const today = await open(undefined, '&asOf=not-a-day');
  await seat(today, 4).getByText('1 former term').click();
  const former = await seat(today, 4).getByRole('listitem').allTextContents();
  expect(former).toEqual(['Former holder: 1 January 2019 to 31 December 2021']);
});

test('the balance counts every seat once, by regional group', async () => {
  const page = await open();
  const rows = await page.getByRole('table', { name: 'Balance' }).getByRole('row').allTextContents();
  expect(rows).toContain('African States1');
  expect(rows).toContain('Organisations, and States without a group2');
  expect(rows).toContain('Holder not known1');
  expect(rows).toContain('Vacant1');
});

test('the page has nothing that axe objects to in either theme, and fits 320 pixels', async () => {
  const page = await open(world.heads[0], '&asOf=2020-06-30', { width: 320 });
  await seat(page, 4).getByText('Former holder').waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});
