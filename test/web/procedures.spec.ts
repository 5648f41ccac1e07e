import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { act } from '../support/act.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeChair } from '../support/bodies.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import { makePerson } from '../support/people.js';
import { expireIn, openSilence, openVote, putProcedure, resolution } from '../support/procedures.js';
import { putTerms } from '../support/put-terms.js';
import { TestServer } from '../support/server.js';
import { putAttendance, putSession } from '../support/sessions.js';
import { makeTerms } from '../support/terms.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  await makeTerms(app, world.group.id, {
    ...{ SILENCE_PERIOD: { hours: 72 }, QUORUM: { share: '1/3', of: 'SEATS' } },
    DECISION_RULE: { rule: 'TWO_THIRDS_MAJORITY' },
  });
  visits = await Visits.start(app, world.group.slug);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

const pressed = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name }).click();
const dialog = (page: Page) => page.getByRole('dialog');
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const said = (page: Page, seat: number) => page.getByRole('row', { name: new RegExp(`^${seat}\\. `) }).first();

test('the chair puts a resolution to silence: too short a period is refused by its clause; a seat objects by keyboard', async () => {
  const chair = await visits.page('/procedures', world.chair);
  await chair.getByText('No procedure matches.').waitFor();
  expect(await violations(chair)).toEqual([]);
  await chair.getByRole('link', { name: 'Put a text to decision' }).click();
  await chair.getByLabel('Title').fill('On the report');
  await chair.getByLabel('Text to be adopted').fill('The committee **welcomes** the report.');
  await chair.getByLabel('At another time').check();
  await chair.getByLabel('Date', { exact: true }).fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await pressed(chair, 'Put a text to decision');
  await chair.getByRole('alert').getByText('give 72 hours for silence').waitFor();
  await chair.getByRole('alert').getByText('SILENCE_PERIOD').waitFor();
  await chair.getByLabel('Why the rule is waived').waitFor();
  expect(await violations(chair)).toEqual([]);
  await chair.getByLabel(/^At the end of the period that the terms of reference give/).check();
  await pressed(chair, 'Put a text to decision');
  await chair.getByRole('heading', { level: 1, name: 'On the report' }).waitFor();
  await part(chair, 'Where it stands').getByText('in 2 days 23 hours').waitFor();
  await part(chair, 'Text').getByRole('strong').filter({ hasText: 'welcomes' }).waitFor();
  await part(chair, 'What it rests on').getByText('SILENCE_PERIOD').waitFor();
  await part(chair, 'What it rests on').getByText('Version 1 of the terms of reference').waitFor();
  expect(await chair.getByRole('row', { name: 'Asia/Tokyo' }).count()).toBe(1);

  const head = await visits.page('/', world.heads[1], { width: 320 });
  const waits = part(head, 'Decisions between meetings');
  await waits.getByText('Your seat has not answered.').waitFor();
  await waits.getByText('Waits for 3 seats.').waitFor();
  await waits.getByRole('link', { name: 'On the report' }).press('Enter');
  await head.getByRole('button', { name: 'Object or amend …' }).press('Enter');
  await dialog(head).getByLabel('What would resolve the objection').fill('Thank the authors, too.');
  expect(await violations(head)).toEqual([]);
  await head.keyboard.press('Tab');
  await head.keyboard.press('Enter');
  await head.getByText('The text is not adopted: a seat objected').waitFor();
  await said(head, 2).getByText('Broke the silence').waitFor();
  await said(head, 2).getByText('Thank the authors, too.').waitFor();
  expect(await head.getByRole('button', { name: 'No objection' }).count()).toBe(0);
  expect(await scrollsSideways(head)).toBe(false);
});

