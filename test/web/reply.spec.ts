import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import { visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { inspectInBothThemes, SOUND_IN_BOTH_THEMES } from '../support/inspection.js';
import { MailServer } from '../support/mail-server.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

let mail: MailServer;
let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;
let meeting: string;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  browser = await Browser.start();
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
  const when = { startsAt: { local: '2099-12-03T14:00', timeZone: 'Europe/Brussels' }, durationMinutes: 90 };
  const plan = { body: world.committee, title: 'The winter meeting', label: 'AMBER', ...when };
  ({
    meeting: { id: meeting },
  } = await act(app, 'scheduleMeeting', plan, world.chair));
  await app.runJobs();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  await mail.stop();
});

/** The path of the link in the newest mail that somebody got. */
function linkOf({ email }: Person): string {
  const mine = mail.received.filter(({ envelope }) => envelope.to.includes(email));
  const [, address = ''] = /^Reply: (\S+)$/m.exec(mine.at(-1)?.mail.text ?? '') ?? [];
  return new URL(address).pathname;
}
const open = (options: Parameters<typeof visit>[2] = {}) => visit(browser, app, { javaScript: false, ...options });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const answers = async () =>
  (
    await app.sql<{ answer: string }>('select answer from reply where meeting_id = $1 order by replied_at', [
      meeting.replace('mtg_', ''),
    ])
  ).map(({ answer }) => answer);

test('the link of the mail opens a page whose button answers, without JavaScript', async () => {
  const { page, close, foreign, complaints } = await open();
  await page.goto(linkOf(world.heads[1]));
  await page.getByRole('heading', { level: 1, name: 'Reply to a meeting' }).waitFor();
  await page.getByText('The winter meeting').waitFor();
  await page.getByText('Thursday 3 December 2099, 08:00 (America/New_York, UTC-5)').waitFor();
  await page.getByText('Your answer is awaited.').waitFor();
  expect(await answers()).toEqual([]);
  await page.getByLabel('A note, if you like').fill('By train.');
  await press(page, 'I attend');
  await page.getByRole('status').getByText('Your answer is recorded.').waitFor();
  await page.getByText('Attending, given on').waitFor();
  expect(await answers()).toEqual(['ATTENDING']);
  expect([foreign, complaints]).toEqual([[], []]);
  await close();
});

test('a second press, the back button and a reload do no harm, and another answer takes its place', async () => {
  const { page, close } = await open();
  await page.goto(linkOf(world.heads[0]));
  await press(page, 'I may attend');
  await page.getByRole('status').waitFor();
  await page.reload();
  await page.goBack();
  await press(page, 'I may attend');
  await page.getByText('You have given this answer already; it stands.').waitFor();
  expect(await answers()).toEqual(['TENTATIVE']);
  await press(page, 'Our alternate attends');
  await page.getByText('Regrets, alternate attends, given on').waitFor();
  expect(await answers()).toEqual(['TENTATIVE', 'REGRETS_ALTERNATE_ATTENDS']);
  await close();
});

test('a link that was changed, replaced or lost its right says what to do, in one way', async () => {
  const { page, close } = await open();
  const old = linkOf(world.heads[0]);
  const moved = { startsAt: { local: '2099-12-10T14:00', timeZone: 'Europe/Brussels' }, reason: 'A holiday' };
  await page.goto(old);
  await act(app, 'rescheduleMeeting', { meeting, ...moved }, world.chair);
  await app.runJobs();
  await press(page, 'I attend');
  await page.getByRole('heading', { level: 1, name: 'This link does not work' }).waitFor();
  const said = await page.getByRole('main').innerText();
  await app.sql(`update account set state = 'SUSPENDED' where id = $1`, [world.heads[1].accountId]);
  for (const path of [old, `${old}x`, '/reply/nothing', linkOf(world.heads[1])]) {
    await page.goto(path);
    expect([path, await page.getByRole('main').innerText()]).toEqual([path, said]);
  }
  expect(await answers()).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').waitFor();
  await close();
});

test('each of its faces is worked by keyboard, narrow and at 400 %, and axe objects to nothing in either theme', async () => {
  await app.sql(`update member set language = 'fr' where id = $1`, [world.heads[2].memberId]);
  const { page, close } = await visit(browser, app, { width: 320 });
  for (const path of [linkOf(world.heads[0]), linkOf(world.heads[2]), '/reply/nothing']) {
    await page.goto(path);
    expect([path, await inspectInBothThemes(page)]).toEqual([path, SOUND_IN_BOTH_THEMES]);
  }
  await page.goto(linkOf(world.heads[2]));
  await page.getByRole('heading', { level: 1, name: 'Répondre à une invitation' }).waitFor();
  await press(page, /Je participe$/);
  await page.getByText('Votre réponse est enregistrée.').waitFor();
  expect(await inspectInBothThemes(page)).toEqual(SOUND_IN_BOTH_THEMES);
  await press(page, /Je participe$/);
  await page.getByText('elle est maintenue').waitFor();
  await close();
});
