import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { violations } from '../support/browser.js';
import { inspect, SOUND } from '../support/inspection.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { act, choices, openPoll } from '../support/polls.js';
import { Visits } from '../support/visits.js';

let app: TestApplication;
let visits: Visits;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '2/3' } });
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

test('a secretary opens a poll, a seat answers it, and the date that is chosen becomes a meeting', async () => {
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
  await page
    .getByText(/Thursday,? 3 December 2099/)
    .first()
    .waitFor();
  await head.reload();
  await head.getByText('The date is chosen').waitFor();
  expect(await head.getByRole('button', { name: 'Send my answer' }).count()).toBe(0);
}, 60_000);

test('a poll is read and called off by keyboard, narrow and at 400 %, in French too, and axe objects to nothing', async () => {
  const poll = await openPoll(app, world.committee, world.secretary, { title: 'Spring', note: 'By video.' });
  await act(app, 'answerPoll', { poll: poll.id, choices: choices(poll.slots, 'Y?N') }, world.heads[1]);
  for (const [dark, language] of [
    [false, 'en-GB'],
    [true, 'fr-FR'],
  ] as const) {
    const page = await visits.page(`/polls/${poll.id}`, world.secretary, { dark, width: 320, language });
    await page.getByText('By video.').waitFor();
    expect([language, await inspect(page)]).toEqual([language, SOUND]);
    const form = await visits.page('/polls/new', world.secretary, { dark, width: 320, language });
    await form.getByRole('group', { name: 'Date 2' }).waitFor();
    expect([language, await inspect(form)]).toEqual([language, SOUND]);
  }
  const page = await visits.page(`/polls/${poll.id}`, world.chair);
  await press(page, 'Extend the deadline');
  const more = page.getByRole('dialog', { name: 'Extend the deadline' });
  await more.getByLabel('Date').fill('2099-11-25');
  await more.getByLabel('Reason').fill('Two ministries are consulted.');
  expect(await violations(page)).toEqual([]);
  await more.getByRole('button', { name: 'Extend the deadline' }).click();
  await page.getByRole('definition').filter({ hasText: 'Two ministries are consulted.' }).waitFor();
  await page.getByRole('definition').filter({ hasText: '25 November 2099' }).waitFor();
  await press(page, 'Call off the poll');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Budget');
  await dialog.getByRole('button', { name: 'Call off the poll' }).click();
  await page.getByText('This poll was called off').waitFor();
  expect(await page.getByRole('button', { name: 'Choose the date' }).count()).toBe(0);
}, 60_000);

test('whoever may not open a poll is told so before they fill in the form', async () => {
  const page = await visits.page('/polls/new', world.heads[0]);
  await page.getByText('You may not open a poll of this body.').waitFor();
  expect(await page.getByRole('button', { name: 'Open the poll and ask' }).isDisabled()).toBe(true);
});
