import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newFinding, postFinding } from '../findings/acts.js';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import { wordOf } from '../support/papers.js';
import type { Person } from '../support/people.js';
import { Visits } from '../support/visits.js';

let app: TestApplication;
let visits: Visits;
let group: TestBody;
let lead: Person;

beforeAll(async () => {
  app = await TestApplication.start({ DATA_DIR: mkdtempSync(join(tmpdir(), 'plenary-in-and-out-')) });
  const workingGroup = await makeWorkingGroup(app);
  visits = await Visits.start(app, workingGroup.slug);
  group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
  lead = await makeLead(app, group, workingGroup.committee);
  await postFinding(app, await makeParticipant(app, group), newFinding(group, { title: 'Seen by night' }));
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('findings are exported from their list: format, progress, the file, and its end', async () => {
  const page = await visits.page('/findings', lead, { width: 320 });
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export findings' });
  await dialog.getByText('All findings of the working group that you may see').waitFor();
  await dialog.getByRole('radio', { name: /^Table \(CSV\)/ }).check();
  await dialog.getByRole('button', { name: 'Write the file' }).press('Enter');
  await dialog.getByRole('progressbar', { name: '0 of 1 written' }).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await app.runJobs();
  const link = dialog.getByRole('link', { name: /^TLP-AMBER Findings .*\.csv$/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^TLP-AMBER Findings .*\.csv$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Seen by night');
  expect([await scrollsSideways(page), await violations(page)]).toEqual([false, []]);
  await dialog.getByRole('button', { name: 'Throw away' }).click();
  await dialog.getByText('cancelled').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test('a list of findings is imported on the page of its group: what is wrong, what would be done, and done', async () => {
  const page = await visits.page(`/focus-groups/${group.slug}`, lead, { width: 320 });
  await page.getByRole('button', { name: 'Import findings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import findings' });
  const check = async (list: string): Promise<void> => {
    const buffer = Buffer.from(list);
    await dialog.getByLabel('List of findings').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await dialog.getByRole('button', { name: 'Check the list' }).click();
  };
  await dialog.getByLabel('The list holds no classified').check();
  await check('title,text,kind,label\nOne,A text.,gap,RED\n');
  await dialog.getByRole('row', { name: /^2 label is not CLEAR/ }).waitFor();
  expect([await scrollsSideways(page), await violations(page)]).toEqual([false, []]);
  // Another one each time it is tried: the same words would be known.
  const title = `From a list (${randomUUID().slice(0, 8)})`;
  await check(`title,text,kind,label\n${title},A text.,gap,GREEN\n`);
  await dialog.getByText('1 draft would be added.').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 1 draft' }).click();
  await dialog.getByText('1 draft was added.').or(dialog.getByRole('alert')).first().waitFor();
  expect(await dialog.innerText()).toContain('1 draft was added.');
  await dialog.getByRole('link', { name: 'To the drafts' }).click();
  await page.getByRole('link', { name: title }).waitFor();
});

test('a finding begins with a Word file, which is shown first, then edited as a draft', async () => {
  const page = await visits.page('/findings/new', lead, { width: 320 });
  await page.getByRole('button', { name: 'Begin with a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Begin with a file' });
  const choose = (name: string, buffer: Buffer): Promise<void> =>
    dialog.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('macro.docm', Buffer.from('no archive'));
  await dialog.getByLabel('The file holds no classified').check();
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await dialog.getByRole('alert').getByText('A file of this sort is not taken').waitFor();
  const table = '</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>';
  const word = wordOf(`Radar *lost* it. ${'And again. '.repeat(20)}`, `Before.${table}After.`, 'TLP:AMBER+STRICT');
  await choose('finding.docx', word);
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await dialog.getByRole('group', { name: 'What comes of the file' }).getByText('Radar \\*lost\\* it.').waitFor();
  await dialog.getByText('Tables are taken as Markdown').waitFor();
  expect((await dialog.boundingBox())?.width).toBeLessThan(320);
  expect([await scrollsSideways(page), await violations(page)]).toEqual([false, []]);
  await dialog.getByRole('button', { name: 'Put it into the form' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('Radar \\*lost\\* it.');
  await page.getByLabel('Title').fill('Seen from afar');
  expect(await app.sql(`select id from finding where title = 'Seen from afar'`)).toEqual([]);
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.getByText('This is a draft.').waitFor();
  // The file said how strict it is.
  expect(await app.sql(`select state, label from finding where title = 'Seen from afar'`)).toEqual([
    { state: 'DRAFT', label: 'AMBER_STRICT' },
  ]);
});
