import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { docx, issuePaper, newPaper, PDF } from '../support/papers.js';
import { Visits } from '../support/visits.js';

const year = new Date().getUTCFullYear();

let app: TestApplication;
let world: MeetingWorld;
let visits: Visits;
let meeting: string;
beforeAll(async () => {
  app = await TestApplication.start(
    { DATA_DIR: mkdtempSync(join(tmpdir(), 'plenary-web-papers-')) },
    await ownDatabaseUrl(),
  );
  world = await makeMeetingWorld(app);
  meeting = await putMeeting(app, world.committeeId, { label: 'GREEN', title: 'Third meeting' });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits?.stop();
  await app?.stop();
});

const dialog = (page: Page) => page.getByRole('dialog');
const papersOf = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: 'Papers' }) });
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

describe('the papers of a meeting', () => {
  test('are issued by the secretary from its page, with a file that is refused first and then taken', async () => {
    const page = await visits.page(`/meetings/${meeting}`, world.secretary);
    await papersOf(page).getByText('There is no paper for this meeting that you may read.').waitFor();
    await papersOf(page).getByRole('button', { name: 'Issue a paper' }).click();
    await dialog(page).getByLabel('Title').fill('Work plan');
    await dialog(page).getByRole('button', { name: 'Issue it' }).click();
    await dialog(page).getByRole('alert').getByText('Choose a file.').waitFor();
    await dialog(page).getByLabel('File', { exact: true }).setInputFiles(file('plan.exe', PDF));
    await dialog(page).getByLabel('The file holds no classified').check();
    await dialog(page).getByRole('button', { name: 'Issue it' }).click();
    await dialog(page).getByRole('alert').getByText('A file of this sort is not taken').waitFor();
    await dialog(page).getByLabel('File', { exact: true }).setInputFiles(file('plan.docx', docx()));
    expect(await violations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Issue it' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await papersOf(page)
      .getByRole('heading', { name: `SC/${year}/1 Work plan` })
      .waitFor();
    await papersOf(page).getByText('Not opened by 6 people').waitFor();
    await papersOf(page).getByText('DOCX').waitFor();
  });

  test('are downloaded by a delegate, whom the secretary then no longer finds among those who have not', async () => {
    const page = await visits.page(`/meetings/${meeting}`, world.heads[0]);
    await papersOf(page).getByText('Not yet opened').waitFor();
    const downloading = page.waitForEvent('download');
    await papersOf(page).getByRole('link', { name: 'Work plan' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('plan.docx');
    expect(readFileSync(await download.path())).toEqual(docx());
    await visits.close();

    const own = await visits.page(`/meetings/${meeting}`, world.secretary);
    await own.getByRole('button', { name: `Details SC/${year}/1`, exact: true }).click();
    await dialog(own).getByRole('heading', { name: 'Who has not opened it' }).waitFor();
    expect((await dialog(own).locator('ul').last().getByRole('link').allInnerTexts()).toSorted()).toEqual(
      ['Adviser', 'Alternate', 'Chair', 'Head 2', 'Head 3'].toSorted(),
    );
    expect(await violations(own)).toEqual([]);
  });

  test('are revised and withdrawn from their details', async () => {
    const page = await visits.page(`/meetings/${meeting}`, world.secretary);
    await page.getByRole('button', { name: `Details SC/${year}/1`, exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Revise, add or correct' }).click();
    await dialog(page).getByLabel('File', { exact: true }).setInputFiles(file('plan.pdf', PDF));
    await dialog(page).getByLabel('The file holds no classified').check();
    await dialog(page).getByRole('button', { name: 'Issue it' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `Details SC/${year}/1`, exact: true }).click();
    await dialog(page).getByText(`SC/${year}/1/Rev.1`).waitFor();
    await dialog(page).getByRole('button', { name: 'Withdraw' }).click();
    await dialog(page).getByLabel('Why').fill('Replaced by its revision.');
    await dialog(page).getByRole('button', { name: 'Withdraw' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await papersOf(page).getByText('Replaced by its revision.').waitFor();
    expect(await papersOf(page).getByText('Withdrawn', { exact: true }).count()).toBe(1);
  });
});

describe('the list of papers', () => {
  test('is filtered by its address, and fits a narrow window, in French too', async () => {
    await issuePaper(
      app,
      world.secretary,
      newPaper(world.committee, { title: 'Dates', kind: 'CIRCULAR', label: 'GREEN' }),
    );
    const page = await visits.page('/papers', world.heads[1], { width: 320 });
    await page.getByRole('link', { name: 'Dates' }).waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(3);
    expect([await violations(page), await scrollsSideways(page)]).toEqual([[], false]);
    await page.getByLabel('Kind').selectOption('Circular');
    await page.waitForURL(/kind=CIRCULAR/);
    await page.getByRole('link', { name: 'Work plan' }).first().waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Dates' }).waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1);
    await page.getByLabel('Year').selectOption(String(year - 1));
    await page.getByText('No paper that you may read matches these filters.').waitFor();
    await visits.close();

    const symbol = encodeURIComponent(`SC/${year}/Circ.1`);
    const french = await visits.page(`/papers?symbol=${symbol}`, world.heads[1], { language: 'fr-FR' });
    await french.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    await french.getByText(`Seul SC/${year}/Circ.1 est affiché.`).waitFor();
    await french.getByRole('link', { name: 'Dates' }).waitFor();
    expect(await french.getByRole('heading', { level: 3 }).count()).toBe(1);
    expect(await violations(french)).toEqual([]);
  });

  test('offers to issue a paper to those who may, and asks visitors to sign in', async () => {
    const page = await visits.page('/papers', world.chair);
    await page.getByRole('button', { name: 'Issue a paper' }).waitFor();
    const member = await visits.page('/papers', world.heads[2]);
    await member.getByRole('link', { name: 'Dates' }).waitFor();
    expect(await member.getByRole('button', { name: 'Issue a paper' }).count()).toBe(0);
    const visitor = await visits.page('/papers');
    await visitor.getByRole('link', { name: 'Sign in' }).first().waitFor();
    expect(await visitor.getByRole('heading', { level: 3 }).count()).toBe(0);
  });
});
