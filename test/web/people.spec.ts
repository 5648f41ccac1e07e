import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApplication } from '../support/application.js';
import {
  holdSeat,
  makeChair,
  makeSecretary,
  makeWorkingGroup,
  serveInDelegation,
  type WorkingGroup,
} from '../support/bodies.js';
import { scrollsSideways, violations, violationsInBothThemes, visit, type Visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
let group: WorkingGroup;
let secretary: Person;
let head: Person;
let chair: Person;
let stranger: Person;
let farAway: Person;
const visits: Visit[] = [];
const LONG = `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4).slice(0, 199)}!`;

beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  browser = await Browser.start();
  group = await makeWorkingGroup(app, 2);
  secretary = await makePerson(app, { name: 'Sam Secretary' });
  await makeSecretary(app, group.id, secretary.memberId);
  await makeSecretary(app, group.committeeId, secretary.memberId);
  head = await makePerson(app, {
    name: 'ليلى الحسن',
    partyId: await makeParty(app, 'معهد الأمن'),
    timeZone: 'Asia/Tokyo',
  });
  await holdSeat(app, group.seats[0] ?? '', head.partyId);
  await serveInDelegation(app, group.seats[0] ?? '', head.memberId);
  farAway = await makePerson(app, { name: LONG, partyId: await makeParty(app, `${LONG} of the world`) });
  await holdSeat(app, group.seats[1] ?? '', farAway.partyId);
  await serveInDelegation(app, group.seats[1] ?? '', farAway.memberId, 'ADVISER');
  // In the community, and not in the committee.
  chair = await makePerson(app, { name: 'Observing Olga' });
  await app.sql(`insert into observer (id, body_id, party_id, valid) values ($1, $2, $3, '[2000-01-01,)')`, [
    randomUUID(),
    group.id,
    chair.partyId,
  ]);
  stranger = await makePerson(app, { name: 'Stranger' });
  await makeChair(app, group.id, head.partyId, null);
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

type Options = { dark?: boolean; width?: number; language?: string };
async function open(path: string, who?: Person, options: Options = {}): Promise<Page> {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(`${path}${path.includes('?') ? '&' : '?'}group=${group.slug}`);
  return one.page;
}
const addressOf = ({ memberId }: Person): string => `/people/mem_${memberId}`;

describe('the directory', () => {
  test('is filtered by name, party and body in its address, and leads to one person', async () => {
    const page = await open('/people', secretary);
    await page.getByRole('link', { name: 'Sam Secretary' }).waitFor();
    await page.getByRole('link', { name: 'ليلى الحسن' }).waitFor();
    await page.getByLabel('Name contains').fill('ليلى');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Sam Secretary' }).waitFor({ state: 'detached' });
    await page.waitForURL((url) => url.searchParams.get('name') === 'ليلى');
    await page.getByLabel('Represents').selectOption('معهد الأمن');
    await page.getByLabel('Stands in').selectOption({ label: `Committee of ${group.slug}` });
    await page.waitForURL((url) => url.searchParams.get('body') === `bdy_${group.committeeId}`);
    expect(new URL(page.url()).searchParams.get('party')).toBe(`pty_${head.partyId}`);
    await page.reload();
    expect(await page.getByLabel('Name contains').inputValue()).toBe('ليلى');
    await page.getByRole('link', { name: 'ليلى الحسن' }).click();
    await page.getByRole('heading', { level: 1, name: 'ليلى الحسن' }).waitFor();
    await page.getByText('Head of delegation').waitFor();
    await page.getByText('(Asia/Tokyo)').waitFor();
    await page.getByText('09:00 to 17:00, their time').waitFor();
    expect(await page.getByRole('link', { name: head.email }).getAttribute('href')).toBe(`mailto:${head.email}`);
  });

  test('says why it is empty; a filter that nobody knows counts as none', async () => {
    const page = await open('/people?name=nobody-of-this-name', secretary);
    await page.getByText('Nobody of whom you may know matches.').waitFor();
    await page.goto(`/people?party=nonsense&body=%00&group=${group.slug}`);
    await page.getByRole('link', { name: 'Sam Secretary' }).waitFor();
    expect(await page.getByLabel('Stands in').inputValue()).toBe('ALL');
  });

  test('shows an address inside the body, and to others of the community that it is not shown', async () => {
    const page = await open(addressOf(head), farAway);
    await page.getByRole('link', { name: head.email }).waitFor();
    const other = await open(addressOf(head), chair);
    await other.getByText('Not shown to you, or there is none').waitFor();
    expect(await other.getByText(head.email).count()).toBe(0);
  });

  test('is not for visitors, and shows strangers themselves only; the public page of a party shows nobody', async () => {
    for (const path of ['/people', addressOf(head)]) {
      const page = await open(path);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await page.getByText('ليلى الحسن').count()).toBe(0);
    }
    const page = await open(addressOf(head), stranger);
    await page.getByText('There is nothing here.').waitFor();
    await page.goto('/people');
    await page.getByRole('link', { name: 'Stranger' }).waitFor();
    expect(await page.getByText('ليلى الحسن').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Invite a person' }).count()).toBe(0);
    await page.goto('/people/nonsense');
    await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).waitFor();
    const visitor = await open(`/parties/test-${head.partyId}`);
    await visitor.getByRole('heading', { level: 1, name: 'معهد الأمن' }).waitFor();
    await visitor.getByText('Seat 1').waitFor();
    await visitor.getByText('Chairs').waitFor();
    expect(await visitor.getByText('ليلى الحسن').count()).toBe(0);
  });

  test('holds names of any length and direction in a narrow window', async () => {
    for (const path of ['/people', addressOf(farAway), '/parties', `/parties/test-${farAway.partyId}`]) {
      const page = await open(path, secretary, { width: 320 });
      await page.getByText(LONG).filter({ visible: true }).first().waitFor();
      expect([path, await scrollsSideways(page)]).toEqual([path, false]);
      expect([path, await violations(page)]).toEqual([path, []]);
    }
  });
});

