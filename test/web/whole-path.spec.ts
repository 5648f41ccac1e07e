import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { violations } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { expireIn, minutesOf } from '../support/minutes.js';
import { Visits } from '../support/visits.js';

/** One meeting, from finding its date to its adopted minutes: each test goes on where the one before it ended. */
let app: TestApplication;
let visits: Visits;
let world: MeetingWorld;
let meeting: string;

beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '2/3', of: 'ALL_SEATS' }, CORRECTION_PERIOD: { days: 14 } });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const say = async (page: Page, date: RegExp, choice: string): Promise<void> =>
  page.getByRole('group', { name: date }).getByRole('radio', { name: choice, exact: true }).check();
const cell = (page: Page, row: RegExp) =>
  page.getByRole('region', { name: 'Possible dates' }).getByRole('row', { name: row });
const seat = (page: Page, number: number) => page.getByRole('group', { name: `Seat ${number}`, exact: true });
const line = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();

test('a date is found: the secretary opens a poll, seats answer it, and the date that is chosen becomes a meeting', async () => {
  const page = await visits.page('/meetings', world.secretary);
  await page.getByRole('link', { name: 'Find a date' }).click();
  await page.getByLabel('Title').fill('The winter meeting');
  await page.getByLabel('Time zone').fill('Europe/Brussels');
  for (const [number, date] of ['2099-12-03', '2099-12-04'].entries())
    await page
      .getByRole('group', { name: `Date ${number + 1}` })
      .getByLabel('Date')
      .fill(date);
  await press(page, 'Add a date');
  await page.getByRole('group', { name: 'Date 3' }).getByLabel('Date').fill('2099-10-25');
  await page.getByRole('group', { name: 'Date 3' }).getByLabel('Time').fill('02:30');
  await page.getByRole('group', { name: 'Answers until' }).getByLabel('Date').fill('2099-10-01');
  await press(page, 'Open the poll and ask');
  await page.getByLabel('Clocks are put back then: which of the two hours?').selectOption('LATER');
  await press(page, 'Open the poll and ask');
  await page.getByRole('heading', { level: 1, name: 'The winter meeting' }).waitFor();
  const url = new URL(page.url()).pathname;

  const head = await visits.page('/meetings', world.heads[0]);
  await head.getByText('Your answer is awaited').waitFor();
  await head.getByRole('link', { name: 'The winter meeting' }).click();
  await say(head, /^Sunday,? 25 October 2099/, 'No');
  await say(head, /^Thursday,? 3 December 2099/, 'Yes');
  await press(head, 'Send my answer');
  await head.getByRole('alert').getByText('leaves 1 of 3 slots without an answer').waitFor();
  await say(head, /^Friday,? 4 December 2099/, 'If need be');
  await press(head, 'Send my answer');
  await head.getByText('Your answer is recorded.').waitFor();
  await cell(head, /3 December 2099/)
    .getByText('Not enough yet')
    .waitFor();

  await page.goto(url);
  await press(page, 'Record a reply');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Seat').selectOption({ index: 1 });
  for (const date of [/25 October/, /3 December/, /4 December/])
    await dialog.getByRole('group', { name: date }).getByRole('radio', { name: 'Yes' }).check();
  await dialog.getByLabel('How it is known').fill('E-mail of 3 March');
  await press(page, 'Record');
  await cell(page, /3 December 2099/)
    .getByText('Enough', { exact: true })
    .waitFor();
  await page.getByRole('region', { name: 'Answers by seat' }).getByText('E-mail of 3 March').waitFor();
  await page.getByLabel('Show times in').selectOption('Asia/Tokyo');
  await cell(page, /Thursday,? 3 December 2099 at 22:00/).waitFor();

  await press(page, 'Choose the date');
  await page.getByRole('dialog').getByLabel('Date').selectOption({ index: 1 });
  await press(page, 'Schedule and invite');
  await page.waitForURL(/\/meetings\/mtg_/);
  meeting = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page
    .getByText(/Thursday,? 3 December 2099/)
    .first()
    .waitFor();
  await head.reload();
  await head.getByText('The date is chosen').waitFor();
  expect(await head.getByRole('button', { name: 'Send my answer' }).count()).toBe(0);

  await page.getByRole('link', { name: 'Set the agenda' }).click();
  await press(page, 'Add an item');
  await page.keyboard.type('Papers');
  await page.getByLabel('For', { exact: true }).selectOption('Decision');
  await press(page, 'Save the agenda');
  await page.getByRole('heading', { level: 1, name: 'The winter meeting' }).waitFor();
});

