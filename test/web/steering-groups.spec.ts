import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations } from '../support/browser.js';
import {
  makeCoChair,
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeSecretary,
  makeWorkingGroup,
  type TestWorkingGroup,
} from '../support/groups.js';
import { putMeeting } from '../support/meetings.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let workingGroup: TestWorkingGroup;
let chair: Person;
let head: Person & { readonly seat: string };
let secretary: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  visits = await Visits.start(app, workingGroup.slug);
  chair = await makeCoChair(app, workingGroup);
  head = await makeCommitteeMember(app, workingGroup.committee);
  // Of the committee alone: its secretary steers as that of the working group does.
  secretary = await makeSecretary(app, workingGroup.committee);
  await app.sql(`update party set name = 'Leading party' where id = $1`, [head.partyId]);
  await app.sql(`update member set name = 'Head of the leading party' where id = $1`, [head.memberId]);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('a group is proposed, activated by a waiver of a co-chair, and concluded after one question', async () => {
  const proposing = await visits.page('/focus-groups', head);
  await proposing.getByRole('link', { name: 'Propose a focus group' }).click();
  await proposing.getByRole('button', { name: 'Propose the group' }).click();
  await proposing.getByRole('alert').waitFor();
  expect(await violations(proposing)).toEqual([]);
  const slug = `night-${workingGroup.prefix.toLowerCase()}`;
  await proposing.getByLabel('Name', { exact: true }).fill('Work at night');
  await proposing.getByText('Left empty, it becomes work-at-night.').waitFor();
  await proposing.getByLabel('Short name for its address').fill(workingGroup.slug);
  await proposing.getByLabel('Start of its symbols').fill(`N${workingGroup.prefix}`.slice(0, 12));
  await proposing.getByLabel('Scope').fill('Who is awake, and who is alone.');
  await proposing.getByLabel('Areas for inquiry').fill('Lone workers\n\n  Handovers  ');
  await proposing.getByLabel('Why the group is wanted').fill('Three parties asked for it.');
  await proposing.reload();
  expect(await proposing.getByLabel('Scope').inputValue()).toBe('Who is awake, and who is alone.');
  await proposing.getByRole('button', { name: 'Propose the group' }).click();
  await proposing.getByRole('alert').getByText('is taken by another body.').waitFor();
  await proposing.getByLabel('Short name for its address').fill(slug);
  await proposing.getByRole('button', { name: 'Propose the group' }).click();
  await proposing.getByRole('heading', { level: 1, name: 'Work at night' }).waitFor();
  await proposing.getByText('Handovers').waitFor();
  await proposing.getByText('The seat has designated nobody to lead.').waitFor();
  expect(await proposing.getByRole('button', { name: 'Activate' }).count()).toBe(0);

  const page = await visits.page(`/focus-groups/${slug}`, chair);
  await page.getByRole('button', { name: 'Activate' }).click();
  const question = page.getByRole('dialog', { name: 'Activate “Work at night”?' });
  await question.getByLabel('Reason', { exact: true }).fill('Agreed on Tuesday.');
  await question.getByRole('button', { name: 'Activate the group' }).click();
  await question.getByText(/once a seat of the committee has designated a person to lead it/).waitFor();
  expect(await violations(page)).toEqual([]);
  await question.getByLabel('Why the rule is waived').fill('The lead is named next week.');
  await question.getByLabel('Who agreed').fill('both co-chairs');
  await question.getByRole('button', { name: 'Activate the group' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByText('Agreed on Tuesday.').waitFor();

  await page.getByRole('button', { name: 'Conclude' }).click();
  const end = page.getByRole('dialog', { name: 'Conclude “Work at night”?' });
  await end.getByText('This cannot be undone').waitFor();
  await end.getByRole('button', { name: 'Leave it as it is' }).click();
  await end.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Conclude' }).click();
  await end.getByLabel('Reason').fill('The guide is written.');
  await end.getByRole('button', { name: 'Conclude the group' }).click();
  await end.waitFor({ state: 'detached' });
  await page.getByText('The guide is written.').waitFor();
  expect(await page.getByRole('button', { name: 'Activate' }).count()).toBe(0);
  const states = await app.sql<{ state: string }>('select state from body where slug = $1', [slug]);
  expect(states).toEqual([{ state: 'CONCLUDED' }]);
});

test('the secretary of the committee designates a lead on behalf of a seat with evidence, and lets the group rest', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Shifts' });
  const page = await visits.page(`/focus-groups/${group.slug}`, secretary);
  await page.getByRole('button', { name: 'Designate a lead' }).click();
  const dialog = page.getByRole('dialog', { name: 'Designate a lead' });
  await dialog.getByLabel('Seat').selectOption({ label: '1. Leading party' });
  await dialog.getByLabel('Person who leads').selectOption('Head of the leading party');
  await dialog.getByRole('button', { name: 'Designate' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('How it is known').fill('e-mail of 3 March');
  await dialog.getByRole('button', { name: 'Designate' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Designated: Head of the leading party').waitFor();

  await page.getByRole('button', { name: 'Let it rest' }).click();
  await page.getByLabel('Reason').fill('Until spring.');
  await page.getByRole('button', { name: 'Let the group rest' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Until spring.').waitFor();
  await page.getByText('dormant: only an active one takes new parties').waitFor();
  expect(await page.getByRole('button', { name: 'Ask to take part' }).count()).toBe(0);
});

test('a head of delegation designates for the own seat, without evidence', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Doors' });
  const page = await visits.page(`/focus-groups/${group.slug}`, head);
  await page.getByRole('button', { name: 'Designate a lead' }).click();
  const dialog = page.getByRole('dialog', { name: 'Designate a lead' });
  await dialog.getByLabel('Person who leads').selectOption('Head of the leading party');
  expect(await dialog.getByLabel('How it is known').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Designate' }).click();
  await page.getByText('Designated: Head of the leading party').waitFor();
});

test('a lead adds an area for inquiry, and nobody else is offered to', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Windows' });
  const page = await visits.page(`/focus-groups/${group.slug}`, await makeLead(app, group, workingGroup.committee));
  await page.getByRole('button', { name: 'Add an area for inquiry' }).click();
  await page.getByLabel('Area', { exact: true }).fill('Who opens them');
  await page.getByRole('button', { name: 'Add the area' }).click();
  await page.getByText('Who opens them').first().waitFor();
  const other = await visits.page(`/focus-groups/${group.slug}`, head);
  await other.getByText('Who opens them').waitFor();
  expect(await other.getByRole('button', { name: 'Add an area for inquiry' }).count()).toBe(0);
});

test('a lead revises the charter and moves an inquiry; the community compares versions, also in French', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Locks' });
  await app.sql(`update body set scope_markdown = 'Locks and doors.' where id = $1`, [group.uuid]);
  await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'Who has keys')`, [
    ...[randomUUID(), group.uuid],
  ]);
  const lead = await makeLead(app, group, workingGroup.committee);
  const page = await visits.page(`/focus-groups/${group.slug}`, lead);
  await page.getByText('Locks and doors.').waitFor();
  await page.getByRole('button', { name: 'Revise the charter' }).click();
  const charter = page.getByRole('dialog', { name: 'Charter of “Locks”' });
  await charter.getByLabel('Scope').fill('Locks and windows.');
  await charter.getByLabel('Deliverables').fill('A *paper*.');
  await charter.getByLabel('Reviews of a finding').fill('3');
  await charter.getByRole('button', { name: 'Record the new version' }).click();
  await charter.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await charter.getByLabel('Why it is revised').fill('Windows matter more.');
  await charter.getByRole('button', { name: 'Record the new version' }).click();
  await charter.waitFor({ state: 'detached' });
  await page.getByText('from 3 parties').waitFor();

  await page.getByRole('button', { name: 'Say how far it is Who has keys' }).click();
  const inquiry = page.getByRole('dialog', { name: 'How far is “Who has keys”?' });
  expect(await inquiry.getByRole('radio', { name: 'Being explored' }).isChecked()).toBe(true);
  await inquiry.getByLabel('Reason').fill('Two parties count theirs.');
  await inquiry.getByRole('button', { name: 'Record it' }).click();
  await inquiry.waitFor({ state: 'detached' });

  const reading = await visits.page(`/focus-groups/${group.slug}`, head, { width: 320, language: 'fr' });
  await reading.getByText('À l’étude', { exact: true }).first().waitFor();
  await reading.getByText('Ses étapes').click();
  await reading.getByText('Two parties count theirs.').waitFor();
  await reading.getByText('2 versions').click();
  await reading.getByText('Windows matter more.').waitFor();
  await reading.getByRole('button', { name: 'Comparer des versions' }).click();
  const compared = reading.getByRole('region', { name: 'Comparer des versions' });
  await compared.locator('del', { hasText: 'doors' }).waitFor();
  await compared.locator('ins', { hasText: 'windows' }).waitFor();
  expect(await violations(reading)).toEqual([]);
  expect(await scrollsSideways(reading)).toBe(false);
  expect(await reading.getByRole('button', { name: 'Réviser la charte' }).count()).toBe(0);
});

test('a secretary records a request and who stands behind it; the lead sees what is missing before', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Bolts' });
  const lead = await makeLead(app, group, workingGroup.committee);
  const party = `Kite works ${workingGroup.prefix}`;
  const partyId = await makeParty(app, party);
  const ofGroup = await makeSecretary(app, group);
  const page = await visits.page(`/focus-groups/${group.slug}`, ofGroup);
  await page.getByRole('button', { name: 'Record a request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who asks to take part in “Bolts”?' });
  await dialog.getByLabel('Part of the name').fill(party);
  await dialog.getByRole('radio', { name: party }).check();
  await dialog.getByText('Nobody is recorded to represent it.').waitFor();
  await dialog.getByLabel('What it says').fill('We make bolts.');
  await dialog.getByLabel('How it is known').fill('Letter of 3 March');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Record the request' }).click();
  await dialog.waitFor({ state: 'detached' });

  const deciding = await visits.page(`/focus-groups/${group.slug}`, lead, { width: 320, language: 'fr' });
  await deciding.getByText('Letter of 3 March').waitFor();
  await deciding.getByText('Aucun appui du point focal ou de la mission permanente n’est enregistré.').waitFor();
  expect(await violations(deciding)).toEqual([]);
  expect(await scrollsSideways(deciding)).toBe(false);

  const second = await makeParty(app, `Heron works ${workingGroup.prefix}`);
  await page.getByRole('button', { name: 'Import a list' }).click();
  const listing = page.getByRole('dialog', { name: 'Import parties that take part' });
  const list = (text: string) =>
    listing.getByLabel('List of parties').setInputFiles({
      ...{ name: 'parties.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    });
  await listing.getByLabel('How it is known').fill('Minutes of 2 March');
  await listing.getByLabel('The list holds no classified').check();
  await list('party,statement,state\nNobody of that name,We ask.,interested\n');
  await listing.getByRole('button', { name: 'Check the list' }).click();
  await listing.locator(':focus').getByRole('alert').waitFor();
  await list(`party,statement,state,reason\ntest-${second},We observe.,observing,They may\n`);
  await listing.getByRole('button', { name: 'Check the list' }).click();
  await listing.getByText('1 party would be added.').waitFor();
  expect(await violations(page)).toEqual([]);
  await listing.getByRole('cell', { name: 'Observes' }).waitFor();
  await listing.getByRole('button', { name: 'Import 1 party' }).click();
  await listing.getByText('1 party was added.').waitFor();
  await listing.getByRole('button', { name: 'Close' }).click();
  await page.getByText('Minutes of 2 March').waitFor();

  await page.getByRole('button', { name: `Record an endorsement ${party}` }).click();
  const endorsing = page.getByRole('dialog', { name: `Who stands behind the request of ${party}?` });
  await endorsing.getByRole('radio', { name: 'The Permanent Mission' }).check();
  await endorsing.getByLabel('How it is known').fill('Note verbale 7');
  await endorsing.getByRole('button', { name: 'Record the endorsement' }).click();
  await endorsing.waitFor({ state: 'detached' });
  await deciding.reload();
  await deciding.getByText('Appuyé par la mission permanente').waitFor();
  await deciding.getByText('Note verbale 7').waitFor();

  // The secretary of the working group records who is the focal point, who then speaks for themselves.
  const point = await makePerson(app, { partyId, name: 'Noor Vale' });
  const address = `/parties/test-${partyId}?group=${workingGroup.slug}`;
  const keeping = await visits.page(address, await makeSecretary(app, workingGroup), { width: 320 });
  const points = keeping.getByRole('region', { name: 'Focal points' });
  await points.getByText('No focal point is recorded').waitFor();
  await points.getByRole('button', { name: 'Record a focal point' }).click();
  const naming = keeping.getByRole('dialog', { name: 'Who is the focal point?' });
  await naming.getByLabel('Person').selectOption('Noor Vale');
  await naming.getByLabel('How it is known').fill('Note verbale 8');
  expect(await violations(keeping)).toEqual([]);
  await naming.getByRole('button', { name: 'Record the focal point' }).click();
  await points.getByText('Note verbale 8').waitFor();

  const speaking = await visits.page(`/focus-groups/${group.slug}`, point);
  await speaking.getByRole('button', { name: 'Say whether it stands behind this' }).click();
  const saying = speaking.getByRole('dialog', { name: `Who stands behind the request of ${party}?` });
  await saying.getByRole('radio', { name: 'Does not stand behind it' }).check();
  await saying.getByLabel('Why not').fill('Another office asks.');
  expect(await violations(speaking)).toEqual([]);
  await saying.getByRole('button', { name: 'Say so' }).click();
  await saying.waitFor({ state: 'detached' });
  await deciding.reload();
  await deciding.getByText('Pas appuyé par le point focal').waitFor();
  await deciding.getByText('Another office asks.').waitFor();

  await points.getByRole('button', { name: 'End Noor Vale' }).click();
  const ending = keeping.getByRole('dialog', { name: 'Noor Vale: focal point no longer?' });
  await ending.getByLabel('Reason').fill('Retires.');
  await ending.getByRole('button', { name: 'End it now' }).click();
  await points.getByText('No focal point is recorded').waitFor();
  await speaking.reload();
  await speaking.getByText('We make bolts.').waitFor();
  expect(await speaking.getByRole('button', { name: 'Say whether it stands behind this' }).count()).toBe(0);
});

test('a step that somebody else took meanwhile is said, and nothing of it is repeated', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Keys' });
  const page = await visits.page(`/focus-groups/${group.slug}`, chair);
  await page.getByRole('button', { name: 'Discontinue' }).click();
  await page.getByLabel('Reason').fill('Nobody came.');
  await app.sql('update body set version = version + 1 where id = $1', [group.uuid]);
  await page.getByRole('button', { name: 'Discontinue the group' }).click();
  await page.getByText('Somebody else has changed this meanwhile.').waitFor();
  expect(await page.getByLabel('Reason').inputValue()).toBe('Nobody came.');
});

test('whoever may not propose reads so on the form; a visitor is asked to sign in', async () => {
  const page = await visits.page('/focus-groups/new', await makePerson(app));
  await page.getByText('You may not propose a focus group here.').waitFor();
  const list = await visits.page('/focus-groups', await makePerson(app));
  await list.getByRole('heading', { level: 1, name: 'Focus groups' }).waitFor();
  await list.getByText('Loading …').first().waitFor({ state: 'detached' });
  expect(await list.getByRole('link', { name: 'Propose a focus group' }).count()).toBe(0);
  const visitor = await visits.page('/focus-groups/new');
  await visitor.getByText('This page is for people who are signed in.').waitFor();
});

test('a quiet group, and a leading seat that has left the committee, stand in the week of a co-chair, who settles both', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Hinges' });
  const lead = await makeLead(app, group, workingGroup.committee);
  await app.sql(`update party set name = 'Party that left' where id = $1`, [lead.partyId]);
  await app.sql(
    `update seat_term set valid = '[2000-01-01,2026-01-01)' where seat_id = (select seat_id from lead where body_id = $1)`,
    [group.uuid],
  );
  const resting = await makeFocusGroup(app, workingGroup, { name: 'Latches' });
  await putMeeting(app, resting.uuid, { state: 'HELD', starts_at: '2024-05-05T10:00:00Z' });
  const page = await visits.page('/', chair);
  const quiet = page.getByRole('region', { name: 'Focus groups that might rest' });
  await quiet.getByText('Last meeting: Sunday, 5 May 2024').waitFor();
  await quiet.getByRole('button', { name: 'It goes on Latches' }).click();
  const asking = page.getByRole('dialog', { name: 'Does “Latches” go on?' });
  await asking.getByLabel('Reason').fill('They write.');
  expect(await violations(page)).toEqual([]);
  await asking.getByRole('button', { name: 'Let it go on' }).click();
  await quiet.waitFor({ state: 'detached' });
  const part = page.getByRole('region', { name: 'Leads that have left the committee' });
  await part.getByText(/^Party that left holds seat \d+ no longer since/).waitFor();
  await part.getByRole('link', { name: 'Hinges' }).click();
  await page.getByText('What happens then is not provided for in the provisions on record.').waitFor();
  await page.getByRole('button', { name: 'End this lead' }).click();
  const dialog = page.getByRole('dialog', { name: /lead “Hinges” no longer\?$/ });
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Reason').fill('Its seat is vacant.');
  await dialog.getByRole('button', { name: 'End the lead' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('No seat of the committee leads this group on that day.').waitFor();
});

test('milestones are added and reached, and stand on one line with the meetings of the group', async () => {
  const group = await makeFocusGroup(app, workingGroup, { name: 'Springs' });
  const lead = await makeLead(app, group, workingGroup.committee);
  await putMeeting(app, group.uuid, { state: 'HELD', starts_at: '2026-02-03T10:00:00Z', title: 'First meeting' });
  const page = await visits.page(`/focus-groups/${group.slug}`, lead);
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await page.getByRole('textbox', { name: 'What is to be reached' }).fill('A paper on springs');
  await page.getByRole('textbox', { name: 'By when' }).fill('2026-04-01');
  await page.getByRole('button', { name: 'Add the milestone' }).click();
  await page.getByText('Planned for 1 April 2026').waitFor();
  await page.getByRole('button', { name: 'It is reached A paper on springs' }).click();
  await page.getByRole('textbox', { name: 'What shows it' }).fill('The paper.');
  // A day that was left empty is named here: the server, which takes no such day, is not asked.
  await page.getByRole('button', { name: 'Record that it is reached' }).click();
  await page.getByRole('alert').getByText('“When” is empty or incomplete.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'When' }).fill('2026-05-02');
  await page.getByRole('button', { name: 'Record that it is reached' }).click();
  await page.getByText('Reached on 2 May 2026').waitFor();
  await page.getByText('On one line: 2 days').click();
  const line = page
    .getByRole('list')
    .filter({ has: page.getByText('Meeting:') })
    .last();
  expect(await line.getByRole('listitem').allTextContents()).toEqual([
    '3 February 2026 Meeting: First meeting',
    '2 May 2026 Reached: A paper on springs',
  ]);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Draft a progress report' }).click();
  const report = page.getByRole('dialog', { name: 'Progress report of “Springs”' });
  await report.getByLabel('First day').fill('2026-01-01');
  await report.getByRole('button', { name: 'Draft it' }).click();
  const text = report.getByRole('textbox', { name: 'Draft', exact: true });
  await text.waitFor();
  expect(await text.inputValue()).toContain('2 May 2026: reached – A paper on springs. Shown by: The paper.');
  await text.fill('Only this.');
  expect(await violations(page)).toEqual([]);
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Download as Markdown' }).click(),
  ]);
  expect(taken.suggestedFilename()).toMatch(/^TLP-GREEN Progress report, Springs, 2026-01-01 to .*\.md$/);
  const word = await report.getByRole('link', { name: 'Download as Word' }).getAttribute('href');
  expect(word).toMatch(/^\/progress-reports\/bdy_.*\.docx\?from=2026-01-01&until=[0-9-]+&language=en$/);

  // What stands in the draft is handed in as a paper, under no laxer label than the draft and the meeting have.
  await putMeeting(app, group.uuid, { title: 'Second meeting', label: 'AMBER', starts_at: '2099-02-03T10:00:00Z' });
  await report.getByRole('button', { name: 'Hand it in as a paper' }).click();
  await report.getByLabel('Meeting').selectOption({ label: 'Second meeting – Springs – 3 February 2099' });
  await report.getByLabel('Title').fill('What we did');
  const label = report.getByLabel('Handling label');
  expect(await label.inputValue()).toBe('AMBER');
  expect(await label.locator('option').count()).toBe(2);
  await report.getByRole('checkbox').check();
  expect(await violations(page)).toEqual([]);
  await report.getByRole('button', { name: 'Issue' }).click();
  await report.waitFor({ state: 'detached' });
  const [paper] = await app.sql(
    `select p.title, p.label, p.content_type, m.title as meeting from paper p join meeting m on m.id = p.meeting_id where p.body_id = $1`,
    [group.uuid],
  );
  expect(paper).toEqual({
    title: 'What we did',
    label: 'AMBER',
    meeting: 'Second meeting',
    content_type: 'text/markdown',
  });
});
