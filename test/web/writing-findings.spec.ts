import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { draftFinding, newFinding, postFinding } from '../findings/acts.js';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let author: Person;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
  lead = await makeLead(app, group, workingGroup.committee);
});
/** Of each test and each try: what another one left, in a draft too, is not theirs. */
beforeEach(async () => {
  author = await makeParticipant(app, group);
});
afterEach(async () => {
  for (const { close, foreign, complaints } of visits.splice(0)) {
    await close();
    expect(foreign).toEqual([]);
    expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  }
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(path: string, who: Person, options: { dark?: boolean; width?: number } = {}): Promise<Page> {
  const one = await visit(browser, app, { accountId: who.accountId, ...options });
  visits.push(one);
  await one.page.goto(`${path}?group=${workingGroup.slug}`);
  return one.page;
}

const text = (page: Page) => page.getByLabel('Text', { exact: true });
const titled = async (title: string) =>
  app.sql<{ id: string; state: string; body_markdown: string }>(
    'select id, state, body_markdown from finding where title = $1 and author_id = $2',
    [title, author.memberId],
  );

test('a draft is kept, found in the week, edited and posted once that is asked', async () => {
  const page = await open('/findings/new', author);
  await page.getByLabel('Title').fill('Half a thought');
  await text(page).fill('Not yet whole.');
  await page.getByRole('checkbox', { name: /^Under the Chatham House Rule/ }).check();
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.getByText('This is a draft.').waitFor();
  await page.getByText('neither who wrote it nor for whom is told').waitFor();

  await page.goto('/');
  await page.getByRole('link', { name: 'Half a thought' }).click();
  await page.getByRole('link', { name: 'Edit the draft' }).click();
  await text(page).fill('Whole now.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByText('Whole now.').waitFor();
  await page.getByRole('button', { name: 'Post to the group' }).click();
  const dialog = page.getByRole('dialog', { name: 'Post “Half a thought”?' });
  await dialog.getByText(/It is never a draft again/).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Post to the group' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(`${group.prefix}/`).first().waitFor();
  expect((await titled('Half a thought')).map(({ state }) => state)).toEqual(['POSTED']);
});

test('a lead withdraws a finding once, with a reason that stands on it', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'Wrong finding' }));
  const page = await open(`/findings/${id}`, lead, { dark: true });
  await page.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog', { name: /^Withdraw T.*\?$/ });
  await dialog.getByLabel('Reason').fill('x');
  await dialog.getByRole('button', { name: 'Withdraw the finding' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Reason').fill('The camera was broken.');
  await dialog.getByRole('button', { name: 'Withdraw the finding' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('This finding was withdrawn.').waitFor();
  // On the finding itself, and among its steps.
  await page.getByText('The camera was broken.').nth(1).waitFor();
  expect(await page.getByRole('link', { name: 'Revise' }).count()).toBe(0);
});

test('what was typed survives a lost connection and a reload; sent again it is posted once', async () => {
  const page = await open('/findings/new', author);
  await page.getByLabel('Title').fill('On the line of a hotel');
  await text(page).fill('It comes and goes.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Post to the group' }).click();
  await page.getByText('The server cannot be reached.').first().waitFor();
  expect(await text(page).inputValue()).toBe('It comes and goes.');
  expect(await violations(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.reload();
  expect(await page.getByLabel('Title').inputValue()).toBe('On the line of a hotel');
  await page.getByRole('button', { name: 'Post to the group' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'On the line of a hotel' }).waitFor();
  expect(await titled('On the line of a hotel')).toHaveLength(1);
});

test('an answer that was lost on its way is asked for again, and the finding is there once', async () => {
  const page = await open('/findings/new', author);
  await page.getByLabel('Title').fill('Said twice');
  await text(page).fill('Heard once.');
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !route.request().postData()?.includes('postFinding')) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('internetdisconnected');
  });
  await page.getByRole('button', { name: 'Post to the group' }).click();
  await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
  await page.getByRole('button', { name: 'Post to the group' }).click();
  await page.getByRole('heading', { level: 1, name: 'Said twice' }).waitFor();
  expect(lost).toBe(1);
  expect(await titled('Said twice')).toHaveLength(1);
});

test('100,000 characters are posted; one more is said by the field, and none is cut off', async () => {
  const long = 'A word or two. '.repeat(6667).slice(0, 100_000);
  const page = await open('/findings/new', author);
  await page.getByLabel('Title').fill('Long');
  await text(page).fill(`${long}!`);
  await page.getByRole('button', { name: 'Post to the group' }).click();
  await page.getByRole('alert').waitFor();
  expect(await text(page).getAttribute('aria-invalid')).toBe('true');
  expect((await text(page).inputValue()).length).toBe(100_001);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write with formatting' }).click();
  await page.getByText('This text is too long to be written with formatting here.').waitFor();
  await page.reload();
  expect((await text(page).inputValue()).length).toBe(100_001);
  await text(page).fill(long);
  await page.getByRole('button', { name: 'Post to the group' }).click();
  await page.getByRole('heading', { level: 1, name: 'Long' }).waitFor();
  expect((await titled('Long'))[0]?.body_markdown).toBe(long);
});

test('written with formatting, the text is kept as Markdown; the choice is remembered', async () => {
  const page = await open('/findings/new', author, { width: 320 });
  await page.getByLabel('Title').fill('Formatted');
  await text(page).fill('# Before\n\n- one\n- two');
  await page.getByRole('button', { name: 'Write with formatting' }).click();
  const editor = page.getByRole('textbox', { name: 'Text', exact: true });
  // The editor puts its own selection back shortly after it takes the focus: keys wait until it knows where they go.
  await editor.getByRole('listitem').filter({ hasText: 'two' }).click();
  await page.getByRole('button', { name: 'Bulleted list', pressed: true }).waitFor();
  await editor.press('End');
  await editor.press('Enter');
  await editor.press('Enter');
  await page.getByRole('button', { name: 'Bold' }).click();
  expect(await page.getByRole('button', { name: 'Bold' }).getAttribute('aria-pressed')).toBe('true');
  await editor.pressSequentially('Loud <b>');
  expect([await violations(page), await scrollsSideways(page)]).toEqual([[], false]);
  await page.reload();
  await editor.getByText('Loud <b>').waitFor();
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.getByText('This is a draft.').waitFor();
  await page.getByText('Loud <b>').waitFor();
  expect((await titled('Formatted'))[0]?.body_markdown).toBe('# Before\n\n- one\n- two\n\n**Loud &lt;b&gt;**');
});

test('a text that cannot be written with formatting stays Markdown, whole', async () => {
  for (const markdown of [
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'a <b>bold</b> word',
    '![x](https://x.example/y.png)',
    'Note.[^1]\n\n[^1]: There.',
  ]) {
    const { id } = await draftFinding(app, author, newFinding(group, { bodyMarkdown: markdown }));
    const page = await open(`/findings/${id}/revise`, author);
    await page.getByRole('button', { name: 'Write with formatting' }).click();
    await page.getByText('This text has something that cannot be written with formatting here').waitFor();
    expect(await text(page).inputValue()).toBe(markdown);
  }
});

test('a title from right to left is shown so, in a page from left to right', async () => {
  const title = 'كاميرات لا ترى في الضباب';
  const { id } = await postFinding(app, author, newFinding(group, { title, bodyMarkdown: 'نص **مهم**' }));
  const page = await open(`/findings/${id}`, lead);
  const heading = page.getByRole('heading', { level: 1, name: title });
  expect(await heading.evaluate((element) => element.matches(':dir(rtl)'))).toBe(true);
  expect(await page.getByText('نص').evaluate((element) => element.matches(':dir(rtl)'))).toBe(true);
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
});