test('it meets: the secretary calls the roll, opens the meeting, records a decision, an action and notes, and closes it', async () => {
  // Its day has come: it was to begin an hour ago.
  await app.sql(`update meeting set starts_at = date_trunc('minute', now()) - interval '1 hour' where id = $1`, [
    meeting.slice(4),
  ]);
  const page = await visits.page(`/meetings/${meeting}`, world.secretary);
  await page.getByRole('link', { name: 'In session' }).click();
  await page.getByRole('heading', { level: 1, name: 'In session: The winter meeting' }).waitFor();
  await line(page, '0 of 3 seats present. The terms of reference ask for 2 (clause 1.1). There is no quorum');

  await seat(page, 1).getByRole('button', { name: 'Arrives Seat 1' }).click();
  await line(page, '1 of 3 seats present.');
  await seat(page, 3).getByLabel('Who comes for seat 3').selectOption('Somebody else, by name');
  await seat(page, 3).getByLabel('Name of who comes for seat 3').fill('Ms Designated');
  await seat(page, 3).getByRole('button', { name: 'Arrives Seat 3' }).click();
  await seat(page, 3).getByText('Ms Designated').first().waitFor();
  await line(page, 'There is a quorum');

  await page.getByLabel('Who presides').selectOption('Chair');
  await press(page, 'Open the meeting');
  await page.getByText('Presides: Chair (co-chair)').waitFor();
  await press(page, 'Check the quorum');
  await page.getByText('The check is recorded.').waitFor();

  await press(page, 'Record a decision');
  await page.getByLabel('Item', { exact: true }).selectOption('1. Papers');
  await page.getByLabel('What is decided, word for word').fill('The papers are taken note of.');
  await page.getByLabel('Reservation of').selectOption({ index: 1 });
  await page.getByLabel('Reservation', { exact: true }).fill('Not for laboratories.');
  await press(page, 'Record a decision');
  await page.getByRole('heading', { name: 'Decision 1 Papers' }).waitFor();
  await page.getByText('Not for laboratories.').waitFor();

  await press(page, 'Add an action');
  await page.getByLabel('What is to be done').fill('Send the list.');
  await page.getByLabel('Seat', { exact: true }).selectOption({ index: 2 });
  await press(page, 'Add an action');
  await page.getByText('Send the list.').first().waitFor();

  await page.getByLabel('1. Papers').fill('A long debate.');
  await page.getByText('Saved.').waitFor();
  await page.getByLabel('1. Papers').fill('A long debate, and a short one.');
  await page.getByText('Not saved yet …').waitFor();
  await page.getByText('Saved.').waitFor();
  expect(await violations(page)).toEqual([]);

  await press(page, 'Close the meeting');
  await press(page, 'Close it now');
  await page.getByText('Held', { exact: true }).waitFor();
  await seat(page, 1).getByText('Was present', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /Arrives|Leaves/ }).count()).toBe(0);
  const notes = await app.sql(`select body_markdown, revision from note where meeting_id = $1`, [meeting.slice(4)]);
  expect(notes).toEqual([{ body_markdown: 'A long debate, and a short one.', revision: 2 }]);
});

test('its minutes are drafted and circulated, a seat corrects its own reservation, and they are adopted tacitly', async () => {
  const page = await visits.page(`/meetings/${meeting}`, world.secretary);
  await page.getByRole('link', { name: 'Minutes', exact: true }).click();
  await press(page, 'Draft the minutes');
  await page.getByRole('article', { name: /Reservation – Seat/ }).waitFor();
  await press(page, 'Circulate');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('14 days from now, as the terms of reference provide (clause 2.1)').check();
  await press(page, 'Circulate to all seats');
  await page.getByText('These minutes are with the seats').waitFor();

  const head = await visits.page(`/meetings/${meeting}/minutes`, world.heads[0]);
  const reservation = head.getByRole('article', { name: /Reservation – Seat/ });
  await reservation.getByRole('button', { name: /^Correct passage/ }).click();
  await head.getByRole('dialog').getByLabel('What it should say').fill('Not for university laboratories.');
  await head.getByRole('dialog').getByLabel('Why').fill('So we said.');
  await press(head, 'Send the correction');
  await reservation.getByText('Not for university laboratories.').first().waitFor();

  const { id } = await minutesOf(app, world.secretary, meeting);
  await expireIn(app, id, 0);
  await app.runJobs();
  await page.reload();
  await page.getByText('These minutes are adopted').waitFor();
  const { textSha256, adoptions } = await minutesOf(app, world.heads[2], meeting);
  await page.getByText(textSha256).waitFor();
  expect(adoptions[0].text).toContain('Not for university laboratories.');
});
