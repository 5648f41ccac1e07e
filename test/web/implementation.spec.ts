import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeFocusGroup, makeParticipant, makeWorkingGroup, type TestWorkingGroup } from '../support/groups.js';
import { violations } from '../support/browser.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let workingGroup: TestWorkingGroup;
let participant: Person;
let other: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  const group = await makeFocusGroup(app, workingGroup);
  [participant, other] = [await makeParticipant(app, group), await makeParticipant(app, group)];
  await app.sql(
    `insert into commitment (id, working_group_id, number, text) values ($1, $2, 1, 'To hold an exercise a year')`,
    [randomUUID(), workingGroup.uuid],
  );
  visits = await Visits.start(app, workingGroup.slug);
}, 60_000);
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('a party reports how far it has come, and those whom it chose read it', async () => {
  const page = await visits.page('/implementation', participant);
  const commitments = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'Commitments' }).first();
  await commitments.getByText('Nobody has reported anything that can be shown.').waitFor();
  await page.getByRole('button', { name: 'Report To hold an exercise a year' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report' });
  await dialog.getByLabel('How far').selectOption('Done');
  await dialog.getByLabel(/^What was done/).fill('Held in May.');
  await dialog.getByRole('radio', { name: /^The working group/ }).check();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('row', { name: /Held in May\./ }).waitFor();
  await page.getByText('at least 1').waitFor();
  await visits.close();

  const read = await visits.page('/implementation', other);
  await read.getByRole('row', { name: /Done Held in May\..*The working group/ }).waitFor();
  await visits.close();

  const visitor = await visits.page('/implementation');
  await visitor.getByText('Nobody has reported anything that can be shown.').waitFor();
  expect(await visitor.getByRole('button', { name: /^Report/ }).count()).toBe(0);
});
