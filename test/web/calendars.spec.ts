import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { read, titlesIn } from '../calendars/feed.js';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestApplication.start({ PUBLIC_URL: 'http://plenary.test' });
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  await app.sql(`update body set name = 'The committee' where id = $1`, [world.committeeId]);
  await putMeeting(app, world.committeeId, { title: 'The winter meeting' });
});
afterEach(async () => {
  for (const { close, foreign, complaints } of visits.splice(0)) {
    await close();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  }
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(options: Parameters<typeof visit>[2] = {}) {
  const one = await visit(browser, app, { accountId: world.heads[0].accountId, ...options });
  visits.push(one);
  await one.page.goto('/account');
  return one.page;
}

test('a calendar is made for a body, its address shown once, read by a program, listed, and revoked after asking', async () => {
  const page = await open();
  await page.getByRole('heading', { name: 'Calendars' }).waitFor();
  await page.getByText('You have made no calendar yet.').waitFor();
  await page.getByRole('button', { name: 'Make a calendar address' }).click();
  const making = page.getByRole('dialog', { name: 'Make a calendar address' });
  await making.getByLabel('Meetings of').selectOption({ label: 'The committee' });
  expect(await violations(page)).toEqual([]);
  await making.getByRole('button', { name: 'Make a calendar address' }).dblclick();
  const shown = page.getByRole('dialog', { name: 'This is the address of your calendar' });
  const address = await shown.getByLabel('Address to subscribe to').inputValue();
  expect(address).toMatch(/^http:\/\/plenary\.test\/calendar\/[\w-]{43}\.ics$/);
  const subscribe = shown.getByRole('link', { name: 'Open it in the calendar of this device' });
  expect(await subscribe.getAttribute('href')).toBe(address.replace('http:', 'webcal:'));
  await shown.getByRole('button', { name: 'Copy' }).click();
  await shown
    .getByRole('status')
    .getByText(/Copied|select the address/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await shown.getByRole('button', { name: 'I have subscribed to it' }).click();
  await shown.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(address);

  const { pathname } = new URL(address);
  expect(await titlesIn(await read(app, pathname))).toEqual(['The winter meeting']);
  await page.reload();
  const row = page.getByRole('table', { name: 'Calendars' }).getByRole('row', { name: /The committee/ });
  await row.waitFor();
  expect(await row.getByText('Never').count()).toBe(0);
  await row.getByRole('button', { name: 'Revoke' }).click();
  const asked = page.getByRole('dialog', { name: 'Revoke this calendar?' });
  await asked.getByRole('button', { name: 'Leave it as it is' }).click();
  await asked.waitFor({ state: 'detached' });
  await row.getByRole('button', { name: 'Revoke' }).click();
  expect(await violations(page)).toEqual([]);
  await asked.getByRole('button', { name: 'Revoke the calendar' }).click();
  await row.getByText('Revoked').waitFor();
  expect((await read(app, pathname)).status).toBe(404);
});

test('in French and on a narrow screen it says and fits the same', async () => {
  const page = await open({ width: 320, language: 'fr' });
  await page.getByRole('heading', { name: 'Calendriers' }).waitFor();
  await page.getByRole('button', { name: 'Créer une adresse de calendrier' }).click();
  const making = page.getByRole('dialog', { name: 'Créer une adresse de calendrier' });
  expect(await making.getByLabel('Réunions de').inputValue()).toBe('');
  await making.getByRole('button', { name: 'Créer une adresse de calendrier' }).click();
  const shown = page.getByRole('dialog', { name: 'Voici l’adresse de votre calendrier' });
  await shown.getByRole('button', { name: 'Je m’y suis abonné' }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  await shown.getByRole('button', { name: 'Je m’y suis abonné' }).click();
  await page.getByRole('row', { name: /Tout ce que vous pouvez voir/ }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});
