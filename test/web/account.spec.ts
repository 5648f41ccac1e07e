import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { scrollsSideways, violations, violationsInBothThemes, visit, type Visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeOfficer, makePerson, type Person } from '../support/people.js';
import { codeIn, mailIn } from '../support/mail.js';
import { Browser } from '../support/windows.js';

let app: TestApplication;
let browser: Browser;
let person: Person;
const visits: Visit[] = [];
const dataDirectory = mkdtempSync(join(tmpdir(), 'plenary-account-'));

beforeAll(async () => {
  app = await TestApplication.start({ DATA_DIR: dataDirectory }, await ownDatabaseUrl());
  browser = await Browser.start();
  person = await makePerson(app, { name: 'Amal', timeZone: 'Europe/Brussels' });
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

async function open(path: string, who?: { accountId: string }, options: { width?: number } = {}) {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}

const kept = async ({ memberId }: Person) => {
  const [row] = await app.sql('select * from member where id = $1', [memberId]);
  return row;
};

test('a profile is changed, with hours across midnight, and stays; a zone that does not exist is said at its field', async () => {
  const page = await open('/account', person);
  // The browser itself notes in its console that the server refused.
  const { complaints } = visits[0] as Visit;
  await page.getByLabel('Name as you write it').fill('Amal أمل');
  await page.getByLabel('Time zone').fill('Mars/Olympus');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByRole('alert').getByText('Nothing was changed.').waitFor();
  const zone = page.getByLabel('Time zone');
  expect(await zone.getAttribute('aria-invalid')).toBe('true');
  expect(await violations(page)).toEqual([]);
  expect((await kept(person))?.['name']).toBe('Amal');
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')]);

  await zone.fill('Asia/Tokyo');
  await page.getByLabel('Language in which you are written to').selectOption('Français');
  await page.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sunday' }).check();
  await page.getByLabel('Start of the working day').fill('22:00');
  await page.getByLabel('End of the working day').fill('06:30');
  await page.getByText('These hours run across midnight.').waitFor();
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByText('The profile is saved.').waitFor();
  await page.reload();
  await page.getByLabel('Name as you write it').waitFor();
  expect(await page.getByLabel('Name as you write it').inputValue()).toBe('Amal أمل');
  expect(await page.getByRole('checkbox', { name: 'Friday' }).isChecked()).toBe(false);
  expect(await kept(person)).toMatchObject({
    ...{ name: 'Amal أمل', time_zone: 'Asia/Tokyo', language: 'fr', working_days: [1, 2, 3, 4, 7] },
    ...{ working_from: '22:00:00', working_to: '06:30:00' },
  });
  await app.sql(`update member set time_zone = 'Europe/Brussels' where id = $1`, [person.memberId]);
});

test('no day, no hours and an empty name are refused, and nothing typed is lost', async () => {
  const other = await makePerson(app);
  const page = await open('/account', other);
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await page.getByRole('checkbox', { name: day }).uncheck();
  await page.getByLabel('Name as you write it').fill('');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  const problems = page.getByRole('alert');
  await problems.getByText(/name/).first().waitFor();
  await problems
    .getByText(/workingDays/)
    .first()
    .waitFor();
  await page.reload();
  await page.getByRole('checkbox', { name: 'Monday' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Monday' }).isChecked()).toBe(false);
  expect((await kept(other))?.['working_days']).toEqual([1, 2, 3, 4, 5]);
});

test('a profile that is changed in two windows shows both texts and loses neither', async () => {
  const twin = await makePerson(app, { name: 'Twin' });
  const [first, second] = [await open('/account', twin), await open('/account', twin)];
  await first.getByLabel('Name as you write it').fill('Written first');
  await second.getByLabel('Name as you write it').fill('Written second');
  await first.getByRole('button', { name: 'Save the profile' }).click();
  await first.getByText('The profile is saved.').waitFor();
  await second.getByRole('button', { name: 'Save the profile' }).click();
  const both = second.getByRole('region', { name: 'Somebody else changed this while you wrote' });
  await both.waitFor();
  await both.getByText('Their text as it stands now').click();
  await both.getByRole('definition').filter({ hasText: 'Written first' }).last().waitFor();
  expect(await second.getByLabel('Name as you write it').inputValue()).toBe('Written second');
  expect(await violations(second)).toEqual([]);
  expect((await kept(twin))?.['name']).toBe('Written first');

  await both.getByRole('button', { name: 'Take their text' }).click();
  expect(await second.getByLabel('Name as you write it').inputValue()).toBe('Written first');
  await second.getByRole('button', { name: 'Put my text back' }).click();
  expect(await second.getByLabel('Name as you write it').inputValue()).toBe('Written second');
  await second.getByRole('button', { name: 'Save the profile' }).click();
  await second.getByText('The profile is saved.').waitFor();
  expect((await kept(twin))?.['name']).toBe('Written second');

  await second.getByLabel('Name as you write it').fill('Mine again');
  const meanwhile = `mutation { updateProfile(input: { timeZone: "Asia/Tokyo" }) { userErrors { message } } }`;
  await app.ask(meanwhile, {}, twin.token);
  await second.getByRole('button', { name: 'Save the profile' }).click();
  await both.getByRole('button', { name: 'Keep mine and save it over theirs' }).click();
  await second.getByText('The profile is saved.').waitFor();
  expect(await kept(twin)).toMatchObject({ name: 'Mine again', time_zone: 'UTC' });
});

test('what one is mailed is chosen in the same window without a quarrel with the profile', async () => {
  const page = await open('/account', person);
  await page.getByLabel('Name as you write it').fill('Half typed');
  await page.getByRole('checkbox', { name: 'Findings posted to my focus groups' }).uncheck();
  const reminders = page.getByRole('group', { name: 'Remind me of meetings' });
  expect(await reminders.getByRole('checkbox', { name: 'A day before' }).isChecked()).toBe(true);
  await reminders.getByRole('checkbox', { name: 'A day before' }).uncheck();
  await reminders.getByRole('checkbox', { name: 'An hour before' }).check();
  await page.getByRole('radio', { name: /^Once a week, together/ }).check();
  await page.getByRole('button', { name: 'Save what I am mailed' }).click();
  await page.getByText('Your choice holds from now on.').waitFor();
  const choice = { declined_mails: ['FINDINGS'], meeting_reminders: ['HOUR_BEFORE'], mail_rhythm: 'WEEKLY' };
  expect(await kept(person)).toMatchObject(choice);
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByText('The profile is saved.').waitFor();
  expect(await kept(person)).toMatchObject({ name: 'Half typed', declined_mails: ['FINDINGS'] });
  await page.reload();
  await page.getByRole('checkbox', { name: 'Invitations to meetings' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Findings posted to my focus groups' }).isChecked()).toBe(false);
  expect(await page.getByRole('checkbox', { name: 'An hour before' }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: /^Once a week, together/ }).isChecked()).toBe(true);
});

test('an access token is made, shown once, opens what it should, and is revoked', async () => {
  const page = await open('/account', person);
  await page.getByRole('button', { name: 'Make an access token' }).click();
  const making = page.getByRole('dialog', { name: 'Make an access token' });
  await making.getByLabel('Days until it ends').fill('9999');
  await making.getByRole('button', { name: 'Make an access token' }).click();
  await making.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await making.getByLabel('Name').fill('Calendar on my desk');
  await making.getByLabel('Reads up to').selectOption('GREEN');
  await making.getByLabel('Days until it ends').fill('30');
  await making.getByRole('button', { name: 'Make an access token' }).dblclick();
  const shown = page.getByRole('dialog', { name: 'This is your new access token' });
  const token = await shown.getByLabel('Access token').inputValue();
  expect(token).toMatch(/^plenary_/);
  await shown.getByRole('button', { name: 'Copy' }).click();
  await shown
    .getByRole('status')
    .getByText(/Copied|select the token/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await shown.getByRole('button', { name: 'I have kept it' }).click();
  await shown.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(token);
  expect(await app.sql(`select 1 from access_token where name = 'Calendar on my desk'`)).toHaveLength(1);

  const who = '{ viewer { name } }';
  expect((await app.ask(who, {}, token)).data.viewer.name).toBe('Half typed');
  const write = await app.ask('mutation { updateProfile(input: { name: "x" }) { userErrors { message } } }', {}, token);
  expect(write.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');

  const row = page.getByRole('row', { name: /Calendar on my desk/ });
  await row.getByRole('button', { name: 'Revoke' }).click();
  const asked = page.getByRole('dialog', { name: 'Revoke the access token “Calendar on my desk”?' });
  await asked.getByRole('button', { name: 'Leave it as it is' }).click();
  await asked.waitFor({ state: 'detached' });
  await row.getByRole('button', { name: 'Revoke' }).click();
  await asked.getByRole('button', { name: 'Revoke the token' }).click();
  await row.getByText('Revoked').waitFor();
  expect((await app.ask(who, {}, token)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('signing out everywhere asks once, ends every session and the tokens too when that is wished', async () => {
  const leaver = await makePerson(app);
  const [here, there] = [await open('/account', leaver), await open('/account', leaver)];
  await there.getByText(leaver.email).waitFor();
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();
  const asked = here.getByRole('dialog', { name: 'Sign out everywhere?' });
  await asked.getByRole('checkbox', { name: 'Revoke my access tokens, too' }).check();
  expect(await violations(here)).toEqual([]);
  await asked.getByRole('button', { name: 'Sign out everywhere' }).click();
  await here.getByRole('link', { name: 'Sign in' }).first().waitFor();
  await there.reload();
  await there.getByText('This page is for people who are signed in.').waitFor();
  expect((await app.ask('{ viewer { name } }', {}, leaver.token)).errors?.[0]?.extensions['code']).toBe(
    'UNAUTHENTICATED',
  );
});

test('a code that has expired or was used, and one tried too often, are said plainly; a double click signs in once', async () => {
  const page = await open('/account/sign-in?back=%2Faccount');
  const newcomer = await makePerson(app);
  const requestCode = async (): Promise<string> => {
    await page.getByLabel('E-mail address').fill(newcomer.email);
    await page.getByRole('button', { name: 'Send me a code' }).dblclick();
    await page.getByLabel('Code').waitFor();
    await app.runJobs();
    return codeIn((await mailIn(dataDirectory)).at(-1));
  };
  const enter = async (code: string): Promise<void> => {
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Sign in' }).dblclick();
  };
  const late = await requestCode();
  await app.sql(`update sign_in_request set expires_at = now() - interval '1 second' where email = $1`, [
    newcomer.email,
  ]);
  await enter(late);
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Code').inputValue()).toBe(late);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start again' }).click();
  await enter(await requestCode());
  await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
  expect(await app.sql('select 1 from session where account_id = $1', [newcomer.accountId])).toHaveLength(1);

  const used = codeIn((await mailIn(dataDirectory)).at(-1));
  const again = await open('/account/sign-in');
  await again.getByLabel('E-mail address').fill(newcomer.email);
  await again.getByRole('button', { name: 'Send me a code' }).click();
  await again.getByLabel('Code').fill(used);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await again.getByRole('alert').waitFor();
});

test('an account without a member has no profile and no mail to choose; a visitor is asked to sign in', async () => {
  const page = await open('/account', await makeOfficer(app, 'ADMINISTRATOR'));
  await page.getByText('This account belongs to no member of a body').waitFor();
  expect(await page.getByLabel('Name as you write it').count()).toBe(0);
  const visitor = await open('/account');
  await visitor.getByText('This page is for people who are signed in.').waitFor();
});

test('the page holds in both themes and at 320 pixels, with a dialog open', async () => {
  const page = await open('/account', person, { width: 320 });
  await page.getByLabel('Name as you write it').waitFor();
  await page.getByRole('row', { name: /Calendar on my desk/ }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make an access token' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violationsInBothThemes(page)).toEqual([]);
});
