import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newFinding, postFinding, reviseFinding } from '../findings/acts.js';
import { memberId, review, step } from '../findings/workflow-acts.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { act } from '../support/act.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import { PDF } from '../support/papers.js';
import { makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { putSession } from '../support/sessions.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let group: TestBody;
let committee: TestBody;
let author: Person;
let lead: Person;
let reviewers: [Person, Person];

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  committee = workingGroup.committee;
  visits = await Visits.start(app, workingGroup.slug);
  group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  reviewers = [await makeParticipant(app, group), await makeParticipant(app, group)];
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
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

test('a finding is related to another by its symbol, and no longer; its page names who reads it alone', async () => {
  const { id } = await postFinding(app, author, newFinding(group));
  const other = await postFinding(app, reviewers[0], newFinding(group, { title: 'Nets against drones' }));
  const secretary = await makeSecretary(app, group, await makeSecretary(app, committee));
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const expert = `mem_${(await makePerson(app)).memberId}`;
  const invitation = { focusGroup: group.id, finding: id, member: expert, until, reason: 'Knows the sensors' };
  await act(app, secretary, 'inviteExpert', invitation, 'expert { id }');
  const page = await visits.page(`/findings/${id}`, author);
  await page.getByRole('region', { name: 'Experts' }).getByText('Knows the sensors').waitFor();
  await page.getByRole('button', { name: 'Relate to others' }).click();
  const dialog = page.getByRole('dialog', { name: 'What it has to do with other findings' });
  await dialog.getByRole('textbox').fill(other.symbol);
  await dialog.getByRole('radio', { name: `Nets against drones (${other.symbol})` }).check();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Note it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Related findings' }).waitFor();
  await page.getByRole('button', { name: 'Relate to others' }).click();
  await dialog.getByRole('button', { name: 'Take away Nets against drones' }).click();
  await dialog.getByText('Noted so far').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Experts' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Related findings' }).count()).toBe(0);

  const reading = await visits.page(`/findings/${id}`, reviewers[0]);
  await reading.getByRole('region', { name: 'Experts' }).waitFor();
  expect(await reading.getByRole('button', { name: 'Relate to others' }).count()).toBe(0);
});

