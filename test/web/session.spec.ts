import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { act } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { putAction, putBegunMeeting, putDecision, putSession } from '../support/sessions.js';
import { Visits } from '../support/visits.js';

let app: TestApplication;
let visits: Visits;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '2/3', of: 'SEATS' } });
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

test('a secretary calls the roll, opens the meeting, records a decision, an action and notes, and closes it', async () => {
  const meeting = await putBegunMeeting(app, world.committeeId, { title: 'Fourth meeting' });
  await act(
    app,
    world.secretary,
    'setAgenda',
    { meeting, items: [{ title: 'Papers', purpose: 'DECISION' }] },
    'meeting { id }',
  );
  const page = await visits.page(`/meetings/${meeting}`, world.secretary);
  await page.getByRole('link', { name: 'In session' }).click();
  await page.getByRole('heading', { level: 1, name: 'In session: Fourth meeting' }).waitFor();
  await line(page, '0 of 3 seats present. The terms of reference ask for 2 (clause 1.1). There is no quorum');

  await seat(page, 1).getByRole('button', { name: 'Arrives Seat 1' }).click();
  await line(page, '1 of 3 seats present.');
  await seat(page, 3).getByLabel('Who comes for seat 3').selectOption('Somebody else, by name');
  await seat(page, 3).getByLabel('Name of who comes for seat 3').fill('Ms Designated');
  await seat(page, 3).getByRole('button', { name: 'Arrives Seat 3' }).click();
  await seat(page, 3).getByText('Ms Designated').first().waitFor();
  await line(page, 'There is a quorum');

  await page.getByLabel('Who presides').selectOption('Chair');
  await pressed(page, 'Open the meeting');
  await page.getByText('Presides: Chair (co-chair)').waitFor();
  await pressed(page, 'Check the quorum');
  await page.getByText('The check is recorded.').waitFor();

  await pressed(page, 'Record a decision');
  await page.getByLabel('Item', { exact: true }).selectOption('1. Papers');
  await page.getByLabel('What is decided, word for word').fill('The papers are taken note of.');
  await page.getByLabel('Reservation of').selectOption({ index: 1 });
  await page.getByLabel('Reservation', { exact: true }).fill('Not for laboratories.');
  await pressed(page, 'Record a decision');
  await page.getByRole('heading', { name: 'Decision 1 Papers' }).waitFor();
  await page.getByText('Not for laboratories.').waitFor();

  await pressed(page, 'Add an action');
  await page.getByLabel('What is to be done').fill('Send the list.');
  await page.getByLabel('Asked of').selectOption({ index: 2 });
  await pressed(page, 'Add an action');
  await page.getByText('Send the list.').first().waitFor();

  await page.getByLabel('1. Papers').fill('A long debate.');
  await page.getByText('Saved.').waitFor();
  await page.getByLabel('1. Papers').fill('A long debate, and a short one.');
  await page.getByText('Not saved yet …').waitFor();
  await page.getByText('Saved.').waitFor();
  expect(await violations(page)).toEqual([]);

  await pressed(page, 'Close the meeting');
  await pressed(page, 'Close it now');
  await page.getByText('Held', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /Arrives|Leaves/ }).count()).toBe(0);
  const notes = await app.sql(`select body_markdown, revision from note where meeting_id = $1`, [meeting.slice(4)]);
  expect(notes).toEqual([{ body_markdown: 'A long debate, and a short one.', revision: 2 }]);
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

test('a member reads who is there and what was decided, and has no buttons and no notes', async () => {
  const meeting = await putSession(app, world.committeeId, [String(world.group.seats[0])], { title: 'Read only' });
  await putDecision(app, meeting);
  const page = await visits.page(`/meetings/${meeting}/session`, world.heads[1], { width: 320 });
  await page.getByRole('heading', { name: 'Decision 1' }).waitFor();
  await line(page, '1 of 3 seats present.');
  const buttons = page.locator('main').getByRole('button');
  expect(await buttons.count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Notes by item' }).count()).toBe(0);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('the registers: a provisional decision is confirmed, an own action is reported as done, by filters in the address', async () => {
  const meeting = await putSession(app, world.committeeId, [], { title: 'Registers', state: 'HELD' });
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
  await decisions.getByLabel('How it was confirmed').fill('By correspondence.');
  await decisions.getByRole('dialog').getByRole('button', { name: 'Confirm', exact: true }).click();
  await registers.waitFor({ state: 'detached' });

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
});
