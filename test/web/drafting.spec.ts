import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { act } from '../support/act.js';
import { makeSecretary } from '../support/bodies.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { TestServer } from '../support/server.js';
import { makeTerms } from '../support/terms.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;
let numbers = 1;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeSecretary(app, world.group.id, world.secretary.memberId);
  await makeTerms(app, world.group.id, { NOTICE_PERIOD: { days: 21 }, QUORUM: { share: '1/2', of: 'ALL_SEATS' } });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const pressed = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name }).click();
const clause = (page: Page, name: string) => page.locator('main').getByRole('article', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const namesOf = (page: Page) => page.locator('.clause h3').allTextContents();

test('the secretary drafts a version: clauses are written in place, added, moved by keyboard, taken out and put back', async () => {
  const page = await visits.page('/terms-of-reference', world.secretary);
  await pressed(page, 'Draft a new version');
  await dialog(page)
    .getByLabel('Number of the version')
    .fill(`${(numbers += 1)}`);
  await dialog(page).getByLabel('Title').fill('Terms of reference, revised');
  await pressed(dialog(page), 'Begin the draft');
  await page.getByRole('heading', { level: 1, name: 'Terms of reference, revised' }).waitFor();

  await pressed(page, 'Edit (clause 1)');
  const notice = clause(page, '1 NOTICE_PERIOD');
  expect(await page.locator('input:focus').inputValue()).toBe('NOTICE_PERIOD');
  await notice.getByLabel('Heading').fill('Notice');
  await notice
    .getByLabel('Text', { exact: true })
    .fill('A meeting is announced **four** weeks before its day, as clause 9 says.');
  await pressed(notice, 'Save clause 1');
  await clause(page, '1 Notice').getByRole('strong').filter({ hasText: 'four' }).waitFor();
  await page.locator('button:focus', { hasText: 'Edit (clause 1)' }).waitFor();
  const broken = page.getByRole('listitem').filter({ hasText: 'says “clause 9”, and no clause has that number.' });
  await broken.getByRole('link', { name: 'Clause 1 Notice' }).waitFor();

  await pressed(page, 'Add a clause after it (clause 2)');
  await dialog(page).getByLabel('Heading').fill('Observers');
  await dialog(page).getByLabel('Text', { exact: true }).fill('Observers may speak.');
  await pressed(dialog(page), 'Add the clause');
  await gone(page);
  expect(await namesOf(page)).toEqual(['1 Notice', '2 QUORUM', '3 Observers']);

  // The focus goes with the clause.
  await page.getByRole('button', { name: 'Move up (clause 3)' }).press('Enter');
  await page.locator('article:nth-child(2) button:focus', { hasText: 'Move up (clause 3)' }).waitFor();
  expect(await namesOf(page)).toEqual(['1 Notice', '3 Observers', '2 QUORUM']);
  // What the software reads from a clause keeps it in the text; any other goes, and comes back to where it stood.
  await pressed(page, 'Take out (clause 2)');
  await page.getByRole('alert').filter({ hasText: 'provi' }).waitFor();
  await pressed(page, 'Take out (clause 3)');
  await clause(page, '3 Observers').waitFor({ state: 'detached' });
  await pressed(page.getByRole('status').filter({ hasText: 'Clause 3 was taken out.' }), 'Put it back');
  await clause(page, '3 Observers').waitFor();
  expect(await namesOf(page)).toEqual(['1 Notice', '3 Observers', '2 QUORUM']);
  await pressed(page, 'Renumber clauses');
  await pressed(dialog(page), 'Renumber them');
  await clause(page, '3 QUORUM').waitFor();
  await gone(page);

  await pressed(page, 'What it provides (clause 1)');
  await dialog(page).getByLabel('How many days').fill('28');
  await pressed(dialog(page), 'Save');
  const provided = page.getByRole('list', { name: 'What clause 1 provides' });
  await provided.getByText('Notice period: 28 days').waitFor();
  await gone(page);
  await pressed(page, 'What it provides (clause 2)');
  await dialog(page).getByLabel('About what').selectOption('Symposium');
  await dialog(page).getByLabel('Every how many months').fill('36');
  const near = dialog(page).getByLabel('At most how many days from it');
  await near.fill('0');
  await pressed(dialog(page), 'Save');
  // Days from which event is not said.
  await dialog(page).getByText('goes with anchor').first().waitFor();
  expect(await near.getAttribute('aria-invalid')).toBe('true');
  await dialog(page).getByLabel('Beside which event').fill('Congress of Arvenia');
  await pressed(dialog(page), 'Save');
  await page
    .getByRole('list', { name: 'What clause 2 provides' })
    .getByText('Symposium: every 36 months, beside Congress of Arvenia, on its days')
    .waitFor();
  await gone(page);
  await page.getByText('Nothing that exists today would depart').waitFor();
  expect(await violations(page)).toEqual([]);
  await pressed(page, 'Circulate');
  await pressed(dialog(page), 'Circulate to the seats');
  await page.getByText('No amendment waits').waitFor();
});

test('two people who edit one clause lose nothing: one saves, the other reads both texts and says how to go on', async () => {
  const { page: at } = await makeDraft();
  const [one, other] = [await visits.page(at, world.secretary), await visits.page(at, world.chair)];
  for (const page of [one, other]) await pressed(page, 'Edit (clause 3)');
  await clause(one, '3 Observers').getByLabel('Text', { exact: true }).fill('Observers may speak and write.');
  await clause(other, '3 Observers').getByLabel('Text', { exact: true }).fill('Observers may speak last.');
  await pressed(one, 'Save clause 3');
  await clause(one, '3 Observers').getByText('Observers may speak and write.').waitFor();
  await pressed(other, 'Save clause 3');
  const meanwhile = other.getByRole('region', { name: 'Somebody else changed this while you wrote' });
  expect((await meanwhile.locator('dd ins').textContent())?.replace(/\s+/g, ' ')).toContain('[added: and write');
  const text = clause(other, '3 Observers').getByLabel('Text', { exact: true });
  expect(await text.inputValue()).toBe('Observers may speak last.');
  await pressed(meanwhile, 'Take their text');
  expect(await text.inputValue()).toBe('Observers may speak and write.');
  await pressed(other, 'Put my text back');
  expect(await text.inputValue()).toBe('Observers may speak last.');
  await text.fill('Observers may write, and speak last.');
  await pressed(other, 'Save clause 3');
  await clause(other, '3 Observers').getByText('Observers may write, and speak last.').waitFor();
  await other.getByRole('link', { name: 'History (clause 3)' }).click();
  await other.getByText('2 earlier wordings while it was written').click();
  const [, first] = await other.locator('details dd').allTextContents();
  expect(first?.replaceAll(/\s+/g, ' ')).toBe('Observers may speak [added: and write end of what was added] .');
  expect(await violations(other)).toEqual([]);
});

test('a comment is pinned to words and says when they are gone; amendments of two seats collide, and are disposed of', async () => {
  const { page: at, version } = await makeDraft();
  await does('circulateVersion', { termsVersion: version });
  const first = await visits.page(at, world.heads[0]);
  await pressed(first, 'Comment (clause 1)');
  await dialog(first).getByLabel('Words that it is about').fill('**four** weeks');
  await dialog(first).getByLabel('Comment', { exact: true }).fill('Is that *enough*?');
  await pressed(dialog(first), 'Send');
  await gone(first);
  const comment = (page: Page) => page.getByRole('article', { name: 'Comment of Head 1' });
  await comment(first).getByText('Seat 1').first().waitFor();
  await propose(first, 'A meeting is announced three weeks before its day.');
  const second = await visits.page(at, world.heads[1], { width: 320 });
  await pressed(second, 'Reply to the comment of Head 1');
  await dialog(second).getByLabel('Comment', { exact: true }).fill('For us it is.');
  await pressed(dialog(second), 'Send');
  await comment(second).getByText('For us it is.').waitFor();
  await gone(second);
  await propose(second, 'A meeting is announced **two** weeks before its day.');
  const collision = amendment(second, 2).getByText('It collides with others').locator('../..');
  expect(await collision.textContent()).toContain('Amendment 1: of seat 1: both change or take out clause 1');
  expect(await scrollsSideways(second)).toBe(false);

  const page = await visits.page(at, world.secretary);
  await page.getByText('2 amendments wait to be disposed of').waitFor();
  await dispose(page, 1, 'Accepted');
  await amendment(page, 1).getByText('Accepted', { exact: true }).first().waitFor();
  await comment(page).getByText('These words are no longer in the clause').waitFor();
  await pressed(page, 'Resolve the comment of Head 1');
  await dialog(page).getByLabel('What became of it').fill('It is shorter now.');
  await pressed(dialog(page), 'Resolve it');
  await comment(page).getByText('It is shorter now.').waitFor();
  await gone(page);
  // What stands now is no longer what the second one was to change: it is read before it is accepted.
  await pressed(page, 'Dispose of it (amendment 2)');
  await dialog(page)
    .getByRole('radio', { name: /^Accepted in part/ })
    .check();
  await dialog(page).getByLabel('Text agreed on').fill('A meeting is announced two weeks before its day.');
  await dialog(page).getByLabel('Why').fill('Both could live with it.');
  await pressed(dialog(page), 'Dispose of it');
  await dialog(page).getByLabel('I have read the text as it stands now').check();
  await pressed(dialog(page), 'Dispose of it');
  await gone(page);
  await clause(page, '1 Notice').locator('.prose').first().getByText('announced two weeks').waitFor();
  await page.getByText('No amendment waits').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'Table of dispositions' }).first().click();
  const row = page.getByRole('row', { name: /^2 replace clause 1 Seat 2/ });
  expect(await row.getByRole('cell').last().textContent()).toContain('Both could live with it.');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
  expect(saved.suggestedFilename()).toBe(`TLP-AMBER Amendments to version ${numbers}.csv`);
  expect(await violations(page)).toEqual([]);
});

