import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newFinding, postFinding } from '../findings/acts.js';
import { review, step } from '../findings/workflow-acts.js';
import { act } from '../support/act.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import { putMeeting } from '../support/meetings.js';
import { download } from '../support/papers.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let group: TestBody;
let lead: Person;
let secretary: Person;
let participants: Person[];
let symbols: string[];

/** A day so many days from now, and as the report writes it. */
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const words = (days: number, language = 'en-GB'): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day(days)));
const noon = (days: number): string => `${day(days)}T12:00:00Z`;

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { name: 'Doors *and* keys' });
  lead = await makeLead(app, group, workingGroup.committee);
  await app.sql(`update party set name = 'Arvenia' where id = $1`, [lead.partyId]);
  await app.sql(`update member set name = 'Lee Door' where id = $1`, [lead.memberId]);
  secretary = await makeSecretary(app, group, await makePerson(app, { ceiling: 'GREEN' }));
  participants = [];
  for (let count = 0; count < 3; count += 1) participants.push(await makeParticipant(app, group));
  const charter = { focusGroup: group.id, scopeMarkdown: 'Doors,\nand *who* has keys.', reason: 'Asked for' };
  await act(app, lead, 'reviseCharter', { ...charter, exitCriterion: 'A paper.' }, '__typename');
  for (const [title, planned, reached] of [
    ['A paper on doors', -20, -10],
    ['A list of keys', -5, null],
    ['A guide', 90, null],
    ['Reached long ago', -400, -390],
  ] as const)
    await app.sql(
      `insert into milestone (id, body_id, title, planned_on, reached_on, shown_by) values ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), group.uuid, title, day(planned), reached && day(reached), reached ? 'The paper' : ''],
    );
  const held = { state: 'HELD', label: 'AMBER' };
  await putMeeting(app, group.uuid, { ...held, title: 'Second meeting', starts_at: noon(-30) });
  await putMeeting(app, group.uuid, { ...held, title: 'First meeting', starts_at: noon(-200) });
  await putMeeting(app, group.uuid, { state: 'CANCELLED', title: 'Meeting in between', starts_at: noon(-15) });
  await putMeeting(app, group.uuid, { title: 'Third meeting', starts_at: noon(30) });
  await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'Who has keys')`, [
    ...[randomUUID(), group.uuid],
  ]);
  for (const [name, state, valid] of [
    ['Bortelland', 'PARTICIPATING', `[${day(-40)},)`],
    ['Caldovia', 'WITHDRAWN', `[2001-01-01,${day(-12)})`],
  ])
    await app.sql(`insert into participation (id, body_id, party_id, state, valid) values ($1, $2, $3, $4, $5)`, [
      ...[randomUUID(), group.uuid, await makeParty(app, name), state, valid],
    ]);
  const [author, ...reviewers] = participants as [Person, Person, Person];
  const open = await postFinding(app, author, newFinding(group, { title: 'Locks _rust_', label: 'GREEN' }));
  const strict = await postFinding(app, author, newFinding(group, { title: 'Hidden keys' }));
  symbols = [open.symbol, strict.symbol];
  await step(app, lead, 'requestReview', open.id, { reviewers: reviewers.map(({ memberId }) => `mem_${memberId}`) });
  for (const reviewer of reviewers) await review(app, reviewer, open.id);
  await step(app, lead, 'agreeFinding', open.id);
  await step(app, lead, 'transmitFinding', open.id);
});
afterAll(() => app.stop());

const DRAFT = `query ($focusGroup: ID!, $from: Date!, $until: Date!, $language: String! = "en") {
  progressReport(focusGroup: $focusGroup, from: $from, until: $until, language: $language) { title label markdown fileName } }`;
const draft = (who: Person | null, more: object = {}): ReturnType<typeof app.ask> =>
  app.ask(DRAFT, { focusGroup: group.id, from: day(-60), until: day(0), ...more }, who?.token);
const section = (markdown: string, heading: string): string[] =>
  (markdown.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? 'missing').split('\n').filter(Boolean);

