import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import {
  scrollsSideways,
  violations,
  violationsInBothThemes,
  visit,
  type Look,
  type Visit,
} from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makeOfficer, makePerson } from '../support/people.js';
import { codeIn, mailIn } from '../support/mail.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;
let admin: { accountId: string; email: string; token: string };
let auditor: { accountId: string; email: string; token: string };
const visits: Visit[] = [];
const dataDirectory = mkdtempSync(join(tmpdir(), 'plenary-administration-'));

beforeAll(async () => {
  app = await TestApplication.start({ DATA_DIR: dataDirectory }, await ownDatabaseUrl());
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
  admin = await makeOfficer(app, 'ADMINISTRATOR');
  auditor = await makeOfficer(app, 'AUDITOR');
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

async function open(path: string, who?: { accountId: string }, options: Look & { ownWindow?: boolean } = {}) {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}

test('an administrator finds an account by filters that are the address, and sees no papers', async () => {
  await putMeeting(app, world.committeeId, { title: 'Closed meeting', label: 'AMBER' });
  const page = await open('/administration', admin);
  await page.getByRole('row', { name: new RegExp(world.heads[0].email) }).waitFor();
  await page.getByLabel('E-mail address has in it').fill(world.heads[1].email.slice(0, 10));
  await page.getByRole('row', { name: new RegExp(world.heads[0].email) }).waitFor({ state: 'detached' });
  await page.getByRole('row', { name: new RegExp(world.heads[1].email) }).waitFor();
  await page.getByLabel('Office').selectOption('Auditor');
  await page.getByText('No account is like that.').waitFor();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('email'), searchParams.get('office')]).toEqual([
    world.heads[1].email.slice(0, 10),
    'AUDITOR',
  ]);
  await page.goto('/administration?office=NOBODY&state=ASLEEP');
  await page.getByRole('row', { name: new RegExp(world.heads[0].email) }).waitFor();
  for (const path of ['/', '/meetings', '/findings']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Loading …').first().waitFor({ state: 'detached' });
    expect(await page.getByText('Closed meeting').count()).toBe(0);
  }
});

test('an office is given and ended, each asked once; the last administrator is kept, and why is said', async () => {
  const page = await open(`/administration?account=acc_${world.chair.accountId}`, admin);
  await page.getByRole('button', { name: 'Give an office' }).click();
  const giving = page.getByRole('dialog', { name: `Give an office to ${world.chair.email}?` });
  await giving.getByRole('radio', { name: 'Auditor' }).check();
  await giving.getByText('An auditor reads the whole trail').waitFor();
  expect(await violations(page)).toEqual([]);
  await giving.getByRole('button', { name: 'Give the office' }).dblclick();
  await giving.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'End the office of auditor' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the office' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'End the office of auditor' }).waitFor({ state: 'detached' });

  await page.goto(`/administration?account=acc_${admin.accountId}`);
  await page.getByText('This is the last administrator').waitFor();
  expect(await page.getByRole('button', { name: 'Suspend' }).count()).toBe(0);
  await page.goto('/administration?account=acc_00000000-0000-7000-8000-000000000000');
  await page.getByText('There is nothing here.').waitFor();
});

test('somebody is invited to an account; an address that has one is refused at its field', async () => {
  const page = await open('/administration', admin);
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill(world.heads[0].email);
  await dialog.getByRole('button', { name: 'Make the account' }).click();
  await dialog.getByRole('alert').getByText('Somebody has an account with this e-mail address already.').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('E-mail address').fill('second.auditor@example.org');
  await dialog.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('heading', { name: 'second.auditor@example.org' }).waitFor();
  await page.getByText('Never').waitFor();
  await app.runJobs();
  const mails = await mailIn(dataDirectory);
  expect(mails.at(-1)?.subject).toBe('Your account on Plenary');
});

test('an account is suspended while its owner types: they are asked to sign in, and find what they typed once restored', async () => {
  const owner = await makePerson(app, { name: 'Owner' });
  const form = await open('/account', owner, { ownWindow: true });
  await form.clock.install();
  await form.reload();
  await form.getByLabel('Name as you write it').fill('Typed before the end');
  await form.clock.fastForward(5_000);

  const page = await open(`/administration?account=acc_${owner.accountId}`, admin);
  await page.getByRole('button', { name: 'Suspend' }).click();
  const asked = page.getByRole('dialog', { name: `Suspend ${owner.email}?` });
  await asked.getByText('All sessions of this account end at once').waitFor();
  await asked.getByRole('button', { name: 'Suspend the account' }).click();
  await asked.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await asked.getByLabel('Reason').fill('Lost telephone');
  await asked.getByRole('button', { name: 'Suspend the account' }).click();
  await asked.waitFor({ state: 'detached' });
  await page.getByText('Suspended', { exact: true }).waitFor();

  await form.clock.fastForward(61_000);
  const end = form.getByRole('dialog', { name: 'Your session has ended' });
  await end.waitFor();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore the account' }).click();
  await page.getByText('Active', { exact: true }).waitFor();
  await end.getByLabel('E-mail address').fill(owner.email);
  await end.getByRole('button', { name: 'Send me a code' }).click();
  await end.getByLabel('Code').waitFor();
  await app.runJobs();
  await end.getByLabel('Code').fill(codeIn((await mailIn(dataDirectory)).at(-1)));
  await end.getByRole('button', { name: 'Sign in' }).click();
  await end.waitFor({ state: 'detached' });
  expect(await form.getByLabel('Name as you write it').inputValue()).toBe('Typed before the end');
});

