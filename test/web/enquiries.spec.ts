import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { makeSecretary, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makePerson, type Person } from '../support/people.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let group: WorkingGroup;
let other: WorkingGroup;
let secretary: Person;
let second: Person;
let outsider: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  [group, other] = [await makeWorkingGroup(app), await makeWorkingGroup(app)];
  visits = await Visits.start(app, group.slug);
  secretary = await makePerson(app, { name: 'First secretary' });
  second = await makePerson(app, { name: 'Second secretary' });
  outsider = await makePerson(app);
  for (const { memberId } of [secretary, second]) await makeSecretary(app, group.id, memberId);
  await makeSecretary(app, other.id, outsider.memberId);
});
beforeEach(() => app.sql('delete from enquiry'));
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const HOUR = 3_600_000;
async function write(name: string, written: { message?: string; email?: string; hoursAgo?: number } = {}) {
  const { message = 'How do we take part?', email = 'ana@example.net', hoursAgo = 1 } = written;
  await app.sql(
    `insert into enquiry (id, body_id, name, email, message, received_at) values ($1, $2, $3, $4, $5, $6)`,
    [randomUUID(), group.id, name, email, message, new Date(Date.now() - hoursAgo * HOUR)],
  );
}
const one = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
const places = (page: Page) => page.getByRole('navigation', { name: 'Main' });

test('a secretary finds in the week what waits, reads it as it was typed, and answers to the address alone', async () => {
  const hostile = 'ana?bcc=everybody&subject=x@example.net';
  await write('Ana Outside', { message: 'How do we take part?\n<b>We</b> are new.', email: hostile, hoursAgo: 3 });
  await write('Bert Later', { hoursAgo: 2 });
  const page = await visits.page('/', secretary);
  await page
    .getByRole('region', { name: 'Enquiries' })
    .getByRole('link', { name: '2 enquiries from outside wait' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Enquiries' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/enquiries');
  const ana = one(page, 'Ana Outside');
  expect(await ana.getByText('How do we take part?').innerText()).toBe('How do we take part?\n<b>We</b> are new.');
  await ana.getByText('Nobody has proved that this address is theirs.').waitFor();
  await ana.getByText('not said').waitFor();
  expect(await ana.getByRole('link').getAttribute('href')).toBe(
    'mailto:ana%3Fbcc%3Deverybody%26subject%3Dx@example.net',
  );
  expect(await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Bert Later',
    'Ana Outside',
  ]);
  const contact = await page.getByRole('link', { name: 'The public page' }).getAttribute('href');
  expect(contact).toBe(`/public/${group.slug}/contact`);
  expect((await fetch(`${app.url}${contact}`)).status).toBe(200);
  expect(await violations(page)).toEqual([]);
});

test('it is closed once that is asked, with a note, and stands among the closed ones with who and when', async () => {
  await write('Ana Outside');
  const page = await visits.page('/enquiries', secretary);
  await page.getByRole('button', { name: 'Close Ana Outside' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close the enquiry of Ana Outside?' });
  await dialog.getByText(/It is closed once/).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Leave it waiting' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await app.sql('select closed_at from enquiry')).toEqual([{ closed_at: null }]);

  await page.getByRole('button', { name: 'Close Ana Outside' }).click();
  await dialog.getByLabel('What was done').fill('Answered by mail.\nShe comes to the symposium.');
  await dialog.getByRole('button', { name: 'Close the enquiry' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('No enquiry waits.').waitFor();
  await page.getByRole('link', { name: 'Closed' }).click();
  const closed = one(page, 'Ana Outside');
  await closed.getByText('Answered by mail.').waitFor();
  await closed.getByRole('link', { name: 'First secretary' }).waitFor();
  expect(await closed.getByRole('button').count()).toBe(0);
  expect(page.url()).toContain('view=closed');
  await page.reload();
  await closed.waitFor();
  expect(await violations(page)).toEqual([]);
});

test('of two secretaries who close the same one, the later reads what the other did, and keeps what they typed', async () => {
  await write('Ana Outside');
  const [early, late] = [await visits.page('/enquiries', secretary), await visits.page('/enquiries', second)];
  await late.getByRole('button', { name: 'Close Ana Outside' }).click();
  const dialog = late.getByRole('dialog');
  await dialog.getByLabel('What was done').fill('I called her.');
  await early.getByRole('button', { name: 'Close Ana Outside' }).click();
  await early.getByLabel('What was done').fill('Answered by mail.');
  await early.getByRole('button', { name: 'Close the enquiry' }).click();
  await early.getByText('No enquiry waits.').waitFor();

  await dialog.getByRole('button', { name: 'Close the enquiry' }).click();
  await dialog.getByText('Somebody else closed it meanwhile.').waitFor();
  await dialog.getByText('Answered by mail.', { exact: true }).waitFor();
  await dialog.getByRole('link', { name: 'First secretary' }).waitFor();
  expect(await dialog.getByLabel('What was done').inputValue()).toBe('I called her.');
  expect(await dialog.getByRole('button', { name: 'Close the enquiry' }).count()).toBe(0);
  expect(await violations(late)).toEqual([]);
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await late.getByText('No enquiry waits.').waitFor();
  expect(await app.sql('select closing_note from enquiry')).toEqual([{ closing_note: 'Answered by mail.' }]);
});

test('nobody else finds the place: a visitor is asked to sign in, the secretary of another group finds nothing', async () => {
  await write('Ana Outside');
  const page = await visits.page('/enquiries', outsider);
  await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).waitFor();
  expect(await places(page).getByRole('link', { name: 'Enquiries' }).count()).toBe(0);
  const visitor = await visits.page('/enquiries');
  await visitor.getByText('This page is for people who are signed in.').waitFor();
  expect(await places(visitor).getByRole('link', { name: 'Enquiries' }).count()).toBe(0);
  const own = await visits.page(`/?group=${other.slug}`, outsider);
  await own.getByText('No invitation waits for your answer.').waitFor();
  expect(await own.getByRole('region', { name: 'Enquiries' }).count()).toBe(0);
  await places(own).getByRole('link', { name: 'Enquiries' }).click();
  await own.getByText('No enquiry waits.').waitFor();
});

test.each(['en-GB', 'fr-FR'])(
  'with this place, too, the navigation stands in one line at 1200 pixels: %s',
  async (language) => {
    const page = await visits.page('/enquiries', secretary, { language });
    const links = page.locator('#places').getByRole('link');
    for (const name of [/^(Enquiries|Messages)$/, /^(Account|Compte)$/])
      await links.filter({ hasText: name }).waitFor();
    const heights = await Promise.all((await links.all()).map(async (link) => (await link.boundingBox())?.y));
    expect(heights).toHaveLength(12);
    expect(new Set(heights).size).toBe(1);
  },
);

test('in French, in the dark and at 320 pixels it holds, whatever was written', async () => {
  await write('Ana'.repeat(60), { message: 'x'.repeat(400), email: `${'a'.repeat(60)}@example.net` });
  const page = await visits.page('/enquiries?view=nonsense', secretary, { dark: true, width: 320, language: 'fr-FR' });
  await page.getByRole('heading', { level: 1, name: 'Messages de l’extérieur' }).waitFor();
  await page.getByRole('button', { name: /^Classer/ }).click();
  await page.getByRole('dialog').getByLabel('Suite donnée').waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});
