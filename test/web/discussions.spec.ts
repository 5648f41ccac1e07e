import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { comment, resolveThread } from '../discussions/acts.js';
import { newFinding, postFinding, reviseFinding } from '../findings/acts.js';
import { scrollsSideways, violations } from '../support/browser.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let author: Person;
let reader: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  visits = await Visits.start(app, workingGroup.slug);
  group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
  lead = await makeLead(app, group, workingGroup.committee);
  author = await makeParticipant(app, group);
  reader = await makeParticipant(app, group);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const nameOf = ({ accountId }: Person): string => `Person ${accountId.slice(0, 8)}`;
const post = (): Promise<{ id: string }> =>
  postFinding(app, author, newFinding(group, { bodyMarkdown: 'The doors were **left open** at night.' }));
/** Selects words of the text, as somebody does who drags over them, or holds shift. */
const select = (page: Page, words: string): Promise<unknown> =>
  page.evaluate(`{
    const walker = document.createTreeWalker(document.getElementById('finding-text'), NodeFilter.SHOW_TEXT);
    const at = () => walker.currentNode.textContent.indexOf(${JSON.stringify(words)});
    while (walker.nextNode() && at() < 0);
    const range = document.createRange();
    range.setStart(walker.currentNode, at());
    range.setEnd(walker.currentNode, at() + ${words.length});
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
  }`);

test('words of a finding are commented on, answered and revised; what was typed survives a reload', async () => {
  const { id } = await post();
  const page = await visits.page(`/findings/${id}`, reader);
  await page.getByText('Nobody has said anything here yet.').waitFor();
  await select(page, 'left open');
  await page.getByRole('button', { name: 'Comment on the words selected' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Comment' });
  expect(await dialog.getByLabel('Words that it is about').inputValue()).toBe('left open');
  await dialog.getByLabel('Comment', { exact: true }).fill('By *whom*?');
  await dialog.getByText('Mention somebody').click();
  await dialog.getByLabel(nameOf(lead)).check();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  expect(await dialog.getByLabel('Comment', { exact: true }).inputValue()).toBe('By *whom*?');
  expect(await dialog.getByLabel('Words that it is about').inputValue()).toBe('left open');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.waitFor({ state: 'detached' });

  const thread = page.getByRole('article', { name: `Thread of ${nameOf(reader)}` });
  await thread.getByText('From revision 1').waitFor();
  await thread.getByText(nameOf(lead)).waitFor();
  await thread.getByRole('button', { name: 'Answer' }).click();
  const answer = page.getByRole('dialog', { name: `Answer ${nameOf(reader)}` });
  await answer.getByLabel('Comment', { exact: true }).fill('By me.');
  await answer.getByRole('button', { name: 'Send' }).click();
  await thread.getByRole('list', { name: 'Answers' }).getByText('By me.').waitFor();
  await thread.getByRole('button', { name: 'Revise' }).first().click();
  const revise = page.getByRole('dialog', { name: 'Revise this comment' });
  await revise.getByLabel('Comment', { exact: true }).fill('By somebody?');
  await revise.getByRole('button', { name: 'Revise it' }).click();
  await thread.getByText('Revised').click();
  await thread.getByText('By *whom*?').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await scrollsSideways(page)).toBe(false);
});

test('a quote that has changed since says so; a thread is resolved and folded, a comment withdrawn', async () => {
  const { id } = await post();
  const on = { finding: id };
  await comment(app, reader, { on, textMarkdown: 'Really?', quote: 'left open' });
  const settled = await comment(app, reader, { on, textMarkdown: 'And the windows?' });
  await resolveThread(app, lead, { comment: settled.id, resolution: 'They were shut.' });
  await reviseFinding(app, author, { finding: id, bodyMarkdown: 'The doors were shut.' });
  const page = await visits.page(`/findings/${id}`, lead);
  const [open, folded] = [page.getByRole('article').first(), page.getByRole('article').nth(1)];
  await open.getByText('these words have changed since').waitFor();
  expect(await folded.getByText('And the windows?').isVisible()).toBe(false);
  await folded.getByText('They were shut.').click();
  await folded.getByText('And the windows?').waitFor();
  await open.getByRole('button', { name: 'Withdraw' }).click();
  await page
    .getByRole('dialog', { name: 'Withdraw this comment?' })
    .getByRole('button', { name: 'Withdraw it' })
    .click();
  await open.getByText('This comment was withdrawn.').waitFor();
  await open.getByRole('button', { name: 'Resolve' }).click();
  const resolve = page.getByRole('dialog', { name: 'Resolve this thread' });
  await resolve.getByLabel('What became of it').fill('Revised.');
  await resolve.getByRole('button', { name: 'Resolve it' }).click();
  await open.getByText('Revised.').waitFor();
});

test('a group and its areas are discussed on its page, in French too; the level of mail is chosen there', async () => {
  // A group of its own, so that the test may be tried again.
  const group = await makeFocusGroup(app, workingGroup, { name: 'Radar' });
  const reader = await makeParticipant(app, group);
  const area = randomUUID();
  await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'Radar')`, [
    area,
    group.uuid,
  ]);
  const secretary = await makeSecretary(app, group);
  await comment(app, reader, { on: { area: `afi_${area}` }, textMarkdown: 'Which bands?' });
  const page = await visits.page(`/focus-groups/${group.slug}`, secretary);
  await page.getByText('Discussion: 1 thread').click();
  await page.getByText('Which bands?').waitFor();
  await page.getByLabel('Mail me').selectOption('NEEDS_ME');
  await page.getByText('This holds from now on.').waitFor();
  expect(await violations(page)).toEqual([]);

  const french = await visits.page(`/focus-groups/${group.slug}`, secretary, { language: 'fr-FR' });
  await french.getByRole('heading', { name: 'Discussion', exact: true }).waitFor();
  expect(await french.getByLabel('Envoyez-moi').inputValue()).toBe('NEEDS_ME');
  const begin = french.getByRole('button', { name: 'Commenter', exact: true });
  await begin.click();
  const dialog = french.getByRole('dialog', { name: 'Commenter' });
  await dialog.getByLabel('Commentaire').fill('Nous sommes d’accord.');
  await dialog.getByLabel('Consigner ce qu’un État').check();
  await dialog.getByLabel('État ou organisation').waitFor();
  await dialog.getByLabel('Comment on le sait').fill('Courriel du 3 mars');
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await french.getByText('Courriel du 3 mars').waitFor();
});