test('a lead drafts what is recorded of a period, under the strictest label of what it names', async () => {
  const { data, errors } = await draft(lead);
  expect(errors).toBeUndefined();
  const { title, label, markdown, fileName } = data.progressReport;
  expect([title, label]).toEqual(['Progress report: Doors *and* keys', 'AMBER']);
  expect(fileName).toBe(`TLP-AMBER Progress report, Doors _and_ keys, ${day(-60)} to ${day(0)}`);
  expect(markdown).toContain('# Progress report: Doors \\*and\\* keys\n\n**TLP:AMBER**\n');
  expect(markdown).toContain('Invented, for demonstration');
  expect(section(markdown, 'Charter')).toEqual([
    ...[`Version 1, recorded on ${words(0)}.`, 'Scope:', '> Doors,', '> and *who* has keys.'],
    'Exit criterion: A paper.',
  ]);
  expect(section(markdown, 'Life of the group')).toEqual(['No step in its life is recorded in this period.']);
  expect(section(markdown, 'Milestones')).toEqual([
    `- ${words(-10)}: reached – A paper on doors. Shown by: The paper`,
    `- Due on ${words(-5)}, not reached – A list of keys`,
    `- Ahead, planned for ${words(90)} – A guide`,
  ]);
  expect(section(markdown, 'Meetings held')).toEqual([
    `- ${words(-30)}: Second meeting`,
    `- ${words(-15)}: cancelled – Meeting in between`,
  ]);
  expect(section(markdown, 'Meetings to come')).toEqual([`- ${words(30)}: Third meeting`]);
  expect(section(markdown, 'Findings')).toEqual([
    '### Posted',
    ...[`- ${words(0)}: ${symbols[0]} Locks \\_rust\\_`, `- ${words(0)}: ${symbols[1]} Hidden keys`].toSorted(),
    ...['### Agreed by the group', `- ${words(0)}: ${symbols[0]} Locks \\_rust\\_`],
    ...['### Transmitted to the steering committee', `- ${words(0)}: ${symbols[0]} Locks \\_rust\\_`],
  ]);
  expect(section(markdown, 'Areas for inquiry')).toEqual(['- Who has keys: nobody works on it yet']);
  expect(section(markdown, 'Parties')).toEqual([
    ...[`- ${words(-40)}: Bortelland joined`, `- ${words(-12)}: Caldovia left`],
  ]);
  expect(section(markdown, 'Leads')).toEqual(['- Arvenia (Lee Door)']);
});

test('who sees less is given less, and a period of which nothing is recorded says so', async () => {
  const less = (await draft(secretary)).data.progressReport;
  expect(less.label).toBe('GREEN');
  expect(less.markdown).not.toMatch(/Hidden keys|Second meeting/);
  expect(less.markdown).toContain('Locks \\_rust\\_');
  expect(section(less.markdown, 'Meetings held')[0]).toBe('No meeting is recorded as held in this period.');
  const before = (await draft(lead, { from: '2010-01-01', until: '2010-12-31', language: 'fr' })).data.progressReport;
  expect(before.label).toBe('GREEN');
  expect(section(before.markdown, 'Charte')).toEqual(['Aucune charte n’est enregistrée.']);
  expect(section(before.markdown, 'Constatations')).toEqual([
    'Aucune étape d’une constatation n’est enregistrée pour cette période.',
  ]);
  expect(section(before.markdown, 'Parties')[0]).toContain('Aucune arrivée');
  expect(section(before.markdown, 'Réunions à venir')).toEqual([`- ${words(30, 'fr')} : Third meeting`]);
});

test('nobody else drafts it, and a period that is none is refused', async () => {
  const code = async (who: Person | null, more: object = {}): Promise<unknown> =>
    (await draft(who, more)).errors?.[0]?.extensions['code'];
  const elsewhere = await makeSecretary(app, await makeFocusGroup(app, await makeWorkingGroup(app)));
  expect(await code(participants[0] as Person)).toBe('FORBIDDEN');
  expect(await code(elsewhere)).toBe('FORBIDDEN');
  expect(await code(null)).toBe('UNAUTHENTICATED');
  await app.sql(`update body set state = 'PROPOSED' where id = $1`, [group.uuid]);
  expect(await code(elsewhere)).toBe('NOT_FOUND');
  await app.sql(`update body set state = 'ACTIVE' where id = $1`, [group.uuid]);
  expect(await code(lead, { focusGroup: `fnd_${randomUUID()}` })).toBe('NOT_FOUND');
  for (const more of [
    { from: day(-1), until: day(-2) },
    { from: day(3), until: day(4) },
    { from: '0001-01-01' },
    { language: 'xx' },
  ])
    expect([more, await code(lead, more)]).toEqual([more, 'BAD_USER_INPUT']);
  expect(await code(lead, { until: '9999-12-31' })).toBeUndefined();
});

test('it is downloaded in Word under its label, by who may draft it alone', async () => {
  const path = `/progress-reports/${group.id}.docx?from=${day(-60)}&until=${day(0)}&language=fr`;
  const { status, headers, content } = await download(app, lead, path);
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(headers.get('content-disposition')).toContain('TLP-AMBER');
  expect(content.subarray(0, 2).toString()).toBe('PK');
  for (const [who, address] of [
    [participants[0] as Person, path],
    [null, path],
    [lead, path.replace(day(-60), '2026-02-31')],
    [lead, path.replace(group.id, 'nothing')],
  ] as const)
    expect((await download(app, who, address)).status).toBe(404);
});