test('the roles are told as the server has them, and the settings without a secret', async () => {
  const page = await open('/administration?part=roles', admin);
  await page.getByRole('heading', { name: 'Secretary of a body' }).waitFor();
  await page.getByText('May do 2 things', { exact: true }).last().click();
  await page.getByRole('listitem').filter({ hasText: 'read the trail' }).waitFor();
  await page.getByRole('link', { name: 'Settings and health' }).click();
  await page.getByText('The server and the database answer.').waitFor();
  await page.getByText('Goes nowhere: no mail server is set').waitFor();
  await page.getByText('plenary@localhost.localdomain').waitFor();
  // Neither the address of the database, which has its password, nor anything like it.
  expect(await page.content()).not.toMatch(/postgres(ql)?:\/\//);
});

test('neither administration nor trail is for a member or the other office, and a visitor is asked to sign in', async () => {
  const member = await open('/administration', world.secretary);
  await member.getByText('This is not for you.').waitFor();
  expect(await member.getByRole('link', { name: 'Administration' }).count()).toBe(0);
  expect(await violations(member)).toEqual([]);
  await member.goto('/trail');
  await member.getByText('This is not for you.').waitFor();
  const keeper = await open('/trail', admin);
  await keeper.getByText('This is not for you.').waitFor();
  const reader = await open('/administration', auditor);
  await reader.getByText('This is not for you.').waitFor();
  for (const path of ['/administration', '/trail']) {
    const visitor = await open(path);
    await visitor.getByText('This page is for people who are signed in.').waitFor();
  }
});

test('an auditor reads who did what on whose behalf and what changed, narrows it by its address, and saves it', async () => {
  const meeting = await putMeeting(app, world.committeeId);
  const evidence = { description: 'E-mail', receivedAt: new Date(Date.now() - 60_000).toISOString() };
  const onBehalfOf = { seat: `sea_${world.group.seats[1]}`, evidence };
  await act(app, 'replyToMeeting', { meeting, answer: 'REGRETS', onBehalfOf }, world.secretary);
  await app.ask(
    'mutation { updateProfile(input: { name: "=Renamed", workingDays: [1] }) { userErrors { message } } }',
    {},
    world.adviser.token,
  );
  const page = await open('/trail', auditor);
  const entry = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const recorded = entry('meeting.repliedOnBehalf').first();
  await recorded.getByText('Seat 2').waitFor();
  await recorded.getByRole('link', { name: /^Secretary/ }).waitFor();
  await recorded.getByText('(UTC)').waitFor();
  await recorded.getByText('(Europe/Brussels)').waitFor();
  const renamed = entry('profile.updated').first();
  await renamed.getByText('before: Adviser → after: =Renamed').waitFor();
  expect(await violations(page)).toEqual([]);

  await renamed.getByRole('link', { name: /^Member/ }).click();
  await recorded.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('subject')).toBe(`mem_${world.adviser.memberId}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what is shown as CSV' }).click(),
  ]);
  const saved = await readFile((await download.path()) ?? '', 'utf8');
  expect(saved.split('\r\n')).toHaveLength(2);
  expect(saved).toContain('"profile.updated"');
  expect(saved).toContain('name: Adviser → =Renamed');

  await page.getByRole('link', { name: 'Show everything again' }).click();
  await page.getByLabel('Kind of thing').fill('Reply');
  await page.getByRole('button', { name: 'Search' }).nth(1).click();
  await renamed.waitFor({ state: 'detached' });
  await page.getByLabel('Until and including').fill('2001-01-01');
  await page.getByText('Nothing in the trail is like that.').waitFor();
  await page.goto('/trail?from=yesterday&subject=nonsense');
  await page.getByRole('alert').waitFor();
});

// The first part, and the trail, are looked at in the walk.
test('every part of the page holds in both themes and at 320 pixels', async () => {
  const page = await open('/health/live', admin, { width: 320 });
  for (const part of [`account=acc_${world.heads[2].accountId}`, 'part=roles', 'part=installation']) {
    await page.goto(`/administration?${part}`);
    await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
    await page.getByText('Loading …').first().waitFor({ state: 'detached' });
    expect([part, await scrollsSideways(page)]).toEqual([part, false]);
    expect([part, await violationsInBothThemes(page)]).toEqual([part, []]);
  }
});
