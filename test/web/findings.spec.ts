import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { newFinding, postFinding, reviseFinding } from '../findings/acts.js';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import {
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let author: Person;
let reader: Person;
let neighbour: Person;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
  lead = await makeLead(app, group, workingGroup.committee);
  author = await makeParticipant(app, group);
  reader = await makeParticipant(app, group);
  neighbour = await makeParticipant(app, await makeFocusGroup(app, workingGroup, { name: 'Another group' }));
  await app.sql(
    `insert into area_for_inquiry (id, body_id, position, title, state) values ($1, $2, 1, 'Radar at night', 'OPEN')`,
    [randomUUID(), group.uuid],
  );
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

async function open(path: string, who?: Person, options: { dark?: boolean; width?: number } = {}): Promise<Page> {
  const one = await visit(browser, app, { ...(who ? { accountId: who.accountId } : {}), ...options });
  visits.push(one);
  const chosen = path.includes('group=') ? '' : `${path.includes('?') ? '&' : '?'}group=${workingGroup.slug}`;
  await one.page.goto(`${path}${chosen}`);
  return one.page;
}

test('a participant posts a finding, whose kinds and labels say what they mean, and others of the group read it', async () => {
  const page = await open('/findings', author);
  await page.getByRole('link', { name: 'Post a finding' }).click();
  await page.getByRole('radio', { name: /^Gap Something that is missing/ }).check();
  await page.getByRole('radio', { name: /^TLP:AMBER For this focus group, and for those who need to know/ }).check();
  await page.getByText('Do not put classified or nationally caveated information here').waitFor();
  await page.getByLabel('Title').fill('Cameras do not see in fog');
  await page.getByLabel('Text', { exact: true }).fill('# What we saw\n\nCameras **do not** see.');
  await page.getByRole('checkbox', { name: '1. Radar at night' }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Post to the group' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cameras do not see in fog' }).waitFor();
  await page.getByText(`${group.prefix}/`).first().waitFor();

  const other = await open('/findings', reader);
  await other.getByRole('link', { name: 'Cameras do not see in fog' }).click();
  await other.getByRole('heading', { name: 'What we saw', level: 3 }).waitFor();
  await other.getByText('Something that is missing.').waitFor();
  await other.getByText('1. Radar at night').waitFor();
  await other.getByText('It has not been revised').waitFor();
  expect(await other.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
  expect(await violations(other)).toEqual([]);
});

test('a finding has its history, with the differences between any two revisions in words', async () => {
  const { id } = await postFinding(
    app,
    author,
    newFinding(group, { title: 'On fences', bodyMarkdown: 'A low fence helps.' }),
  );
  await reviseFinding(app, author, { finding: id, bodyMarkdown: 'A high fence helps.', note: 'Low ones do not' });
  await reviseFinding(app, lead, { finding: id, bodyMarkdown: 'A high fence helps much.', label: 'AMBER_STRICT' });
  const page = await open(`/findings/${id}`, reader);
  await page.getByText('Low ones do not').waitFor();
  const compare = page.getByRole('region', { name: 'Compare two revisions' });
  await compare.getByText('What changed from revision 2 to revision 3').waitFor();
  await compare.getByRole('insertion').filter({ hasText: 'much' }).waitFor();
  await compare.getByLabel('From').selectOption('Revision 1');
  await compare.getByLabel('To').selectOption('Revision 2');
  await compare.getByRole('deletion').filter({ hasText: '[removed: low' }).waitFor();
  await compare.getByRole('insertion').filter({ hasText: '[added: high' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('two people edit one finding: whoever saves last sees both texts, and loses neither', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'Shared', bodyMarkdown: 'Radar is good.' }));
  const page = await open(`/findings/${id}/revise`, author);
  await page.getByLabel('Text', { exact: true }).fill('Radar is very good.');
  await reviseFinding(app, lead, { finding: id, bodyMarkdown: 'Radar is bad.' });
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  const theirs = page.getByRole('region', { name: 'Somebody else changed this while you wrote' });
  await theirs.getByRole('insertion').filter({ hasText: 'bad' }).waitFor();
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Radar is very good.');
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await theirs.getByRole('button', { name: 'Take their text' }).click();
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Radar is bad.');
  await page.getByRole('button', { name: 'Put my text back' }).click();
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Radar is very good.');

  await reviseFinding(app, lead, { finding: id, bodyMarkdown: 'Radar is very bad.' });
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await theirs.getByRole('button', { name: 'Keep mine and save it over theirs as a new revision' }).click();
  await page.getByRole('heading', { level: 1, name: 'Shared' }).waitFor();
  const kept = await app.sql<{ body_markdown: string }>(
    'select body_markdown from finding_revision where finding_id = $1 order by number',
    [id.slice(4)],
  );
  expect(kept.map((row) => row.body_markdown)).toEqual([
    'Radar is good.',
    'Radar is bad.',
    'Radar is very bad.',
    'Radar is very good.',
  ]);
});

test('a stranger, a visitor and a participant of another group learn nothing of a finding', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'Closed finding' }));
  for (const who of [undefined, await makePerson(app), neighbour]) {
    const page = await open(`/findings/${id}`, who);
    await page.getByText('There is nothing here.').waitFor();
    await page.goto(`/findings?group=${workingGroup.slug}`);
    await page.getByText(/No finding of this working group|There is no finding here/).waitFor();
    expect(await page.getByText('Closed finding').count()).toBe(0);
  }
});