test('a revision says what becomes of the reviews, and the secretary is offered what a reviewer cannot', async () => {
  const { id } = await postFinding(app, author, newFinding(group));
  await step(app, lead, 'requestReview', id, { reviewers: reviewers.map(memberId) });
  await step(app, lead, 'requestRevision', id, { reason: 'Say where.' });
  const page = await visits.page(`/findings/${id}`, author);
  await page.getByText('Its author writes the revision that was asked for.').waitFor();
  await page.getByText('Say where.').waitFor();
  await page.getByRole('button', { name: 'Attach a file' }).click();
  const attaching = page.getByRole('dialog', { name: 'Attach a file' });
  await attaching
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: PDF });
  await attaching.getByRole('checkbox').check();
  expect(await violations(page)).toEqual([]);
  await attaching.getByRole('button', { name: 'Attach a file' }).click();
  await attaching.waitFor({ state: 'detached' });
  const files = page.getByRole('region', { name: 'Files' });
  await files.getByText('For this focus group, and for those who need to know').waitFor();
  const fetched = page.waitForEvent('download');
  await files.getByRole('link', { name: 'plan.pdf' }).click();
  expect((await fetched).suggestedFilename()).toBe('TLP-AMBER plan.pdf');
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
  // What is under review keeps the files that it has.
  await page.getByRole('region', { name: 'Files' }).getByRole('button', { name: 'Take it away' }).waitFor();
  expect(await page.getByRole('button', { name: 'Attach a file' }).count()).toBe(0);

  // A laxer label is proposed, and declined by who keeps the finding; a stricter one holds at once.
  const relabel = async (label: string): Promise<void> => {
    await page.getByRole('button', { name: 'Change the label' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the label' });
    await dialog.getByRole('radio', { name: label }).check();
    await dialog.getByRole('button', { name: 'Change the label' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await relabel('TLP:GREEN');
  await page.getByRole('heading', { name: 'Proposed: a laxer label' }).waitFor();
  const ofLead = await visits.page(`/findings/${id}`, lead);
  await ofLead.getByRole('button', { name: 'Decline the label' }).click();
  const declining = ofLead.getByRole('dialog', { name: 'Decline the label' });
  await declining.getByLabel('Why').fill('It names a site.');
  await declining.getByRole('button', { name: 'Decline the label' }).click();
  await declining.waitFor({ state: 'detached' });
  await ofLead.getByText('Earlier proposals').click();
  await ofLead.getByText('It names a site.').waitFor();
  await page.reload();
  await relabel('TLP:AMBER+STRICT');
  await page.locator('.badge.label', { hasText: 'TLP:AMBER+STRICT' }).first().waitFor();
});

test('a lead sees who opened a finding, applies the Chatham House Rule, and puts it to the group in writing', async () => {
  const { id, symbol } = await postFinding(app, author, newFinding(group, { title: 'Drones at night' }));
  await step(app, lead, 'requestReview', id, { reviewers: reviewers.map(memberId) });
  for (const reviewer of reviewers) await review(app, reviewer, id);
  await putSession(app, group.uuid, [], { state: 'HELD', title: 'Spring meeting' });
  await app.ask(`query ($id: ID!) { finding(by: { id: $id }) { bodyMarkdown } }`, { id }, reviewers[0].token);
  const page = await visits.page(`/findings/${id}`, lead, { width: 320 });
  const handling = page.getByRole('region', { name: 'Who may read it' });
  await handling.getByRole('button', { name: 'Who opened it' }).click();
  const opened = page.getByRole('dialog', { name: 'Who opened “Drones at night”' });
  await opened
    .getByRole('row', { name: /by a program.*Revision 1.*TLP:AMBER/ })
    .first()
    .waitFor();
  expect([await scrollsSideways(page), await violations(page)]).toEqual([false, []]);
  await opened.getByRole('button', { name: 'Close', exact: true }).click();

  await handling.getByRole('button', { name: 'Apply the Chatham House Rule' }).click();
  const applying = page.getByRole('dialog', { name: 'Apply the Chatham House Rule' });
  await applying.getByText('only its authors, and the leads and secretaries of the group, are told').waitFor();
  await applying.getByRole('button', { name: 'Apply the Chatham House Rule' }).click();
  await applying.waitFor({ state: 'detached' });
  await page.getByText('neither who wrote it nor for whom is told').waitFor();
  // Once it is posted, the party from which it comes lifts the rule, and nobody else.
  expect(await handling.getByRole('button', { name: /Chatham House/ }).count()).toBe(0);
  const { data } = await app.ask(
    `query ($id: ID!) { finding(by: { id: $id }) { chathamHouse author { id } originatingParty { id } } }`,
    { id },
    reviewers[0].token,
  );
  expect(data.finding).toEqual({ chathamHouse: true, author: null, originatingParty: null });

  await page.getByRole('link', { name: 'Put to the group in writing' }).click();
  await page.getByText(`Finding ${symbol}`).waitFor();
  await page.getByLabel('Proposed at').selectOption({ index: 1 });
  await page.getByLabel('Date', { exact: true }).fill('2099-03-03');
  expect([await scrollsSideways(page), await violations(page)]).toEqual([false, []]);
  await page.getByRole('button', { name: 'Put a text to decision' }).click();
  await page.getByText('A text.').first().waitFor();
  await page.goto(page.url().replace(/\/procedures\/.*/, `/findings/${id}`));
  await page.getByRole('heading', { level: 1, name: 'Drones at night' }).waitFor();
  expect(await page.getByRole('link', { name: 'Put to the group in writing' }).count()).toBe(0);
});
