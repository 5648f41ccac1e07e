import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { makeSecretary, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { scrollsSideways, violations, violationsInBothThemes, visit, type Visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { workbook } from '../support/workbook.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
let group: WorkingGroup;
let secretary: Person;
let party: string;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  browser = await Browser.start();
  group = await makeWorkingGroup(app, 1);
  secretary = await makePerson(app, { name: 'Sam Secretary' });
  await makeSecretary(app, group.id, secretary.memberId);
  party = `test-${await makeParty(app, 'Importing agency')}`;
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

async function open(who?: Person, options: { width?: number; language?: string } = {}): Promise<Page> {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(`/people/import?group=${group.slug}`);
  return one.page;
}

const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .getByLabel('Contact list', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
const freshAddress = (): string => `${randomUUID().slice(0, 12)}@example.org`;
const members = async (name: string): Promise<number> =>
  (await app.sql('select 1 from member where name = $1', [name])).length;

test('a list is shown with what each row would do, and imported when the secretary says so', async () => {
  const name = `Ülkü ${randomUUID().slice(0, 8)}`;
  const page = await open(secretary);
  const known = `Sam Secretary;${secretary.email};test-${secretary.partyId}`;
  await choose(page, 'list.csv', `name;e-mail;party\n${name};${freshAddress()};${party}\n${known}\n`);
  await page.getByText('1 person would be added. 1 is known already').waitFor();
  const preview = page.getByRole('table', { name: 'What would be done' });
  await preview.getByRole('row', { name: new RegExp(`2 Is added ${name}`) }).waitFor();
  await preview.getByRole('row', { name: /3 Known already Sam Secretary/ }).waitFor();
  expect(await members(name)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Mail an invitation to everybody who is added').check();
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await page.getByText('1 person was added.').waitFor();
  expect(await members(name)).toBe(1);
  expect(
    await app.sql('select 1 from invitation i join member m on m.id = i.member_id where m.name = $1', [name]),
  ).toHaveLength(1);
  await page.getByRole('link', { name: 'To the directory' }).click();
  await page.getByRole('link', { name }).waitFor();
});

test('what is wrong is said by row and column, and nothing is imported', async () => {
  const name = `Nobody ${randomUUID().slice(0, 8)}`;
  const page = await open(secretary, { width: 320 });
  await choose(
    page,
    'list.xlsx',
    workbook([
      ['name', 'email', 'party', 'time zone'],
      [name, freshAddress(), party, 'Europe/Brussels'],
      ['Ann', 'not an address', party, ''],
      ['Ben', freshAddress(), 'a party that nobody recorded', 'Mars/Olympus'],
    ]),
  );
  await page.getByText('Nothing was imported: all of a list is, or none of it.').waitFor();
  const table = page.getByRole('table', { name: 'Mistakes by row and column' });
  await table.getByRole('row', { name: /^3 email is not an e-mail address/ }).waitFor();
  await table.getByRole('row', { name: /^4 party is not a recorded party/ }).waitFor();
  await table.getByRole('row', { name: /^4 time zone is not a time zone/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);

  // The mended list goes through, from the same page.
  await choose(
    page,
    'mended.xlsx',
    workbook([
      ['name', 'email', 'party'],
      [name, freshAddress(), party],
    ]),
  );
  await page.getByText('1 person would be added.').waitFor();
  expect(await page.getByText('known already').count()).toBe(0);
  expect(await page.getByText('Nothing was imported').count()).toBe(0);
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await page.getByText('1 person was added.').waitFor();
  expect(await members(name)).toBe(1);
});

test('a file that cannot be a contact list is said to be what it is', async () => {
  const page = await open(secretary);
  const wrong: [string, string | Buffer, string][] = [
    ['empty.csv', '', 'The file is empty.'],
    ['portrait.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'This is not a contact list.'],
    ['renamed.csv', '%PDF-1.7', 'This is not a contact list.'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'This is a workbook of the old kind (.xls).'],
    ['latin.csv', Buffer.from('name,email,party\nJosé,a@example.org,x', 'latin1'), 'The file is not UTF-8.'],
    ['large.csv', Buffer.alloc(1_000_001, 'a'), 'The file is larger than 1 MB.'],
  ];
  for (const [name, content, says] of wrong) {
    await choose(page, name, content);
    await page.getByText(says).waitFor();
  }
  expect(await violations(page)).toEqual([]);
  await choose(page, 'damaged.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0]));
  await page.getByText(/is not a spreadsheet/).waitFor();
  await choose(page, 'headers.csv', 'first,second\na,b\n');
  const table = page.getByRole('table', { name: 'Mistakes by row and column' });
  await table.getByRole('row', { name: /^1 name is missing/ }).waitFor();
});

test('a lost connection is said, and the list need not be chosen again', async () => {
  const name = `Offline ${randomUUID().slice(0, 8)}`;
  const one = await visit(browser, app, { accountId: secretary.accountId });
  const { page } = one;
  await page.goto(`/people/import?group=${group.slug}`);
  await choose(page, 'list.csv', `name,email,party\n${name},${freshAddress()},${party}\n`);
  const confirm = page.getByRole('button', { name: 'Import 1 person' });
  await confirm.waitFor();
  await one.context.setOffline(true);
  await confirm.click();
  await page.getByText('The server cannot be reached.').first().waitFor();
  await one.context.setOffline(false);
  await confirm.click();
  await page.getByText('1 person was added.').waitFor();
  expect(await members(name)).toBe(1);
  await one.close();
});

test('the empty list has the headers, marked as UTF-8, and is taken as it is', async () => {
  const page = await open(secretary);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download an empty list' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toBe('\uFEFFname,email,party,position,time zone,language\r\n');
  await choose(page, 'contact-list.csv', file);
  await page.getByText('0 people would be added.').waitFor();
  await page.getByText('There is nobody to add.').waitFor();
});

test('whoever may not import is told so; a visitor is asked to sign in', async () => {
  const page = await open(await makePerson(app, { name: 'Member' }));
  await page.getByText('Only a secretary may import a contact list.').waitFor();
  expect(await page.getByLabel('Contact list', { exact: true }).count()).toBe(0);
  const visitor = await open();
  await visitor.getByRole('heading', { name: 'Sign in' }).waitFor();
});
