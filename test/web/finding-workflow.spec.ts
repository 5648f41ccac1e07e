import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newFinding, postFinding, reviseFinding } from '../findings/acts.js';
import { memberId, review, step } from '../findings/workflow-acts.js';
import { scrollsSideways, violations } from '../support/browser.js';
import {
  makeCoChair,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let group: TestBody;
let author: Person;
let lead: Person;
let chair: Person;
let reviewers: [Person, Person];

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  visits = await Visits.start(app, workingGroup.slug);
  group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  chair = await makeCoChair(app, workingGroup);
  reviewers = [await makeParticipant(app, group), await makeParticipant(app, group)];
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('a finding is reviewed, agreed to, transmitted and approved on its page, which says who has to act', async () => {
  const summary = { what: 'Fog hides **them**.', recommendation: 'Listen, too.' };
  const evidence = [{ kind: 'LINK', words: 'A study', link: 'https://example.org/study' }];
  const input = newFinding(group, { title: 'Cameras do not see in fog', summary, evidence });
  const { id } = await postFinding(app, author, input);
  const [first, second] = reviewers;

  const ofLead = await visits.page(`/findings/${id}`, lead);
  await ofLead.getByRole('heading', { name: 'What is recommended' }).waitFor();
  await ofLead.getByRole('link', { name: 'A study' }).waitFor();
  await ofLead.getByText('its leads ask for reviews').waitFor();
  await ofLead.getByRole('button', { name: 'Ask for reviews' }).click();
  const asking = ofLead.getByRole('dialog', { name: 'Ask for reviews' });
  await asking.getByText('Reviewers of 2 parties other than the authors’ are wanted').waitFor();
  for (const name of await namesOf(first, second)) await asking.getByRole('checkbox', { name }).check();
  expect(await violations(ofLead)).toEqual([]);
  await asking.getByRole('button', { name: 'Ask for reviews' }).click();
  await asking.waitFor({ state: 'detached' });
  const standing = ofLead.getByRole('region', { name: 'Where it stands' });
  await standing.getByText('the support of 2 parties is wanted').waitFor();
  expect(await standing.getByText('not reviewed yet').count()).toBe(2);

  const ofReviewer = await visits.page('/', first, { width: 320 });
  const waiting = ofReviewer.getByRole('region', { name: 'Findings that wait for you' });
  await waiting.getByRole('link', { name: 'Cameras do not see in fog' }).click();
  await ofReviewer.getByRole('button', { name: 'Review' }).click();
  const reviewing = ofReviewer.getByRole('dialog', { name: 'Review' });
  await reviewing.getByText('Your review is of revision 1').waitFor();
  await reviewing.getByRole('radio', { name: /^Supports it/ }).check();
  await reviewing.getByLabel('Why, or what should change').fill('We have seen it, too.');
  expect(await scrollsSideways(ofReviewer)).toBe(false);
  await reviewing.getByRole('button', { name: 'Review' }).click();
  await reviewing.waitFor({ state: 'detached' });
  await ofReviewer.getByText('We have seen it, too.').waitFor();
  expect(await violations(ofReviewer)).toEqual([]);

  await review(app, second, id);
  await ofLead.reload();
  await ofLead.getByText('The reviews are in').waitFor();
  await ofLead.getByRole('button', { name: 'Record the agreement' }).click();
  const agreeing = ofLead.getByRole('dialog', { name: 'Record the agreement' });
  await agreeing.getByLabel('How the group agreed').fill('At our meeting.');
  await agreeing.getByRole('button', { name: 'Record the agreement' }).click();
  await agreeing.waitFor({ state: 'detached' });
  await ofLead.getByRole('button', { name: 'Transmit to the committee' }).click();
  const transmitting = ofLead.getByRole('dialog', { name: 'Transmit to the committee' });
  await transmitting.getByRole('button', { name: 'Transmit to the committee' }).click();
  await transmitting.waitFor({ state: 'detached' });
  await standing.getByText('Before the committee').last().waitFor();

  const ofChair = await visits.page(`/findings/${id}`, chair, { language: 'fr' });
  await ofChair.getByRole('button', { name: 'Approuver' }).click();
  const approving = ofChair.getByRole('dialog', { name: 'L’approuver' });
  await approving.getByLabel('Un mot au groupe').fill('Merci.');
  await approving.getByRole('button', { name: 'L’approuver' }).click();
  await approving.waitFor({ state: 'detached' });
  await ofChair.getByText('Approuvée par le comité').first().waitFor();
  await ofChair.getByText('Merci.').waitFor();
  expect(await violations(ofChair)).toEqual([]);
});

test('whoever comes back to a finding sees what was changed since they read it', async () => {
  const { id } = await postFinding(app, author, newFinding(group, { bodyMarkdown: 'By day.' }));
  const page = await visits.page(`/findings/${id}`, reviewers[0]);
  const marked = page.waitForResponse((one) => one.request().postData()?.includes('MarkFindingRead') ?? false);
  await page.getByText('By day.').first().waitFor();
  await marked;
  await reviseFinding(app, author, { finding: id, bodyMarkdown: 'By night.' });
  await reviseFinding(app, author, { finding: id, summary: { what: 'Darkness' } });
  await page.goto(page.url().replace(`/findings/${id}`, '/findings'));
  await page.getByText('Changed since you read it').first().waitFor();
  await page.getByLabel('For you').selectOption({ label: 'Changed since you read them' });
  await page.getByRole('link', { name: 'A title' }).first().click();
  await page.getByText('It was revised since you read revision 1: this is revision 3.').waitFor();
  await page.getByText('What changed from revision 1 to revision 3:').waitFor();
  await page.reload();
  await page.getByText('Darkness').first().waitFor();
  expect(await page.getByText('It was revised since you read').count()).toBe(0);
});

test('a revision says what becomes of the reviews, and the secretary is offered what a reviewer cannot', async () => {
  const { id } = await postFinding(app, author, newFinding(group));
  await step(app, lead, 'requestReview', id, { reviewers: reviewers.map(memberId) });
  await step(app, lead, 'requestRevision', id, { reason: 'Say where.' });
  const page = await visits.page(`/findings/${id}`, author);
  await page.getByText('Its author writes the revision that was asked for.').waitFor();
  await page.getByText('Say where.').waitFor();
  await page.getByRole('link', { name: 'Revise' }).click();
  await page.getByText('it goes back to the reviewers').waitFor();
  await page.getByText('Summary', { exact: true }).click();
  await page.getByLabel('Where it was seen').fill('In a port.');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  await page.getByLabel('Which one').fill('Course in a capital');
  await page.getByLabel('Address, if it has one').fill('not an address');
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await page
    .getByText(/address/i)
    .last()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Address, if it has one').fill('https://example.org/course');
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await page.getByRole('heading', { name: 'Where it was seen' }).waitFor();
  await page.getByRole('link', { name: 'Course in a capital' }).waitFor();
  await page.getByRole('region', { name: 'Where it stands' }).getByText('Under review', { exact: true }).waitFor();
});

/** The names of people as the page has them. */
async function namesOf(...people: Person[]): Promise<string[]> {
  const rows = await app.sql<{ name: string }>('select name from member where id = any($1) order by id', [
    people.map((one) => one.memberId),
  ]);
  return rows.map(({ name }) => name);
}