test('the pages fit a window of 320 pixels in the dark', async () => {
  const { id } = await postFinding(
    app,
    author,
    newFinding(group, { title: 'W'.repeat(80), bodyMarkdown: '| a | b |\n|---|---|\n| 1 | 2 |' }),
  );
  const page = await open(`/findings/${id}`, author, { dark: true, width: 320 });
  for (const path of ['/findings', `/findings/${id}`, '/findings/new', `/findings/${id}/revise`]) {
    await page.goto(`${path}?group=${workingGroup.slug}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Loading …').first().waitFor({ state: 'detached' });
    expect([path, await scrollsSideways(page), await violations(page)]).toEqual([path, false, []]);
  }
});

test('the filters are the address: group, area, kind, label, state, words; one that nobody knows counts as none', async () => {
  const [area] = await app.sql<{ id: string }>('select id from area_for_inquiry where body_id = $1', [group.uuid]);
  const answering = { areas: [`afi_${area?.id}`], label: 'GREEN', kind: 'EMERGING_TREND' };
  await postFinding(app, author, newFinding(group, { title: 'Swarms begin to show', ...answering }));
  await postFinding(app, author, newFinding(group, { title: 'Nothing of the kind' }));
  const page = await open('/findings?kind=NOTHING&body=bdy_x&area=y&order=z', neighbour);
  const swarms = page.getByRole('link', { name: 'Swarms begin to show' });
  await swarms.waitFor();
  expect(await page.getByText('Nothing of the kind').count()).toBe(0);
  await page.getByLabel('Focus group').selectOption('Detection of drones');
  await page.getByLabel('Area for inquiry').selectOption('1. Radar at night');
  await page.getByLabel('Kind').selectOption('Emerging trend');
  await page.getByLabel('Handling label').selectOption('TLP:GREEN');
  await page.getByLabel('In title or text').fill('SWARMS');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/text=SWARMS/);
  await swarms.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('State').selectOption('Withdrawn');
  await page.getByText('No finding that you may read matches these filters.').waitFor();
  const { searchParams } = new URL(page.url());
  const kept = ['body', 'area', 'kind', 'label', 'state'].map((name) => searchParams.get(name));
  expect(kept).toEqual([group.id, `afi_${area?.id}`, 'EMERGING_TREND', 'GREEN', 'WITHDRAWN']);
  await page.reload();
  expect(await page.getByLabel('Kind').inputValue()).toBe('EMERGING_TREND');
  await page.getByRole('link', { name: 'Show all findings' }).click();
  await swarms.waitFor();
});

test('a long list is read on, and every finding stands in it once', async () => {
  const other = await makeWorkingGroup(app);
  const crowded = await makeFocusGroup(app, other);
  const person = await makeParticipant(app, crowded);
  await app.sql(
    `insert into finding (id, body_id, kind, label, state, title, body_markdown, author_id, created_at, updated_at)
     select gen_random_uuid(), $1, 'GAP', 'GREEN', 'DRAFT', 'Gap ' || n, 'Text', $2, now(), now() from generate_series(1, 60) n`,
    [crowded.uuid, person.memberId],
  );
  const page = await open(`/findings?group=${other.slug}`, person);
  const links = page.getByRole('link', { name: /^Gap / });
  await links.first().waitFor();
  expect(await links.count()).toBe(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
  expect(new Set(await links.allTextContents()).size).toBe(60);
});

test('the citation is copied', async () => {
  const { id, citation } = await postFinding(app, author, newFinding(group, { title: 'To be cited' }));
  const page = await open(`/findings/${id}`, reader);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('status').getByText('Copied.').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(citation);
});

test('who may not post is told so: a visitor to sign in, and a head of delegation where findings are posted', async () => {
  const visitor = await open('/findings/new');
  await visitor.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  const page = await open('/findings/new', await makeCommitteeMember(app, workingGroup.committee));
  await page.getByText(/you are inside none that is active/).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a label that is relaxed is refused with its reason, and what was typed stays', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'Tight' }));
  const page = await open(`/findings/${id}/revise`, author);
  await page.getByRole('radio', { name: /^TLP:CLEAR/ }).check();
  await page.getByLabel('What was changed, and why').fill('For everybody.');
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await page
    .getByRole('alert')
    .getByText(/A revision may only tighten the label/)
    .waitFor();
  expect(await page.getByLabel('What was changed, and why').inputValue()).toBe('For everybody.');
  expect(await violations(page)).toEqual([]);
});

test('whoever goes on by hand has the changes of the other beside the form, and saves over them', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'By hand', bodyMarkdown: 'One.' }));
  const page = await open(`/findings/${id}/revise`, author);
  await page.getByLabel('Text', { exact: true }).fill('One and two.');
  await reviseFinding(app, lead, { finding: id, bodyMarkdown: 'One or three.' });
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await page.getByRole('button', { name: 'Go on editing mine by hand' }).click();
  const beside = page.getByRole('region', { name: 'What somebody else changed, to compare with' });
  await beside.getByRole('insertion').filter({ hasText: 'three' }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill('One and two, or three.');
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await page.getByRole('heading', { level: 1, name: 'By hand' }).waitFor();
  await page.getByText('One and two, or three.').first().waitFor();
  const kept = await app.sql('select number from finding_revision where finding_id = $1', [id.slice(4)]);
  expect(kept).toHaveLength(3);
});
