import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { inspect, SOUND } from '../support/inspection.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { violations } from '../support/browser.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('a seat says when it works and when not, the secretary records it with evidence, and others read', async () => {
  const page = await visits.page('/meetings/working-hours', world.heads[1]);
  await page.getByRole('heading', { level: 2, name: /^2\. / }).waitFor();
  await page.getByText('The seat has not said when it works.').waitFor();
  await page.getByRole('button', { name: 'Enter hours' }).click();
  const hours = page.getByRole('dialog', { name: 'Enter working hours' });
  await hours.getByLabel('Friday').uncheck();
  await hours.getByLabel('From', { exact: true }).fill('22:00');
  await hours.getByLabel('To', { exact: true }).fill('06:00');
  await hours.getByLabel('Time zone').fill('America/New_York');
  expect(await hours.getByLabel('How it is known').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await hours.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Correct 22:00 to 06:00' }).waitFor();
  await page.getByText('Monday, Tuesday, Wednesday, Thursday').waitFor();
  await page.getByRole('button', { name: 'Enter holidays' }).click();
  const holidays = page.getByRole('dialog', { name: 'Enter holidays' });
  const first = holidays.getByRole('group', { name: 'Holiday 1' });
  await first.getByLabel('Name').fill('Day of the founding');
  await first.getByLabel('First day').fill('2099-06-02');
  await first.getByLabel('Every year on the same days').check();
  await holidays.getByRole('button', { name: 'Another holiday' }).click();
  const second = holidays.getByRole('group', { name: 'Holiday 2' });
  await second.getByLabel('Name').fill('Summer closure');
  await second.getByLabel('First day').fill('2099-08-03');
  await second.getByLabel('Last day, if it has several').fill('2099-08-14');
  await holidays.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Summer closure: 3 August 2099 to 14 August 2099').waitFor();

  const seat = `sea_${world.group.seats[1]}`;
  const secretary = await visits.page(`/meetings/working-hours?seat=${seat}`, world.secretary, {
    ...{ width: 320, language: 'ar' },
  });
  await secretary.getByText('recorded on behalf of the seat').waitFor();
  expect(await inspect(secretary)).toEqual(SOUND);
  await secretary.getByRole('button', { name: 'Take back Day of the founding' }).click();
  const dialog = secretary.getByRole('dialog', { name: 'Take back' });
  await dialog.getByRole('textbox', { name: 'Why' }).fill('It was moved.');
  await dialog.getByLabel('How it is known').fill('E-mail of the head of delegation');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await secretary.getByText('Day of the founding').count()).toBe(0);
  await secretary.getByRole('button', { name: 'Correct Summer closure' }).click();
  const correct = secretary.getByRole('dialog', { name: 'Correct a holiday' });
  await correct.getByLabel('Last day, if it has several').fill('2099-08-07');
  await correct.getByRole('textbox', { name: 'Why' }).fill('A week shorter.');
  await correct.getByLabel('How it is known').fill('The same e-mail');
  await correct.getByRole('button', { name: 'Record' }).click();
  await secretary.getByText('Recorded on behalf', { exact: true }).waitFor();

  const reader = await visits.page(`/meetings/working-hours?seat=${seat}`, world.heads[2], { language: 'fr-FR' });
  await correct.waitFor({ state: 'detached' });
  await reader.getByText('Summer closure', { exact: true }).waitFor();
  expect(await reader.getByRole('button', { name: /Corriger|Saisir|Retirer/ }).count()).toBe(0);
});