test('revised, nobody objects: an answer is recorded on behalf, it is extended and suspended, and at the expiry adopted', async () => {
  const id = await openSilence(app, world, { waiver: null });
  const head = await visits.page(`/procedures/${id}`, world.heads[0]);
  await pressed(head, 'No objection');
  await head.getByText('Your seat says: No objection.').waitFor();
  await pressed(head, 'Attach a statement');
  await dialog(head).getByLabel('Word for word').fill('We read it as not binding.');
  await pressed(dialog(head), 'Attach a statement');
  await part(head, 'Reservations and statements').getByText('We read it as not binding.').waitFor();
  await pressed(head, 'Declare an interest');
  await dialog(head).getByLabel('What the interest is').fill('We advise its author.');
  await pressed(dialog(head), 'Declare an interest');
  await part(head, 'Interests').getByText('We advise its author.').waitFor();
  expect(await part(head, 'Interests').getByText('the seat took no part').count()).toBe(0);

  const secretary = await visits.page(`/procedures/${id}`, world.secretary);
  await pressed(secretary, 'Record an answer');
  await dialog(secretary).getByLabel('Seat', { exact: true }).selectOption({ index: 2 });
  await dialog(secretary).getByLabel('How it is known').fill('E-mail of the head of delegation');
  await pressed(dialog(secretary), 'Record');
  await said(secretary, 3).getByText('Recorded on behalf of the seat by').waitFor();
  await pressed(secretary, 'Extend');
  await dialog(secretary).getByLabel('Date', { exact: true }).fill('2099-11-25');
  await dialog(secretary).getByLabel('Reason, which the seats are told').fill('Two ministries are consulted.');
  await pressed(dialog(secretary), 'Extend');
  await part(secretary, 'Extensions and suspensions').getByText('Two ministries are consulted.').waitFor();
  await pressed(secretary, 'Suspend');
  await dialog(secretary).getByLabel('Reason, which the seats are told').fill('A legal question.');
  await pressed(dialog(secretary), 'Suspend');
  await secretary.getByText('Its clock stands still.').waitFor();
  await pressed(secretary, 'Resume');
  await pressed(dialog(secretary), 'Resume');
  await part(secretary, 'Where it stands').getByText('If no seat objects').waitFor();
  expect(await violations(secretary)).toEqual([]);

  await expireIn(app, id, 0);
  await head.reload();
  await head.getByText('No objection before the expiry: adopted.').waitFor();
  // The first act that comes after the expiry settles it, where the job has not.
  const statement = { procedure: id, kind: 'STATEMENT', text: 'We welcome it.' };
  await act(app, world.heads[1], 'attachStatement', statement, 'procedure { id }');
  await head.reload();
  const file = (await head.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '';
  const notification = await head.request.get(file);
  expect([notification.status(), await notification.text()]).toEqual([200, expect.stringContaining('On the report')]);
  await head.getByRole('link', { name: 'In the register of decisions' }).click();
  const decision = head.getByRole('article').filter({ hasText: 'On the report' });
  await decision.getByText('By silence').waitFor();
  expect(await violations(head)).toEqual([]);
  await decision.getByRole('link', { name: /^how it was decided/ }).click();
  await head.getByRole('heading', { level: 1, name: 'On the report' }).waitFor();
});

test('a vote is counted with its arithmetic; the last position counts, and an objection says what would resolve it', async () => {
  const id = await openVote(app, world, {
    rule: null,
    subject: resolution(world.committee, { title: 'On the budget' }),
  });
  await act(app, world.heads[0], 'castVote', { procedure: id, position: 'FOR' }, 'procedure { id }');
  await act(app, world.heads[1], 'castVote', { procedure: id, position: 'FOR' }, 'procedure { id }');
  const head = await visits.page('/procedures', world.heads[2], { language: 'fr-FR', width: 320 });
  await part(head, 'Vous attend').getByText('Attend 1 siège.').waitFor();
  await head.getByRole('link', { name: 'On the budget' }).click();
  await pressed(head, 'Voter …');
  await dialog(head).getByLabel('Contre').check();
  await pressed(dialog(head), 'Envoyer le vote');
  await dialog(head).getByRole('alert').waitFor();
  await dialog(head).getByLabel('Ce qui lèverait l’objection').fill('A smaller budget.');
  await pressed(dialog(head), 'Envoyer le vote');
  await part(head, 'Où elle en est').getByText('2 pour, 1 contre, 0 abstentions').waitFor();
  await said(head, 3).getByText('A smaller budget.').waitFor();
  expect([await violations(head), await scrollsSideways(head)]).toEqual([[], false]);

  const secretary = await visits.page(`/procedures/${id}`, world.secretary);
  await pressed(secretary, 'Close the vote');
  await pressed(dialog(secretary), 'Close the vote');
  await secretary.getByText('2 for, 1 against; two thirds of 3 voting is 2').waitFor();
});

test('a meeting adopts a text by consensus, but for a quorum or an objection; the decision is challenged and set aside', async () => {
  const own = await makeMeetingWorld(app);
  await makeTerms(app, own.group.id, { QUORUM: { share: '2/3', of: 'ALL_SEATS' } });
  await putTerms(app, own.group.id, 'CIRCULATED');
  const [first, second] = own.group.seats;
  const meeting = await putSession(app, own.committeeId, [String(first)]);
  const group = `group=${own.group.slug}`;
  const page = await visits.page(`/meetings/${meeting}/session?${group}`, own.secretary);
  const asked = dialog(page);
  await pressed(page, 'Adopt a text by consensus');
  const text = asked.getByRole('region', { name: 'Text to be adopted' });
  await text.getByText('What it is for.').waitFor();
  const hash = await text.locator('code').textContent();
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
  await pressed(asked, 'It is adopted');
  await asked.getByRole('alert').getByText('(version 1, clause 1)').waitFor();
  await asked.getByRole('alert').getByText('Clause 1 QUORUM').waitFor();
  await putAttendance(app, meeting, { seat_id: second, person_name: 'Somebody', speaks: true });
  await pressed(asked, 'A seat objects');
  await asked.getByLabel('Seat', { exact: true }).selectOption({ index: 1 });
  await pressed(asked, 'Record that it is blocked');
  const resolves = asked.getByRole('textbox', { name: 'What would resolve the objection' });
  await resolves.and(page.locator('[aria-invalid="true"]')).waitFor();
  await resolves.fill('Say “notes”.');
  expect(await violations(page)).toEqual([]);
  await pressed(asked, 'Record that it is blocked');
  await asked.getByText('Not adopted: a seat objects').waitFor();
  await pressed(asked, 'Go on with the meeting');

  await pressed(page, 'Adopt a text by consensus');
  await pressed(asked, 'A reservation or statement');
  await asked.getByLabel('Word for word').fill('As far as our law allows.');
  await pressed(asked, 'It is adopted');
  const outcome = asked.getByRole('status').filter({ hasText: 'Adopted by consensus' });
  await outcome.getByText(String(hash)).waitFor();
  await asked.getByRole('link', { name: 'Text and what seats said' }).click();
  await part(page, 'Reservations and statements').getByText('As far as our law allows.').waitFor();

  const head = await visits.page(`/decisions?${group}`, own.heads[1], { width: 320 });
  await pressed(head, 'Challenge for want of quorum Decision 1');
  await pressed(dialog(head), 'Challenge for want of quorum');
  await dialog(head).getByRole('alert').waitFor();
  await dialog(head).getByLabel('Why there was no quorum').fill('One of the two had left.');
  await pressed(dialog(head), 'Challenge for want of quorum');
  await head.getByText('Challenged for want of quorum: not settled').waitFor();
  await head.getByText('One of the two had left.').waitFor();
  expect(await head.getByRole('button', { name: /Challenge for want|Settle the challenge/ }).count()).toBe(0);
  expect([await violations(head), await scrollsSideways(head)]).toEqual([[], false]);

  const chair = await visits.page(`/?${group}`, own.chair);
  await part(chair, 'Challenges to settle').getByRole('link').click();
  await pressed(chair, 'Settle the challenge Decision 1');
  await dialog(chair).getByLabel('Challenge upheld').check();
  await pressed(dialog(chair), 'Settle the challenge');
  await dialog(chair).getByRole('alert').waitFor();
  await dialog(chair).getByLabel('Why', { exact: true }).fill('So it was.');
  expect(await violations(chair)).toEqual([]);
  await pressed(dialog(chair), 'Settle the challenge');
  await chair.getByText('No decision is challenged.').waitFor();
  await chair.getByRole('link', { name: 'All', exact: true }).click();
  const decision = chair.getByRole('article').filter({ hasText: 'Decision 1' });
  await decision.getByText('Set aside', { exact: true }).waitFor();
  await decision.getByText('Challenge upheld').waitFor();
});

test('where the terms ask for both co-chairs, what one asks for waits on the other’s week, who confirms or declines it', async () => {
  const own = await makeMeetingWorld(app);
  const other = await makePerson(app, { name: 'Other chair' });
  await makeChair(app, own.group.id, other.partyId, other.memberId);
  await makeTerms(app, own.group.id, { JOINT_ACTS: { number: 2 } });
  await putProcedure(app, own.committeeId);
  const group = `group=${own.group.slug}`;
  const chair = await visits.page(`/?${group}`, own.chair);
  await chair.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Procedures' }).click();
  await chair.getByRole('link', { name: 'On the report' }).click();
  await pressed(chair, 'Suspend');
  await dialog(chair).getByLabel('Reason, which the seats are told').fill('A legal question.');
  await pressed(dialog(chair), 'Suspend');
  await chair.getByText('To be suspended, when the other co-chair confirms it').waitFor();

  const page = await visits.page(`/?${group}`, other);
  const waits = part(page, 'Decisions between meetings');
  await waits.getByText('Waits for you to confirm, as the other co-chair.').waitFor();
  await waits.getByRole('link', { name: 'On the report' }).click();
  await pressed(page, 'Confirm');
  await pressed(dialog(page), 'Confirm');
  await page.getByText('Its clock stands still.').waitFor();
  await pressed(page, 'Resume');
  await pressed(dialog(page), 'Resume');
  await page.getByText('To be resumed, when the other co-chair confirms it').waitFor();

  await chair.reload();
  await pressed(chair, 'Decline');
  await dialog(chair).getByLabel('Reason, which the co-chairs are told').fill('It is not answered yet.');
  expect(await violations(chair)).toEqual([]);
  await pressed(dialog(chair), 'Decline');
  await dialog(chair).waitFor({ state: 'detached' });
  await chair.getByText('Its clock stands still.').waitFor();
  expect(await chair.getByText('To be resumed, when').count()).toBe(0);
});