describe('the secretary', () => {
  test('invites a person, is told what is wrong, and loses nothing by a reload', async () => {
    const page = await open('/people', secretary);
    await page.getByRole('button', { name: 'Invite a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a person' });
    await dialog.getByLabel('Name, as they write it').fill('Nora New');
    await dialog.getByLabel('E-mail address').fill('nowhere');
    await dialog.getByLabel('For whom they speak').selectOption('معهد الأمن');
    await dialog.getByRole('button', { name: 'Invite' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Invite a person' }).click();
    expect(await dialog.getByLabel('Name, as they write it').inputValue()).toBe('Nora New');
    await dialog.getByLabel('E-mail address').fill('nora@example.org');
    await dialog.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nora New' }).waitFor();
    await page.getByText('In no body of yours today.').waitFor();
  });

  test('changes for whom somebody speaks; both parties stay on the page', async () => {
    const person = await makePerson(app, { name: 'Mover', partyId: await makeParty(app, 'Former office') });
    await makeParty(app, 'Next office');
    const page = await open(addressOf(person), secretary);
    await page.getByRole('button', { name: 'Change representation' }).click();
    const dialog = page.getByRole('dialog', { name: 'For whom does Mover speak?' });
    await dialog.getByText('What they fill for the former one').waitFor();
    await dialog.getByLabel('From then on, for').selectOption('Next office');
    await dialog.getByLabel('First day').fill('2026-01-01');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change the representation' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Next office' }).waitFor();
    await page.getByRole('link', { name: 'Former office' }).waitFor();
    await page.getByText('1 January 2000 to 31 December 2025').waitFor();
  });

  test('is asked once, in words, before a membership ends', async () => {
    const person = await makePerson(app, { name: 'Leaver' });
    const page = await open(addressOf(person), secretary, { dark: true });
    await page.getByRole('button', { name: 'End the membership' }).click();
    const dialog = page.getByRole('dialog', { name: 'End the membership of Leaver?' });
    await dialog.getByText('They cannot sign in any more.').waitFor();
    await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
    await dialog.waitFor({ state: 'detached' });
    const active = (): Promise<{ state: string }[]> =>
      app.sql<{ state: string }>('select state from account where id = $1', [person.accountId]);
    expect(await active()).toEqual([{ state: 'ACTIVE' }]);
    await page.getByRole('button', { name: 'End the membership' }).click();
    await dialog.getByRole('button', { name: 'End the membership' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByLabel('Reason, for the record').fill('Retires.');
    await dialog.getByRole('button', { name: 'End the membership' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await active()).toEqual([{ state: 'SUSPENDED' }]);
    await page.getByRole('button', { name: 'End the membership' }).waitFor({ state: 'detached' });
    await page.getByText(/1 January 2000 to/).waitFor();
  });

  test('offers no other than their own membership to a member', async () => {
    const page = await open(addressOf(farAway), head);
    await page.getByText('Where they stand').waitFor();
    expect(await page.getByRole('button', { name: 'End the membership' }).count()).toBe(0);
    await page.goto(addressOf(head));
    await page.getByRole('button', { name: 'End the membership' }).click();
    await page.getByRole('dialog', { name: 'End your own membership?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Change representation' }).count()).toBe(0);
  });
});

describe('States and organisations', () => {
  const uniqueCode = (): string => String.fromCharCode(...[0, 1].map(() => 65 + Math.floor(Math.random() * 26)));

  test('are recorded by the secretary, who is told what is wrong, and described anew', async () => {
    const page = await open('/parties', secretary);
    await page.getByRole('button', { name: 'Record a State or organisation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Short name for addresses').fill('Not A Slug');
    await dialog.getByLabel('Name', { exact: true }).fill('Atlantis');
    await dialog.getByLabel('ISO code').fill('a');
    await dialog.getByLabel('Member State of the IAEA').selectOption('Yes');
    await dialog.getByLabel('Date of the list that says so').fill('2026-01-31');
    await dialog.getByLabel('Time zones').fill('Atlantic/Azores');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    const slug = `atlantis-${randomUUID().slice(0, 8)}`;
    await dialog.getByLabel('Short name for addresses').fill(slug);
    await dialog.getByLabel('ISO code').fill(uniqueCode());
    await dialog.getByLabel('Regional group').selectOption('African States');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('heading', { level: 1, name: 'Atlantis' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/parties/${slug}`);
    await page.getByText('Yes, by the list of 31 January 2026').waitFor();
    await page.getByText('(Atlantic/Azores)').waitFor();

    await page.getByRole('button', { name: 'Change the record' }).click();
    expect(await dialog.getByLabel('Time zones').inputValue()).toBe('Atlantic/Azores');
    await dialog.getByLabel('Name', { exact: true }).fill('Atlantis (Republic of)');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('heading', { level: 1, name: 'Atlantis (Republic of)' }).waitFor();
    await page.getByRole('definition').getByText('African States').waitFor();
  });

  test('are named in the language of the page, found by that name, and said to be in English where they are not', async () => {
    const party = await makeParty(app, 'Office of Unspoken Things');
    await app.sql(`insert into party_naming (id, party_id, language, name) values ($1, $2, 'fr', $3)`, [
      randomUUID(),
      party,
      'Bureau des choses tues',
    ]);
    await makeParty(app, 'Office without a name in French');
    const page = await open('/parties?name=choses', undefined, { language: 'fr-FR' });
    await page.getByRole('link', { name: 'Bureau des choses tues' }).waitFor();
    await page.goto('/parties?name=without%20a%20name');
    const english = page.getByRole('link', { name: 'Office without a name in French' });
    await english.waitFor();
    expect(await english.getByText('Office').getAttribute('lang')).toBe('en');
    await page.goto('/parties?name=unspoken&kind=STATE');
    await page.getByText('Aucun État ni aucune organisation ne correspond.').waitFor();
    await page.getByLabel('Catégorie').selectOption('Organisations');
    await page.getByRole('link', { name: 'Bureau des choses tues' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bureau des choses tues' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
