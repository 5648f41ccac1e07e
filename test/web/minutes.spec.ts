import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { failure } from '../support/act.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { expireIn, holdMeeting, minutesOf, passageOf } from '../support/minutes.js';
import { TestServer } from '../support/server.js';
import { putSession } from '../support/sessions.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;
let meeting: string;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { QUORUM: { share: '1/3', of: 'ALL_SEATS' }, CORRECTION_PERIOD: { days: 14 } });
  meeting = await holdMeeting(app, world);
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const address = () => `/meetings/${meeting}/minutes`;
const pressed = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name }).click();
const passage = (page: Page, name: RegExp) => page.getByRole('article', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

test('before there are minutes, a member is told what they wait for; the chair publishes a summary of their own', async () => {
  const head = await visits.page(address(), world.heads[0]);
  await head.getByRole('heading', { name: 'No minutes have been drafted' }).waitFor();
  expect(await head.locator('main').getByRole('button').count()).toBe(0);
  const chair = await visits.page(address(), world.chair);
  await pressed(chair, 'Publish a summary');
  await dialog(chair).getByLabel('Summary').fill('We made **progress**.');
  await pressed(dialog(chair), 'Publish');
  const summary = head.getByRole('region', { name: "Chair's summary" });
  await chair.getByRole('strong').filter({ hasText: 'progress' }).waitFor();
  await head.reload();
  await summary.getByText('Version 1').waitFor();
  expect(await summary.getByText('Chair', { exact: true }).count()).toBe(1);
});

test('the secretary drafts, edits, moves, adds and removes passages by keyboard, and circulates them', async () => {
  const page = await visits.page(`/meetings/${meeting}`, world.secretary);
  await page.getByRole('link', { name: 'Minutes', exact: true }).click();
  await page.getByLabel('Language of the minutes').selectOption('English');
  await pressed(page, 'Draft the minutes');
  await passage(page, /^6\. Reservation – Seat 2/).waitFor();

  await pressed(page, 'Edit passage 4');
  await dialog(page).getByLabel('Text').fill('The papers were introduced, and liked.');
  await pressed(dialog(page), 'Save');
  await passage(page, /^4\. Discussion/)
    .getByText('and liked.')
    .first()
    .waitFor();
  await gone(page);

  // The focus goes with the passage.
  await page.getByRole('button', { name: 'Move down passage 4' }).press('Enter');
  await passage(page, /^5\. Discussion/).waitFor();
  await page.locator('button:focus', { hasText: 'Move down passage 5' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await passage(page, /^4\. Discussion/).waitFor();

  await pressed(page, 'Add a passage');
  await dialog(page).getByLabel('Item of the agenda').selectOption('2. Training');
  await dialog(page).getByLabel('Text').fill('مرحبا');
  await pressed(dialog(page), 'Add a passage');
  await passage(page, /^11\. Text/)
    .getByText('مرحبا')
    .waitFor();
  expect(
    await passage(page, /^11\. Text/)
      .locator('.prose')
      .getAttribute('dir'),
  ).toBe('auto');
  await gone(page);
  await pressed(page, 'Remove passage 11');
  await pressed(dialog(page), 'Remove it');
  await passage(page, /^11\. Text/).waitFor({ state: 'detached' });
  await gone(page);
  await passage(page, /^4\. Discussion/)
    .getByText('2 wordings')
    .click();
  await passage(page, /^4\. Discussion/)
    .getByText('composed from the records')
    .waitFor();
  expect(await violations(page)).toEqual([]);

  await pressed(page, 'Circulate');
  await dialog(page).getByLabel('14 days from now, as the terms of reference provide (clause 2.1)').check();
  await pressed(dialog(page), 'Circulate to all seats');
  await page.getByText('These minutes are with the seats').waitFor();
  await page.getByText('The terms of reference give 14 days for corrections.').waitFor();
  expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(0);
});

test('a head corrects the own statement at once, and another passage for the next meeting; the secretary on behalf of a seat', async () => {
  const head = await visits.page(address(), world.heads[1], { width: 320 });
  await head.getByText('Your time').waitFor();
  await head.getByText('(UTC)').first().waitFor();
  await pressed(head, 'Correct passage 6');
  await dialog(head).getByText('the correction takes effect at once').waitFor();
  await dialog(head).getByLabel('What it should say').fill('Not for university laboratories.');
  await dialog(head).getByLabel('Why').fill('So we said.');
  await pressed(dialog(head), 'Send the correction');
  await passage(head, /^6\. Reservation/)
    .getByText('Not for university laboratories.')
    .first()
    .waitFor();
  await gone(head);
  await pressed(head, 'Correct passage 8');
  await dialog(head).getByText('to the next meeting').waitFor();
  await dialog(head).getByLabel('What it should say').fill('Send both lists.');
  await dialog(head).getByLabel('Why').fill('There are two.');
  await pressed(dialog(head), 'Send the correction');
  const corrections = head.getByRole('region', { name: 'Corrections of passage 8' });
  await corrections.getByText('Open: goes to the next meeting').waitFor();
  expect(await corrections.locator('dd ins').first().textContent()).toContain('[added:');
  await gone(head);
  expect(await scrollsSideways(head)).toBe(false);
  expect(await violations(head)).toEqual([]);

  const secretary = await visits.page(address(), world.secretary);
  await pressed(secretary, 'Correct passage 7');
  await dialog(secretary)
    .getByLabel('Whose correction it is')
    .selectOption({ label: 'On behalf of: Seat 3 Test organisation' });
  await dialog(secretary).getByLabel('What it should say').fill('We welcome no paper.');
  await dialog(secretary).getByLabel('Why').fill('By mail.');
  await dialog(secretary).getByLabel('How it is known').fill('E-mail of the head of delegation');
  await pressed(dialog(secretary), 'Record the correction');
  await secretary
    .getByRole('region', { name: 'Corrections of passage 7' })
    .getByText('(E-mail of the head of delegation)')
    .waitFor();
});

test('at the deadline they are adopted in part and frozen with a hash; a meeting settles the rest, and issues a corrigendum', async () => {
  const minutes = await minutesOf(app, world.heads[0], meeting);
  await expireIn(app, minutes.id, 0);
  const late = { passage: passageOf(minutes, 'ACTION').id, textMarkdown: 'Late.', reason: 'Too late.' };
  expect(await failure(app, world.heads[0], 'correctMinutes', late)).toMatchObject({ rule: 'minutes.deadline-passed' });
  await putSession(app, world.committeeId, [String(world.group.seats[0])], { title: 'Next meeting' });

  const page = await visits.page(address(), world.secretary, { dark: true });
  await page.getByText('2 passages were left to the next meeting.').waitFor();
  await pressed(page, 'Adopt at a meeting');
  await dialog(page).getByLabel('Decided at').selectOption('Next meeting');
  const settled = (number: number) => dialog(page).getByRole('group', { name: new RegExp(`of passage ${number}$`) });
  await settled(7).getByLabel('Declined').check();
  await settled(8).getByLabel('Accepted').check();
  await settled(8).getByLabel('The wording on which it agreed').fill('Send both lists by March.');
  await pressed(dialog(page), 'Record the adoption');
  await page.getByText('These minutes are adopted as a whole').waitFor();
  await gone(page);
  await passage(page, /^8\. Action/)
    .getByText('Send both lists by March.')
    .first()
    .waitFor();
  await pressed(page, 'Issue a corrigendum passage 4');
  await dialog(page).getByLabel('What it says from now on').fill('Two papers were introduced.');
  await dialog(page).getByLabel('Why').fill('There were two.');
  await pressed(dialog(page), 'Issue the corrigendum');
  await page.getByRole('region', { name: 'Corrigenda to passage 4' }).getByText('Corrigendum 1').waitFor();
  expect(
    await passage(page, /^4\. Discussion/)
      .locator('.passage-text')
      .textContent(),
  ).toContain('and liked.');
  await gone(page);
  expect(await violations(page)).toEqual([]);

  const { id, textSha256, adoptions } = await minutesOf(app, world.heads[2], meeting);
  expect(adoptions).toHaveLength(2);
  const french = await visits.page(address(), world.heads[2], { language: 'fr-FR' });
  await french.getByRole('heading', { level: 1, name: 'Procès-verbal : A meeting' }).waitFor();
  await french.getByText(textSha256).waitFor();
  expect(await french.getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe(`/minutes/${id}.pdf`);
  expect(await french.getByRole('button', { name: /^(Corriger|Publier un rectificatif)/ }).count()).toBe(0);
});
