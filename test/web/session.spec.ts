import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { act } from '../support/act.js';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { putAction, putAttendance, putDecision, putSession } from '../support/sessions.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '2/3', of: 'ALL_SEATS' } });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const seat = (page: Page, number: number) => page.getByRole('group', { name: `Seat ${number}`, exact: true });
const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const line = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();

test('what was recorded wrongly is put right: who came, who presides, an interest, an action, and the end itself', async () => {
  const meeting = await putSession(app, world.committeeId, [], { title: 'Corrections' });
  await act(
    app,
    world.secretary,
    'setAgenda',
    { meeting, items: [{ title: 'Suppliers', purpose: 'DECISION' }] },
    'meeting { id }',
  );
  const elsewhere = await putSession(app, world.focusGroupId, [], { title: 'Elsewhere' });
  await putAttendance(app, elsewhere, { member_id: world.heads[0].memberId });
  await putAction(app, meeting, { text: 'Send the list.', owner_seat_id: world.group.seats[0] });
  const page = await visits.page(`/meetings/${meeting}/session`, world.secretary);
  const dialog = page.getByRole('dialog');
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true }).click();

  await seat(page, 1).getByLabel('By video').check();
  await seat(page, 1).getByRole('button', { name: 'Arrives Seat 1' }).click();
  await page.getByText('This person is recorded as present in another meeting at the same time.').waitFor();
  await seat(page, 1).getByText('By video', { exact: true }).waitFor();
  await seat(page, 1).getByRole('button', { name: 'Leaves Head 1' }).click();
  await seat(page, 1).getByText('Not present').waitFor();
  await seat(page, 1).getByRole('button', { name: 'Correct Head 1' }).click();
  await dialog.getByLabel('They are still there').check();
  await inDialog('Correct');
  await dialog.getByText('reason').first().waitFor();
  await dialog.getByLabel('Why').fill('Only for a coffee.');
  await inDialog('Correct');
  await seat(page, 1).getByText('Present', { exact: true }).waitFor();

  await pressed(page, 'Somebody without a seat arrives');
  await dialog.getByLabel('Somebody else, by name').check();
  await dialog.getByLabel('Name', { exact: true }).fill('Dr Expert');
  await inDialog('Arrives');
  await page.getByRole('listitem').filter({ hasText: 'Dr Expert' }).getByText('without a seat').waitFor();

  await pressed(page, 'Somebody else presides');
  await dialog.getByLabel('Who presides').selectOption('Head 1');
  await inDialog('Record who presides');
  await page.getByText('Presides: Head 1 (for a seat)').waitFor();
  await page.getByLabel('Who asks for the check').selectOption({ index: 1 });
  await pressed(page, 'Check the quorum');
  await page.getByText('The check is recorded.').waitFor();

  await pressed(page, 'Declare an interest');
  await page.getByLabel('Whose interest').selectOption({ index: 1 });
  await page.getByLabel('What the interest is').fill('A supplier is ours.');
  await page.getByLabel('Takes no part in the item').check();
  await pressed(page, 'Declare an interest');
  await page.getByRole('alert').getByText('is needed: from what do they withdraw?').waitFor();
  await page.getByLabel('Item', { exact: true }).selectOption('1. Suppliers');
  await pressed(page, 'Declare an interest');
  await page.getByRole('article').filter({ hasText: 'A supplier is ours.' }).getByText('Takes no part').waitFor();
  await page.getByRole('button', { name: 'Strike A supplier is ours.' }).click();
  await dialog.getByLabel('Why').fill('It was seat 3.');
  await inDialog('Strike');
  await page.getByText('Struck: recorded wrongly').waitFor();

  await page.getByRole('button', { name: 'Correct Send the list.' }).click();
  await dialog.getByLabel('Asked of').selectOption('a body, such as a focus group');
  await dialog.getByLabel('Body', { exact: true }).selectOption(`Committee of ${world.group.slug}`);
  expect(await violations(page)).toEqual([]);
  await inDialog('Correct');
  await page.getByRole('article').filter({ hasText: 'Send the list.' }).getByText('Committee of').first().waitFor();

  await pressed(page, 'Close the meeting');
  await pressed(page, 'Close it now');
  await pressed(page, 'Reopen the meeting');
  await dialog.getByLabel('Why').fill('The wrong button.');
  await inDialog('Reopen the meeting');
  await page.getByText('Closed by mistake and reopened').waitFor();
  await seat(page, 1).getByText('Present', { exact: true }).waitFor();
  const [checked] = await app.sql(`select requested_by_seat_id as seat from quorum_check where meeting_id = $1`, [
    meeting.slice(4),
  ]);
  expect(checked).toEqual({ seat: world.group.seats[0] });
});

