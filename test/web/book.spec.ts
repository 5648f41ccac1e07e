import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { issuePaper, newPaper } from '../support/papers.js';
import { TestServer } from '../support/server.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let world: MeetingWorld;
let meeting: string;
let opened: Visit | undefined;
/** The symbols of a paper of an item, and of one of no item. */
let papers: [string, string];
const folder = mkdtempSync(join(tmpdir(), 'plenary-book-'));

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 30 } });
  meeting = await putMeeting(app, world.committeeId, { title: 'Fourth meeting' });
  const items = [{ title: 'Detectors', purpose: 'DECISION' }];
  await act(app, world.secretary, 'setAgenda', { meeting, items }, 'meeting { id }');
  const issue = () => issuePaper(app, world.secretary, newPaper(world.committee, { meeting, label: 'GREEN' }));
  const [one, other] = [await issue(), await issue()];
  papers = [one.symbol, other.symbol];
  const query = `query ($id: ID!) { meeting(by: { id: $id }) { agenda { id } } }`;
  const { data } = await app.ask(query, { id: meeting }, world.secretary.token);
  const [{ id: item }] = data.meeting.agenda;
  await act(app, world.secretary, 'attachPaper', { item, paper: one.id }, 'paper { id }');
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await app.stop();
});

test('a reader notes something on an item and on papers, changes it, and takes the book along', async () => {
  const [reader] = world.heads;
  opened = await visit(browser, app, { accountId: reader.accountId });
  const { page } = opened;
  await page.goto(`/meetings/${meeting}`);
  await page.getByRole('button', { name: 'Note Detectors' }).click();
  const writing = page.getByRole('dialog', { name: 'Note for yourself' });
  await writing.getByLabel('Text').fill('Why only three?');
  expect(await violations(page)).toEqual([]);
  await writing.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Change note Detectors' }).click();
  const changing = page.getByRole('dialog', { name: 'Change your note' });
  await changing.getByLabel('Text').fill('Three are enough.');
  await changing.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('list', { name: 'Your notes' }).getByText('Three are enough.').waitFor();
  await changing.waitFor({ state: 'detached' });
  for (const [at, symbol] of papers.entries()) {
    // At the item of its own alone, or else among the papers of the meeting.
    await page.getByRole('button', { name: `Note ${symbol}`, exact: true }).press('Enter');
    await writing.getByText(symbol).waitFor();
    await writing.getByLabel('Text').fill(`Read again, ${at}.`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await writing.waitFor({ state: 'detached' });
    const card = page
      .getByRole('listitem')
      .filter({ hasText: symbol })
      .filter({ hasText: `Read again, ${at}.` });
    await card
      .getByRole('button', { name: `Change note ${symbol}` })
      .first()
      .waitFor();
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Page to keep' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('TLP-AMBER Meeting book, Fourth meeting.html');
  await page.getByText('Saved: TLP-AMBER Meeting book').waitFor();
  const file = join(folder, 'saved.html');
  await download.saveAs(file);
  const saved = readFileSync(file, 'utf8');
  for (const words of ['Three are enough.', 'Read again, 0.', 'Read again, 1.']) expect(saved).toContain(words);
  await page.getByRole('button', { name: 'Change note Detectors' }).click();
  await changing.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Change note Detectors' }).waitFor({ state: 'detached' });
  expect(opened.foreign.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('the saved page is read without any network, from left to right and from right to left, wide and narrow', async () => {
  opened = await visit(browser, app, { ownWindow: true });
  const { page, context, foreign } = opened;
  await context.setOffline(true);
  for (const [language, contents, direction] of [
    ['en', 'Contents', 'ltr'],
    ['ar', 'المحتويات', 'rtl'],
  ] as const) {
    const response = await fetch(`${app.url}/meeting-books/${meeting}.html?lang=${language}`, {
      headers: { authorization: `Bearer ${world.heads[0].token}` },
    });
    const file = join(folder, `${language}.html`);
    writeFileSync(file, await response.text());
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('heading', { name: contents }).waitFor();
    expect(await page.evaluate('document.documentElement.dir')).toBe(direction);
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe(direction);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('navigation').getByRole('link', { name: 'Detectors' }).click();
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('Detectors');
  }
  expect(foreign.filter((url) => !url.startsWith('file:'))).toEqual([]);
});
