import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { violations } from '../support/browser.js';
import { inspect, SOUND } from '../support/inspection.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { act, choices, openPoll } from '../support/polls.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
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
});

test('whoever may not open a poll is told so before they fill in the form', async () => {
  const page = await visits.page('/polls/new', world.heads[0]);
  await page.getByText('You may not open a poll of this body.').waitFor();
  expect(await page.getByRole('button', { name: 'Open the poll and ask' }).isDisabled()).toBe(true);
});