test('two note-takers write on one item, and each sees the text of the other', async () => {
  const meeting = await putSession(app, world.committeeId, [], { title: 'Debate' });
  const address = `/meetings/${meeting}/session`;
  const one = await visits.page(address, world.secretary);
  await one.getByLabel('On the meeting as a whole').fill('From the secretary.');
  await one.getByText('Saved.').waitFor();
  const other = await visits.page(address, world.chair);
  await other.getByText('From the secretary.').waitFor();
  await other.getByLabel('On the meeting as a whole').fill('From the chair.');
  await one.getByText('From the chair.').waitFor({ timeout: 15_000 });
  expect(await one.getByLabel('On the meeting as a whole').inputValue()).toBe('From the secretary.');
});

test('a member reads who is there and what was decided, and may add what the own seat says, without notes', async () => {
  const meeting = await putSession(app, world.committeeId, [String(world.group.seats[0])], { title: 'Read only' });
  await putDecision(app, meeting);
  const page = await visits.page(`/meetings/${meeting}/session`, world.heads[1], { width: 320 });
  await page.getByRole('heading', { name: 'Decision 1' }).waitFor();
  await line(page, '1 of 3 seats present.');
  const buttons = page.locator('main').getByRole('button');
  // A head of delegation speaks for the own seat, and records nothing of others.
  await page.getByRole('button', { name: /^Challenge for want of quorum/ }).waitFor();
  expect(await buttons.allTextContents()).toEqual([
    'Challenge for want of quorum Decision 1',
    'Add a reservation or statement Decision 1',
    'Declare an interest',
  ]);
  expect(await page.getByRole('heading', { name: 'Notes by item' }).count()).toBe(0);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('the registers: a provisional decision is confirmed, an own action is reported as done, by filters in the address', async () => {
  const meeting = await putSession(app, world.committeeId, [], { title: 'Registers', state: 'HELD' });
  await putSession(app, world.committeeId, [], { title: 'Later meeting' });
  await putDecision(app, meeting);
  const decisions = await visits.page('/decisions?view=provisional', world.secretary, { width: 320 });
  const registers = decisions.getByRole('article').filter({ hasText: 'Registers' });
  await registers.waitFor();
  expect(await scrollsSideways(decisions)).toBe(false);
  expect(await violations(decisions)).toEqual([]);
  await decisions
    .getByRole('listitem')
    .filter({ hasText: 'Registers' })
    .getByRole('button', { name: 'Confirm Decision 1' })
    .click();
  // The meeting that is in session has no quorum, which only a co-chair waives: it is confirmed by other means.
  const [dialog, confirm] = [decisions.getByRole('dialog'), { name: 'Confirm', exact: true }];
  await dialog.getByLabel('Confirmed by').selectOption('Later meeting');
  await dialog.getByLabel('How it was confirmed').fill('By correspondence.');
  await dialog.getByRole('button', confirm).click();
  await dialog.getByRole('alert').getByText('There is no quorum').waitFor();
  await dialog.getByLabel('Confirmed by').selectOption('Other means, as said below');
  await dialog.getByRole('button', confirm).click();
  await registers.waitFor({ state: 'detached' });
  await decisions.getByRole('link', { name: 'All', exact: true }).click();
  await registers.getByRole('button', { name: 'Add a reservation or statement Decision 1' }).click();
  await dialog.getByLabel('Of which seat').selectOption({ index: 2 });
  await dialog.getByLabel('Word for word').fill('Not for laboratories.');
  await dialog.getByLabel('How it is known').fill('Their e-mail.');
  await dialog.getByRole('button', { name: 'Add a reservation or statement' }).click();
  await registers.getByText('Not for laboratories.').waitFor();

  await putAction(app, meeting, { text: 'Overdue one.', owner_seat_id: world.group.seats[0], due_on: '2020-01-01' });
  await putAction(app, meeting, { text: 'Of another seat.', owner_seat_id: world.group.seats[1] });
  const actions = await visits.page('/actions', world.heads[0]);
  await actions.getByText('Overdue one.').first().waitFor();
  expect(await actions.getByText('Of another seat.').count()).toBe(0);
  await actions.getByRole('link', { name: 'Overdue', exact: true }).click();
  await actions.getByLabel('Body').selectOption(`Committee of ${world.group.slug}`);
  await actions.getByText('Overdue one.').first().waitFor();
  expect(new URL(actions.url()).search).toContain(`body=${world.group.slug}-committee`);
  expect(await violations(actions)).toEqual([]);
  await actions.getByRole('button', { name: 'It is done Overdue one.' }).click();
  await actions.getByText('Nothing is overdue.').waitFor();
  await actions.getByRole('link', { name: 'Done', exact: true }).click();
  await actions.getByRole('button', { name: 'It is not done Overdue one.' }).click();
  await actions.getByText('Nothing has been reported as done.').waitFor();
});