test('the redline says in words what was added, removed, moved and renumbered, in the tree that a screen reader reads', async () => {
  const { clauses: made, version } = await makeDraft();
  await does('moveClause', { clause: made[1], after: null });
  await does('renumberClauses', { termsVersion: version });
  const { body } = (await app.ask(`{ body(by: { slug: "${world.group.slug}" }) { termsVersions { id } } }`)).data ?? {};
  const address = `/terms-of-reference/redline?from=${body.termsVersions[0].id}&to=${version}`;
  const page = await visits.page(address, world.heads[2]);
  const clauses = page.getByRole('region', { name: 'Clauses' });
  expect(await clauses.ariaSnapshot()).toMatchInlineSnapshot(`
   "- region "Clauses":
     - heading "Clauses" [level=2]
     - 'article "[removed: 2 ] [added: 1 ] QUORUM"':
       - 'heading "[removed: 2 ] [added: 1 ] QUORUM" [level=3]':
         - deletion: "[removed: 2 ]"
         - insertion: "[added: 1 ]"
         - text: QUORUM
       - paragraph: moved from place 2 to place 1, renumbered from 2 to 1
       - paragraph: Text.
     - 'article "[removed: 1 ] [added: 2 ] [removed: NOTICE_PERIOD ] [added: Notice ]"':
       - 'heading "[removed: 1 ] [added: 2 ] [removed: NOTICE_PERIOD ] [added: Notice ]" [level=3]':
         - deletion: "[removed: 1 ]"
         - insertion: "[added: 2 ]"
         - deletion: "[removed: NOTICE_PERIOD ]"
         - insertion: "[added: Notice ]"
       - paragraph: words changed, renumbered from 1 to 2
       - paragraph:
         - deletion: "[removed: Text ]"
         - insertion: "[added: A meeting is announced **four** weeks before its day ]"
         - text: .
     - 'article "3 [added: Observers ]"':
       - 'heading "3 [added: Observers ]" [level=3]':
         - text: "3"
         - insertion: "[added: Observers ]"
       - paragraph: Added
       - paragraph:
         - insertion: "[added: Observers may speak. ]""
  `);
  await page.getByRole('heading', { name: `From version 1 to version ${numbers}` }).waitFor();
  const became = page.getByRole('list', { name: 'What became of the clauses' });
  expect(await became.getByRole('listitem').allTextContents()).toEqual([
    '1 clause changed',
    '1 added',
    '0 removed',
    '1 moved',
    '2 renumbered',
    '0 unchanged',
  ]);
  await page.getByLabel('Only what changed').check();
  expect(new URL(page.url()).searchParams.get('only')).toBe('changed');
  // On paper and where colours are forced, the words stand though they were put away.
  await page.getByLabel('Say in words').uncheck();
  const mark = clauses.locator('.mark').first();
  const shown = async () => ((await mark.boundingBox())?.width ?? 0) > 2;
  expect(await shown()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toBe(true);
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  expect(await shown()).toBe(true);
  await page.emulateMedia({ forcedColors: null });
  expect(await violations(page)).toEqual([]);
});

test('a pasted text takes the place of the clauses, once it was shown what comes of it and what was not understood', async () => {
  const { page: at } = await makeDraft();
  const page = await visits.page(at, world.secretary, { width: 320 });
  await pressed(page, 'Import a text');
  const text = '# 1 Notice\n\nTwo weeks.\n\n# 2 QUORUM\n\nText.\n\n# 3 Language\n\n<b>English</b> and French.';
  await dialog(page).getByLabel('Text', { exact: true }).fill(text);
  await pressed(dialog(page), 'Show what comes of it');
  await dialog(page).getByText('HTML is kept, and not shown.').waitFor();
  const clauses = dialog(page).getByRole('list', { name: 'Clauses', exact: true });
  expect(await clauses.getByRole('listitem').count()).toBe(3);
  expect(await scrollsSideways(page)).toBe(false);
  await pressed(dialog(page), 'Import it');
  await gone(page);
  expect(await namesOf(page)).toEqual(['1 Notice', '2 QUORUM', '3 Language']);
});

const does = (name: string, input: Record<string, unknown>) =>
  act(app, world.secretary, name, input, 'termsVersion { id clauses { id } }');

/** A draft with the clauses 1 Notice, 2 QUORUM and 3 Observers. */
async function makeDraft() {
  const input = { body: `bdy_${world.group.id}`, number: `${(numbers += 1)}`, title: 'Terms of reference' };
  const { id, clauses: begun } = (await does('draftVersion', input)).termsVersion;
  const bodyMarkdown = 'A meeting is announced **four** weeks before its day.';
  await does('editClause', { clause: begun[0].id, heading: 'Notice', bodyMarkdown });
  const observers = { termsVersion: id, heading: 'Observers', bodyMarkdown: 'Observers may speak.' };
  const { clauses } = (await does('addClause', observers)).termsVersion;
  return {
    page: `/terms-of-reference/drafts/${id}`,
    version: id as string,
    clauses: clauses.map((one: { id: string }) => one.id) as string[],
  };
}

const amendment = (page: Page, place: number) => page.getByRole('article', { name: `Amendment ${place}:` });

async function propose(page: Page, text: string): Promise<void> {
  await pressed(page, 'Propose an amendment (clause 1)');
  await dialog(page).getByLabel('Text that it is to have').fill(text);
  await dialog(page).getByLabel('Why').fill('It is what we can do.');
  await pressed(dialog(page), 'Propose it');
  await gone(page);
}

async function dispose(page: Page, place: number, how: string): Promise<void> {
  await pressed(page, `Dispose of it (amendment ${place})`);
  await dialog(page)
    .getByRole('radio', { name: new RegExp(`^${how} The`) })
    .check();
  await dialog(page).getByLabel('Why').fill('So it was agreed.');
  await pressed(dialog(page), 'Dispose of it');
  await gone(page);
}
