import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { draftFinding } from '../findings/acts.js';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makeOfficer, makeParty } from '../support/people.js';
import { putPoll } from '../support/polls.js';
import { putAction } from '../support/sessions.js';
import { makeTerms } from '../support/terms.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let world: MeetingWorld;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await TestServer.shared();
  world = await makeMeetingWorld(app);
  visits = await Visits.start(app, world.group.slug);
  await app.sql(`update seat_term set valid = daterange('2000-01-01', $2::date) where seat_id = $1`, [
    world.group.seats[0],
    inDays(30),
  ]);
  await app.sql(`update seat_term set valid = daterange('2000-01-01', $2::date) where seat_id = $1`, [
    world.group.seats[2],
    inDays(200),
  ]);
  await makeTerms(app, world.focusGroupId, { CADENCE: { months: 1 } });
  await putMeeting(app, world.focusGroupId, { state: 'HELD', starts_at: new Date(Date.now() - 60 * 86_400_000) });
  await app.sql(`update party set name = 'Party of seat 1' where id = $1`, [world.heads[0].partyId]);
  await app.sql(
    `insert into participation (id, body_id, party_id, state, statement) values ($1, $2, $3, 'INTERESTED', 'We are interested.')`,
    [randomUUID(), world.focusGroupId, await makeParty(app, 'Lapwing Institute')],
  );
  await putPoll(app, world.committeeId);
  const held = await putMeeting(app, world.committeeId, {
    state: 'HELD',
    starts_at: new Date(Date.now() - 86_400_000),
  });
  const owner = { owner_seat_id: world.group.seats[0] };
  await putAction(app, held, { ...owner, text: 'Send the figures.', due_on: inDays(-3) });
  await putAction(app, held, { ...owner, text: 'Write the annex.', due_on: inDays(3) });
  await putMeeting(app, world.committeeId, {
    ...{ title: 'Meeting of the committee', label: 'AMBER' },
    starts_at: new Date(Date.now() + 10 * 86_400_000),
  });
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

test('a head of delegation finds the reply that is due, the way into the meeting, and the end of their own term', async () => {
  const page = await visits.page('/', world.heads[0]);
  const due = page.getByRole('region', { name: 'Replies due' });
  await due.getByRole('link', { name: 'Meeting of the committee' }).waitFor();
  const polls = page.getByRole('region', { name: 'Dates that await your answer' });
  await polls.getByRole('link', { name: 'A poll' }).waitFor();
  const asked = page.getByRole('region', { name: 'Asked of you' }).getByRole('listitem');
  expect(await asked.filter({ hasText: 'Overdue' }).getByRole('link').allTextContents()).toEqual(['Send the figures.']);
  expect(await asked.count()).toBe(2);
  const coming = page.getByRole('region', { name: 'Coming meetings' });
  await coming.getByText('(UTC)').waitFor();
  const join = coming.getByRole('link', { name: 'Join by video' });
  expect(await join.getAttribute('href')).toBe('https://video.example.org/room');
  const ending = page.getByRole('region', { name: 'Terms that end soon' });
  await ending.getByText('Party of seat 1').waitFor();
  expect(await ending.getByRole('listitem').count()).toBe(1);
  expect(await page.getByText('Lapwing Institute').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('somebody of another seat whose term goes on is not told of terms', async () => {
  const page = await visits.page('/', world.heads[2]);
  await page
    .getByRole('region', { name: 'Replies due' })
    .getByRole('link', { name: 'Meeting of the committee' })
    .waitFor();
  expect(await page.getByText('Terms that end soon').count()).toBe(0);
});

test('a lead finds the request to decide, the meeting that is overdue, and a draft of their own, which leads to the finding', async () => {
  await draftFinding(app, world.lead, {
    ...{ body: world.focusGroup, kind: 'GAP', label: 'AMBER', title: 'Half a thought', bodyMarkdown: 'And the rest.' },
  });
  const page = await visits.page('/', world.lead);
  const requests = page.getByRole('region', { name: 'Requests to decide' });
  await requests.getByText('We are interested.').waitFor();
  const toCall = page.getByRole('region', { name: 'Meetings to call' });
  await toCall.getByText('Overdue').waitFor();
  await toCall.getByText('Clause 1 of version 1 of the terms of reference').waitFor();
  const call = toCall.getByRole('link', { name: /^Call a meeting: Focus group/ });
  expect(await call.getAttribute('href')).toContain(`/meetings/new?body=${world.focusGroup}`);
  await requests.getByRole('button', { name: 'Answer the request Lapwing Institute' }).waitFor();
  await requests.getByRole('link', { name: /^Focus group/ }).waitFor();
  await page.getByRole('link', { name: 'Half a thought' }).click();
  await page.getByRole('heading', { level: 1, name: 'Half a thought' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/findings\/fnd_/);
});

test('the secretary of the committee is told of the terms that end there, and of no request of a group that is not theirs', async () => {
  const page = await visits.page('/', world.secretary);
  await page.getByRole('region', { name: 'Terms that end soon' }).getByText('Party of seat 1').waitFor();
  expect(await page.getByText('Requests to decide').count()).toBe(0);
});

test('whoever has nothing to do is told so, and where to go', async () => {
  const page = await visits.page('/', world.stranger);
  await page.getByText('No invitation waits for your answer.').waitFor();
  await page.getByRole('link', { name: 'See all meetings' }).waitFor();
  await page.getByRole('link', { name: 'Findings are posted in focus groups.' }).click();
  await page.getByRole('heading', { level: 1, name: 'Focus groups' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/focus-groups');
});

test('an administrator and an auditor are shown where their work is', async () => {
  const administrator = await visits.page('/', await makeOfficer(app, 'ADMINISTRATOR'));
  const link = administrator.getByRole('link', { name: 'Go to the administration' });
  expect(await link.getAttribute('href')).toContain('/administration');
  expect(await administrator.getByRole('link', { name: 'Go to the trail' }).count()).toBe(0);
  expect(await violations(administrator)).toEqual([]);
  const auditor = await visits.page('/', await makeOfficer(app, 'AUDITOR'));
  const trail = auditor.getByRole('link', { name: 'Go to the trail' });
  expect(await trail.getAttribute('href')).toContain('/trail');
  expect(await auditor.getByText('Replies due').count()).toBe(0);
});

test('a visitor reads who works here, what is open to everybody, and how to sign in', async () => {
  await app.sql(`update body set description_markdown = 'We look after **doors**.' where id = $1`, [world.group.id]);
  const page = await visits.page('/');
  await page.getByText('doors', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Public pages' }).getAttribute('href')).toBe('/public');
  expect(await page.getByText('Meeting of the committee').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').waitFor();
});

test('in French, in the dark and at 320 pixels it holds', async () => {
  for (const who of [world.lead, undefined]) {
    const page = await visits.page('/', who, { dark: true, width: 320, language: 'fr-FR' });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.getByText('Chargement…').waitFor({ state: 'detached' });
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  }
});
