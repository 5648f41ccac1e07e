import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  makeFocusGroup,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestWorkingGroup,
} from '../support/groups.js';
import { violations } from '../support/browser.js';
import { makeParty, type Person } from '../support/people.js';
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
});
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

  // What another party says by other means is recorded by the secretary, with evidence.
  const party = `Kite works ${workingGroup.prefix}`;
  await makeParty(app, party);
  const recording = await visits.page('/implementation', await makeSecretary(app, workingGroup.committee));
  await recording.getByRole('button', { name: 'Record a report To hold an exercise a year' }).click();
  const record = recording.getByRole('dialog', { name: 'Record a report' });
  await record.getByLabel('Part of the name').fill(party);
  await record.getByRole('radio', { name: party }).check();
  await record.getByLabel('How it is known').fill('Letter of 3 March');
  expect(await violations(recording)).toEqual([]);
  await record.getByRole('button', { name: 'Record it' }).click();
  await record.waitFor({ state: 'detached' });
  await recording.getByRole('row', { name: /Kite works .* Under way .*Letter of 3 March/ }).waitFor();
  await visits.close();

  const visitor = await visits.page('/implementation');
  await visitor.getByText('Nobody has reported anything that can be shown.').waitFor();
  expect(await visitor.getByRole('button', { name: /^(Report|Record)/ }).count()).toBe(0);
});
