import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestServer } from '../support/server.js';
import { makeSecretary } from '../support/bodies.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, makeTerms, type MeetingWorld } from '../support/meetings.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let world: MeetingWorld;
let newcomers: string;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  await makeTerms(app, world.group.id, { TERM_LENGTH: { years: 3 } });
  for (const number of [4, 5, 6]) {
    await app.sql(`insert into seat (id, body_id, number) values (gen_random_uuid(), $1, $2)`, [
      world.committeeId,
      number,
    ]);
  }
  newcomers = await makeParty(app, 'Newcomers of the Fourth Seat');
  await makePerson(app, { name: 'Nadia Newcomer', partyId: newcomers });
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

async function open(who: Person, options: { dark?: boolean; width?: number } = {}): Promise<Page> {
  const one = await visit(browser, app, { accountId: who.accountId, ...options });
  visits.push(one);
  await one.page.goto(`/committee?group=${world.group.slug}`);
  await one.page.getByRole('heading', { level: 2, name: 'Seats' }).waitFor();
  return one.page;
}

const seat = (page: Page, number: number) =>
  page.getByRole('table', { name: 'Seats' }).getByRole('row', { name: new RegExp(`^${number} `) });

/** Opens the dialog of an act, and finds by a part of the name whom it is about. */
async function find(page: Page, button: string, name: string): Promise<ReturnType<Page['getByRole']>> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Part of the name').first().fill(name);
  await dialog.getByRole('radio', { name: new RegExp(name) }).check();
  return dialog;
}

test('the secretary appoints a party to a vacant seat, names its head with the evidence, and vacates it', async () => {
  const page = await open(world.secretary);
  const appoint = await find(page, 'Appoint seat 4', 'Newcomers');
  await appoint.getByLabel('First day').fill('2026-01-01');
  await appoint.getByRole('button', { name: 'Appoint', exact: true }).click();
  await appoint.waitFor({ state: 'detached' });
  await seat(page, 4).getByText('Newcomers of the Fourth Seat').waitFor();
  await seat(page, 4).getByText('1 January 2026 to 31 December 2028').waitFor();

  const name = await find(page, 'Name a delegate seat 4', 'Nadia');
  await name.getByLabel('First day').fill('2026-01-01');
  await name.getByLabel('How it is known').fill('x');
  await name.getByRole('button', { name: 'Name the delegate' }).click();
  await name.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await name.getByLabel('How it is known').fill('note verbale of 5 January');
  await name.getByRole('button', { name: 'Name the delegate' }).click();
  await name.waitFor({ state: 'detached' });
  await seat(page, 4).getByText('Nadia Newcomer (head of delegation)').waitFor();
  const known = await app.sql(`select 1 from event where changes::text like '%note verbale of 5 January%'`);
  expect(known).toHaveLength(1);

  await page.getByRole('button', { name: 'Vacate seat 4' }).click();
  const vacate = page.getByRole('dialog', { name: 'Vacate seat 4?' });
  await vacate.getByRole('button', { name: 'Leave it as it is' }).click();
  await vacate.waitFor({ state: 'detached' });
  await seat(page, 4).getByText('Newcomers of the Fourth Seat').first().waitFor();
  await page.getByRole('button', { name: 'Vacate seat 4' }).click();
  await vacate.getByLabel('Reason').fill('Withdrawn by a note verbale.');
  await vacate.getByRole('button', { name: 'Vacate the seat' }).click();
  await vacate.waitFor({ state: 'detached' });
  await seat(page, 4).getByText('Vacant').waitFor();
});

test('a term longer than the terms of reference give is refused with the clause; a co-chair waives it', async () => {
  const page = await open(world.chair, { dark: true, width: 320 });
  expect(await scrollsSideways(page)).toBe(false);
  const dialog = await find(page, 'Appoint seat 5', 'Newcomers');
  await dialog.getByLabel('First day').fill('2026-01-01');
  await dialog.getByLabel('Last day').fill('2035-12-31');
  await dialog.getByRole('button', { name: 'Appoint', exact: true }).click();
  const refusal = dialog.getByRole('alert');
  await refusal.getByText(/give a seat 3 years/).waitFor();
  await refusal.getByText('Clause 1.1', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Why the rule is waived').fill('The treaty runs for ten years.');
  await dialog.getByLabel('Who agreed').fill('both co-chairs');
  await dialog.getByRole('button', { name: 'Appoint', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await seat(page, 5).getByText('1 January 2026 to 31 December 2035').waitFor();
  const waived = await app.sql(`select 1 from waiver where reason = 'The treaty runs for ten years.'`);
  expect(waived).toHaveLength(1);
});

test('what is typed in a dialog survives a reload; nobody chosen is said at its field', async () => {
  const page = await open(world.secretary);
  await page.getByRole('button', { name: 'Appoint seat 6' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('How it is known').fill('e-mail of the ministry');
  await page.reload();
  await page.getByRole('button', { name: 'Appoint seat 6' }).click();
  expect(await dialog.getByLabel('How it is known').inputValue()).toBe('e-mail of the ministry');
  await dialog.getByLabel('Part of the name').fill('no party is called this');
  await dialog.getByText('0 matches').waitFor();
  await dialog.getByRole('button', { name: 'Appoint', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('chairs, observers and secretaries come and go, each with a question in words', async () => {
  const page = await open(world.secretary);
  const group = `Working group ${world.group.slug}`;
  const chair = await find(page, `Designate a co-chair ${group}`, 'Newcomers');
  await chair.getByRole('radio', { name: /Nadia Newcomer/ }).check();
  await chair.getByRole('button', { name: 'Designate', exact: true }).click();
  await chair.waitFor({ state: 'detached' });
  await page.getByText('Newcomers of the Fourth Seat – Nadia Newcomer').waitFor();
  await page.getByRole('button', { name: 'End Newcomers of the Fourth Seat' }).click();
  const end = page.getByRole('dialog', { name: 'Newcomers of the Fourth Seat chairs no longer?' });
  await end.getByRole('button', { name: 'End the chair' }).click();
  await end.waitFor({ state: 'detached' });

  const observer = await find(page, `Admit an observer Committee of ${world.group.slug}`, 'Newcomers');
  await observer.getByRole('button', { name: 'Admit', exact: true }).click();
  await observer.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'End Newcomers of the Fourth Seat' }).waitFor();

  const secretary = await find(page, `Appoint a secretary ${group}`, 'Nadia');
  await secretary.getByRole('button', { name: 'Appoint', exact: true }).click();
  await secretary.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'End Nadia Newcomer' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('who may not keep the roster sees no buttons for it', async () => {
  const page = await open(world.heads[0]);
  await seat(page, 1).getByText('Head 1 (head of delegation)').waitFor();
  expect(await page.getByRole('button', { name: /Appoint|Vacate|delegate|Designate|Admit|^End/ }).count()).toBe(0);
});
