import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

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
  for (const { close, foreign } of visits.splice(0)) {
    await close();
    expect(foreign).toEqual([]);
  }
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(path: string, who?: Person, options: { dark?: boolean; width?: number } = {}): Promise<Page> {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}

const put = (title: string) => putMeeting(app, world.committeeId, { title, label: 'AMBER' });
const titles = (id: string) =>
  app.sql<{ title: string }>('select title from agenda_item where meeting_id = $1 order by position', [id.slice(4)]);
const item = (page: Page, number: number) => page.getByRole('group', { name: `Item ${number}`, exact: true });

test('the secretary writes an agenda, adds, moves and removes items by keyboard, and sees whether it fits', async () => {
  const id = await put('Meeting without agenda');
  const page = await open(`/meetings/${id}`, world.secretary);
  await page.getByRole('link', { name: 'Set the agenda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Agenda' }).waitFor();
  for (const [index, title] of ['Opening', 'Findings', 'Any other business'].entries()) {
    await page.getByRole('button', { name: 'Add an item' }).press('Enter');
    await page.keyboard.type(title);
    await item(page, index + 1)
      .getByLabel('Minutes')
      .fill('50');
  }
  await page.getByText('150 minutes are set aside, of 120 that the meeting takes.').waitFor();
  await page.getByText('That is 30 minutes more than there are.').waitFor();
  expect(await violations(page)).toEqual([]);

  // The focus goes with the item, so that it can be moved on at once.
  await page.getByRole('button', { name: 'Move item 3 up' }).press('Enter');
  await page.locator('button:focus', { hasText: 'Move item 2 up' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('button:focus', { hasText: 'Move item 1 up' }).waitFor();
  await page.getByText('Item 2 is now item 1.').waitFor();
  await page.getByRole('button', { name: 'Remove item 2' }).press('Enter');
  await page.locator('input:focus').waitFor();
  expect(await page.locator('input:focus').inputValue()).toBe('Findings');

  await page.reload();
  expect(await item(page, 1).getByLabel('Title').inputValue()).toBe('Any other business');
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting without agenda' }).waitFor();
  expect(await titles(id)).toEqual([{ title: 'Any other business' }, { title: 'Findings' }]);
  await page.getByRole('link', { name: 'Edit the agenda' }).waitFor();
});

test('items and sections are ordered by dragging, by keyboard and by pointer; each move is announced', async () => {
  const id = await put('Meeting to be ordered');
  const lines = [{ title: 'Opening' }, { title: 'Findings' }, { title: 'Training' }, { title: 'Closing' }];
  await act(app, 'setAgenda', { meeting: id, items: lines }, world.secretary);
  const former = await app.sql<{ id: string; title: string }>(
    'select id, title from agenda_item where meeting_id = $1 order by position',
    [id.slice(4)],
  );
  const page = await open(`/meetings/${id}/agenda`, world.secretary);
  await page.getByRole('button', { name: 'Add a section' }).click();
  await page.keyboard.type('First part');
  await page.getByRole('button', { name: 'Move the section First part up' }).press('Enter');
  await page.getByText('The section First part is line 4 of 5 now.').waitFor();
  await page.getByRole('button', { name: 'Order by dragging' }).click();
  const order = page.getByRole('grid', { name: 'Order of the agenda' });
  const rows = () => order.getByRole('row').allTextContents();
  await order.waitFor();
  expect(await violations(page)).toEqual([]);

  // By keyboard: taken up on its handle, put down before the first; where it would come is said.
  await order.getByRole('row').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.locator('[role=row][aria-label="3. Training"] button:focus').waitFor();
  await page.keyboard.press('Enter');
  const top = page.locator(':focus[aria-label="Insert before 1. Opening"]');
  for (let presses = 0; presses < 30 && (await top.count()) === 0; presses += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('Item 3 is now item 1.').waitFor();
  expect((await rows()).map((row) => row.replace('≡', ''))).toEqual([
    ...['1. Training', '2. Opening', '3. Findings', 'First part', '4. Closing'],
  ]);

  // By pointer: the last one to the top.
  const first = order.getByRole('row', { name: '1. Training' });
  await order.getByRole('row', { name: '4. Closing' }).dragTo(first, { targetPosition: { x: 60, y: 2 } });
  await page.getByText('Item 4 is now item 1.').waitFor();
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting to be ordered' }).waitFor();
  const saved = await app.sql<{ id: string; title: string; kind: string }>(
    'select id, title, kind from agenda_item where meeting_id = $1 order by position',
    [id.slice(4)],
  );
  expect(saved.map(({ title }) => title)).toEqual(['Closing', 'Training', 'Opening', 'Findings', 'First part']);
  expect(saved.at(-1)?.kind).toBe('SECTION');
  // Moved, they are the same items still.
  expect(saved.filter(({ id: one }) => former.some((line) => line.id === one))).toHaveLength(4);
});

test('what the server says against an item stands beside it', async () => {
  const id = await put('Meeting with a nameless item');
  const page = await open(`/meetings/${id}/agenda`, world.secretary, { width: 320, dark: true });
  await page.getByRole('button', { name: 'Add an item' }).click();
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await page.getByRole('alert').waitFor();
  expect(await item(page, 1).getByLabel('Title').getAttribute('aria-invalid')).toBe('true');
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});

test('two who set one agenda see both; what one keeps, takes and brings back is theirs to say', async () => {
  const id = await put('Meeting of two');
  const page = await open(`/meetings/${id}/agenda`, world.secretary);
  await page.getByRole('button', { name: 'Add an item' }).click();
  await item(page, 1).getByLabel('Title').fill('Mine');
  const items = [{ title: 'Theirs', purpose: 'DECISION', minutes: 20 }];
  expect((await act(app, 'setAgenda', { meeting: id, items }, world.chair)).userErrors).toEqual([]);
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await page.getByRole('heading', { name: 'Somebody else changed this while you wrote' }).waitFor();
  await page.getByText('1. Theirs – Decision – 20 minutes').first().waitFor();
  expect(await item(page, 1).getByLabel('Title').inputValue()).toBe('Mine');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Take their text' }).click();
  expect(await item(page, 1).getByLabel('Title').inputValue()).toBe('Theirs');
  await page.getByRole('button', { name: 'Put my text back' }).click();
  expect(await item(page, 1).getByLabel('Title').inputValue()).toBe('Mine');
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting of two' }).waitFor();
  expect(await titles(id)).toEqual([{ title: 'Mine' }]);
});

test('a change of the meeting that leaves its agenda alone is no conflict', async () => {
  const id = await put('Meeting that moves');
  const page = await open(`/meetings/${id}/agenda`, world.secretary);
  await page.getByRole('button', { name: 'Add an item' }).click();
  await item(page, 1).getByLabel('Title').fill('Only item');
  await app.sql('update meeting set version = version + 1 where id = $1', [id.slice(4)]);
  await page.reload();
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting that moves' }).waitFor();
  expect(await titles(id)).toEqual([{ title: 'Only item' }]);
});

test('who may not set it is told so, a stranger learns nothing, and a visitor is asked to sign in', async () => {
  const id = await put('Closed agenda');
  const adviser = await open(`/meetings/${id}/agenda`, world.adviser);
  await adviser.getByText('You may not set the agenda of this meeting.').waitFor();
  expect(await adviser.getByRole('button', { name: 'Save the agenda' }).getAttribute('aria-disabled')).toBe('true');
  const reader = await open(`/meetings/${id}`, world.adviser);
  await reader.getByRole('heading', { name: 'Agenda', exact: true }).waitFor();
  expect(await reader.getByRole('link', { name: 'Set the agenda' }).count()).toBe(0);
  const stranger = await open(`/meetings/${id}/agenda`, world.stranger);
  await stranger.getByText('There is nothing here.').waitFor();
  const visitor = await open(`/meetings/${id}/agenda`);
  await visitor.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});
