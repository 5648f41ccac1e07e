import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newFinding, postFinding, reviseFinding } from '../findings/acts.js';
import { review as reviewed, step } from '../findings/workflow-acts.js';
import { act } from '../support/act.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeCoChair, makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup } from '../support/groups.js';
import type { TestBody, TestWorkingGroup } from '../support/groups.js';
import { wordOf } from '../support/papers.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Visits } from '../support/visits.js';

const NARROW = 320;

let app: TestServer;
let visits: Visits;
let workingGroup: TestWorkingGroup;
let chair: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  visits = await Visits.start(app, workingGroup.slug);
  chair = await makeCoChair(app, workingGroup);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

/** The dialog that a button opens, with the button's words as its title unless it has another one. */
async function dialogOf(page: Page, name: string, title = name): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('dialog', { name: title });
}

async function send(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe.each([
  { from: 'left to right', language: 'en-GB', byHand: true },
  { from: 'right to left', language: 'ar', byHand: false },
])('read from $from', ({ language, byHand }) => {
  let group: TestBody;
  let [author, lead] = [] as unknown as [Person, Person];
  let reviewers: Person[];

  beforeAll(async () => {
    group = await makeFocusGroup(app, workingGroup, { name: 'Detection of drones' });
    author = await makeParticipant(app, group);
    lead = await makeLead(app, group, workingGroup.committee);
    reviewers = [await makeParticipant(app, group), await makeParticipant(app, group)];
  });

  const open = (path: string, who: Person, width?: number): Promise<Page> =>
    visits.page(path, who, { language, ...(width ? { width } : {}) });

  /** What a page must be, whichever way it is read. */
  async function fits(page: Page): Promise<void> {
    const direction = await page.locator('html').getAttribute('dir');
    expect([direction, await scrollsSideways(page)]).toEqual([language === 'ar' ? 'rtl' : 'ltr', false]);
    expect(await violations(page)).toEqual([]);
  }

  /** A reviewer finds it in their week, on a telephone, and says what they think of it. */
  async function review(who: Person, verdict: RegExp, reason: string, revision: number): Promise<void> {
    const page = await open('/', who, NARROW);
    const waiting = page.getByRole('region', { name: 'Findings that wait for you' });
    await waiting.getByRole('link', { name: 'Cameras in fog' }).click();
    const dialog = await dialogOf(page, 'Review');
    await dialog.getByText(`Your review is of revision ${revision}`).waitFor();
    await dialog.getByRole('radio', { name: verdict }).check();
    await dialog.getByLabel('Why, or what should change').fill(reason);
    if (revision === 1) await fits(page);
    await send(dialog, 'Review');
    await page.getByText(reason).first().waitFor();
  }

  /** An area becomes a finding from a Word file, by hand; answers the page of its author. */
  async function writeByHand(ofLead: Page): Promise<Page> {
    // The lead asks; somebody of the group has an answer in Word.
    const adding = await dialogOf(ofLead, 'Add an area for inquiry');
    await adding.getByLabel('Area').fill('What do cameras miss?');
    await send(adding, 'Add the area');
    await ofLead.getByText('What do cameras miss?').first().waitFor();

    const ofAuthor = await open('/findings/new', author);
    const beginning = await dialogOf(ofAuthor, 'Begin with a file');
    const file = { name: 'fog.docx', mimeType: 'application/octet-stream', buffer: wordOf('Fog hides drones.') };
    await beginning.getByLabel('File', { exact: true }).setInputFiles(file);
    await beginning.getByLabel('The file holds no classified').check();
    await beginning.getByRole('button', { name: 'Read it' }).click();
    await beginning.getByText('Everything was understood.').waitFor();
    await send(beginning, 'Put it into the form');
    expect(await ofAuthor.getByLabel('Text', { exact: true }).inputValue()).toContain('Fog hides drones.');
    await ofAuthor.getByLabel('Title').fill('Cameras in fog');
    await ofAuthor.getByRole('checkbox', { name: '1. What do cameras miss?' }).check();
    await ofAuthor.getByText('Summary', { exact: true }).click();
    await ofAuthor.getByLabel('What is recommended').fill('Listen, too.');
    await ofAuthor.getByRole('button', { name: 'Add evidence' }).click();
    await ofAuthor.getByLabel('Which one').fill('A study');
    await ofAuthor.getByLabel('Address, if it has one').fill('https://example.org/study');
    await ofAuthor.getByRole('button', { name: 'Post to the group' }).click();
    await ofAuthor.getByRole('heading', { level: 1, name: 'Cameras in fog' }).waitFor();
    await ofLead.reload();
    return ofAuthor;
  }

  /** The same over the interface: these pages are looked at from right to left in the walk. */
  async function write(ofLead: Page): Promise<void> {
    const asked = { focusGroup: group.id, title: 'What do cameras miss?' };
    const { area } = await act(app, lead, 'addAreaForInquiry', asked, 'area { id }');
    await postFinding(app, author, {
      ...newFinding(group, { title: 'Cameras in fog', areas: [area.id], summary: { recommendation: 'Listen, too.' } }),
      bodyMarkdown: 'Fog hides drones.',
      evidence: [{ kind: 'LINK', words: 'A study', link: 'https://example.org/study' }],
    });
    await ofLead.reload();
  }

  /** The reviewers have it revised, the group agrees, and the committee takes note of it, by hand; its co-chair reads French. */
  async function settleByHand(ofLead: Page, ofAuthor: Page, finding: string): Promise<void> {
    const [first, second] = reviewers;
    await ofLead.reload();
    const back = await dialogOf(ofLead, 'Ask for a revision');
    await back.getByLabel('What should change, and why').fill('Say what happens at night.');
    await send(back, 'Ask for a revision');
    await ofAuthor.reload();
    await ofAuthor.getByText('Say what happens at night.').first().waitFor();
    await ofAuthor.getByRole('link', { name: 'Revise' }).click();
    await ofAuthor.getByLabel('Text', { exact: true }).fill('Fog hides drones, by night too.');
    await ofAuthor.getByRole('button', { name: 'Save as a new revision' }).click();
    await ofAuthor
      .getByRole('region', { name: 'Where it stands' })
      .getByText('Under review', { exact: true })
      .waitFor();
    await review(first as Person, /^Supports it/, 'Now it does.', 2);
    await review(second as Person, /^Supports it/, 'We have seen it, too.', 2);

    // The group agrees, and the committee takes note of it.
    await ofLead.reload();
    await ofLead.getByText('The reviews are in').waitFor();
    const agreeing = await dialogOf(ofLead, 'Record the agreement');
    await agreeing.getByLabel('How the group agreed').fill('At our meeting.');
    await send(agreeing, 'Record the agreement');
    await send(await dialogOf(ofLead, 'Transmit to the committee'), 'Transmit to the committee');
    await ofLead.getByRole('region', { name: 'Where it stands' }).getByText('Before the committee').last().waitFor();
    const reading = await visits.page(finding, chair, { language: 'fr' });
    const noting = await dialogOf(reading, 'Prendre note', 'En prendre note');
    await noting.getByLabel('Un mot au groupe').fill('Thank you.');
    await send(noting, 'En prendre note');
    await reading.getByText('Thank you.').waitFor();
    await reading.getByText('Notée par le comité').first().waitFor();
    expect(await violations(reading)).toEqual([]);
  }

  /** The same over the interface. */
  async function settle(finding: string): Promise<void> {
    await step(app, lead, 'requestRevision', finding, { reason: 'Say what happens at night.' });
    await reviseFinding(app, author, { finding, bodyMarkdown: 'Fog hides drones, by night too.' });
    for (const reviewer of reviewers) await reviewed(app, reviewer, finding, { revision: 2 });
    await step(app, lead, 'agreeFinding', finding, { note: 'At our meeting.' });
    await step(app, lead, 'transmitFinding', finding);
    await step(app, chair, 'noteFinding', finding, { note: 'Thank you.' });
  }

  test('an area becomes a finding from a Word file, is sent back, agreed, noted, released and cited', async () => {
    const ofLead = await open(`/focus-groups/${group.slug}`, lead);
    const ofAuthor = byHand ? await writeByHand(ofLead) : await write(ofLead);
    await ofLead.getByRole('link', { name: 'Cameras in fog' }).first().click();

    // Two parties review it; one of them sends it back.
    const asking = await dialogOf(ofLead, 'Ask for reviews');
    await asking.getByText('Reviewers of 2 parties other than the authors’ are wanted').waitFor();
    for (const name of await namesOf(...reviewers)) await asking.getByRole('checkbox', { name }).check();
    await fits(ofLead);
    await send(asking, 'Ask for reviews');
    const standing = ofLead.getByRole('region', { name: 'Where it stands' });
    await standing.getByText('the support of 2 parties is wanted').waitFor();
    expect(await standing.getByText('not reviewed yet').count()).toBe(2);
    const finding = new URL(ofLead.url()).pathname;
    await review(reviewers[0] as Person, /^Asks for changes/, 'It says nothing of the night.', 1);
    if (ofAuthor) await settleByHand(ofLead, ofAuthor, finding);
    else await settle(finding.split('/').at(-1) ?? '');

    // Two people release it, and the party from which it comes consents.
    await ofLead.reload();
    const handling = ofLead.getByRole('region', { name: 'Who may read it' });
    const proposing = await dialogOf(ofLead, 'Propose to release it');
    await proposing.getByLabel('Why').fill('It helps everybody.');
    await send(proposing, 'Propose to release it');
    const proposed = handling.getByRole('group', { name: 'Proposed: a release to the public' });
    expect(await proposed.getByRole('button').allInnerTexts()).toEqual(['Decline the release']);
    await fits(ofLead);
    await confirmAs(chair);
    const consenting = await confirmAs(author);
    await consenting.getByText('Revision 2 was released to the public').waitFor();
    const citing = consenting.getByRole('region', { name: 'How everybody cites it' });
    await citing.getByText(/Cameras in fog\. T\w+\/\S+, version 2,/).waitFor();
    const address = await citing.getByRole('link', { name: 'The public page of this version' }).getAttribute('href');

    // Everybody reads and cites it, on a telephone, too; the area has its answer.
    const ofAll = await visits.page(new URL(address ?? '').pathname, undefined, { language, width: NARROW });
    await ofAll.getByRole('heading', { level: 1, name: 'Cameras in fog' }).waitFor();
    await ofAll.getByText('Fog hides drones, by night too.').waitFor();
    await ofAll.getByText('Listen, too.').waitFor();
    expect(await ofAll.getByRole('link', { name: 'A study' }).getAttribute('href')).toBe('https://example.org/study');
    expect([await scrollsSideways(ofAll), await violations(ofAll)]).toEqual([false, []]);
    await ofLead.goto(ofLead.url().replace(finding, `/focus-groups/${group.slug}`));
    await ofLead.getByText('1 finding').first().waitFor();
  });

  /** Somebody whose word is wanted finds the proposal in their week, reads exactly the words that are released, and confirms. */
  async function confirmAs(who: Person): Promise<Page> {
    const page = await open('/', who, NARROW);
    const waiting = page.getByRole('region', { name: 'Findings that wait for you' });
    await waiting.getByRole('link', { name: 'Cameras in fog' }).click();
    const dialog = await dialogOf(page, 'Read and confirm the release');
    await dialog.getByText('SHA-256 of the words').waitFor();
    await dialog.getByText('Fog hides drones, by night too.').waitFor();
    await dialog.getByRole('link', { name: 'A study' }).waitFor();
    await fits(page);
    await send(dialog, 'I have read these words: release them');
    return page;
  }
});

/** The names of people as the page has them. */
async function namesOf(...people: Person[]): Promise<string[]> {
  const rows = await app.sql<{ name: string }>('select name from member where id = any($1) order by id', [
    people.map((one) => one.memberId),
  ]);
  return rows.map(({ name }) => name);
}
