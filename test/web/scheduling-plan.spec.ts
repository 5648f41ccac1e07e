import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { violations } from '../support/browser.js';
import { inspect, SOUND } from '../support/inspection.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 } });
  await putMeeting(app, world.group.id, {
    ...{ kind: 'CONFERENCE_SESSION', title: 'A conference', label: 'CLEAR', public: true },
    ...{ starts_at: new Date('2098-11-11T08:00:00Z'), duration_minutes: 600 },
  });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('an hour is suggested, a year is planned from there, changed by hand, and called with a waiver', async () => {
  const page = await visits.page('/committee', world.chair);
  await page.getByRole('link', { name: 'Suggest hours' }).click();
  await page.getByRole('region', { name: 'Hours to take in turn' }).waitFor();
  await page.getByRole('link', { name: 'Plan a year of such meetings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Plan a year' }).waitFor();
  await page.getByLabel('Title of each meeting').fill(`Meeting of 2098`);
  await page.getByLabel('First day', { exact: true }).fill(`2098-01-01`);
  await page.getByLabel('Last day', { exact: true }).fill(`2098-12-31`);
  await page.getByRole('button', { name: 'Days to keep off', exact: true }).click();
  const off = page.getByRole('group', { name: 'Days to keep off 1' });
  await off.getByLabel('From').fill(`2098-01-01`);
  await off.getByLabel('To, if several').fill(`2098-01-31`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Propose dates' }).click();

  await page.getByRole('heading', { level: 1, name: `Meeting of 2098` }).waitFor();
  const meetings = page.getByRole('table', { name: 'Meetings of the plan' });
  await meetings.waitFor();
  const rows = async () => (await meetings.getByRole('row').count()) - 1;
  // The first period is kept off.
  expect(await rows()).toBe(3);
  await page.getByRole('heading', { level: 2, name: 'Without a meeting' }).waitFor();
  const ledger = page.getByRole('table', { name: 'What the plan asks of each seat' });
  const asks = async () => (await ledger.getByRole('row').allInnerTexts()).slice(1).join('\n');
  const before = await asks();

  await meetings
    .getByRole('button', { name: /^Drop / })
    .first()
    .click();
  await meetings.getByRole('row').nth(3).waitFor({ state: 'detached' });
  expect(await rows()).toBe(2);
  expect(await asks()).not.toBe(before);
  await page.getByText('None of them falls on a known conference').waitFor();
  await page.getByRole('button', { name: 'Add a meeting' }).click();
  const add = page.getByRole('dialog', { name: 'Add a meeting' });
  await add.getByLabel('Date').fill('2001-01-01');
  await add.getByLabel('Time', { exact: true }).fill('10:00');
  await add.getByRole('button', { name: 'Add it' }).click();
  await add.getByText('A meeting is planned for a time to come.').waitFor();
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await add.getByLabel('Date').fill(soon);
  await add.getByRole('button', { name: 'Add it' }).click();
  await meetings.getByText('Short notice').waitFor();
  await meetings
    .getByRole('button', { name: /^Move / })
    .last()
    .click();
  const move = page.getByRole('dialog', { name: 'Move the meeting' });
  await move.getByLabel('Date').fill(`2098-11-11`);
  await move.getByRole('button', { name: 'Move it' }).click();
  await move.waitFor({ state: 'detached' });
  await meetings.getByText('Conflict', { exact: true }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'On the same day: A conference' }).last().waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Call the meetings' }).click();
  const call = page.getByRole('dialog', { name: 'Call the meetings' });
  await call.getByLabel('Joining link').fill('https://video.example.org/year');
  await call.getByRole('button', { name: 'Schedule 3 meetings and invite' }).click();
  await call.getByText('Clause 1.1').first().waitFor();
  await call.getByLabel('Why the rule is waived').fill('All seats asked for an early start.');
  await call.getByLabel('Who agreed').fill('both co-chairs');
  expect(await violations(page)).toEqual([]);
  await call.getByRole('button', { name: 'Schedule 3 meetings and invite' }).click();
  await call.waitFor({ state: 'detached' });
  await page.getByText('Called', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Add a meeting' }).count()).toBe(0);
  await page.getByRole('listitem').getByRole('link').last().click();
  await page.getByRole('heading', { level: 1, name: `Meeting of 2098` }).waitFor();
});

test('from right to left, in a narrow window, a year is suggested, planned and called, and all of it can be read', async () => {
  const page = await visits.page('/meetings/suggested-hours', world.chair, { language: 'ar', width: 320 });
  await page.getByRole('link', { name: 'Plan a year of such meetings' }).click();
  await page.getByLabel('Title of each meeting').fill('Meeting of 2097');
  await page.getByLabel('First day', { exact: true }).fill('2097-01-01');
  await page.getByLabel('Last day', { exact: true }).fill('2097-12-31');
  await page.getByLabel('How often').selectOption({ label: 'Every six months' });
  await page.getByRole('button', { name: 'Propose dates' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting of 2097' }).waitFor();
  await page.reload();
  await page.getByRole('table', { name: 'What the plan asks of each seat' }).waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await inspect(page)).toEqual(SOUND);
  await page.getByRole('button', { name: 'Call the meetings' }).click();
  await page.getByRole('button', { name: 'Schedule 2 meetings and invite' }).click();
  await page.getByText('Called', { exact: true }).waitFor();
  expect(await page.getByRole('list').getByRole('link', { name: /2097/ }).count()).toBe(2);
});

test('a plan is withdrawn for a reason; a member who convenes nothing may plan nothing', async () => {
  const page = await visits.page('/meetings/plans', world.secretary, { language: 'fr-FR' });
  await page.getByLabel('Titre de chaque réunion').fill('Réunion');
  await page.getByRole('button', { name: 'Proposer des dates' }).click();
  await page.getByRole('heading', { level: 1, name: 'Réunion' }).waitFor();
  await page.getByRole('button', { name: 'Retirer le plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retirer le plan' });
  await dialog.getByLabel('Raison').fill('Le budget manque.');
  await dialog.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByText('Ce plan a été retiré').waitFor();
  await page.getByRole('link', { name: 'Tous les plans' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Réunion' }).getByText('Retiré', { exact: true }).waitFor();
  const refused = await visits.page('/meetings/plans', world.heads[0]);
  await refused.getByText('You may not plan meetings of this body.').first().waitFor();
  expect(await refused.getByRole('button', { name: 'Propose dates' }).count()).toBe(0);
});
