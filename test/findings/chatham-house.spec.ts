import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import {
  makeCoChair,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { PDF, upload } from '../support/papers.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { draftFinding, newFinding, postFinding, reviseFinding } from './acts.js';
import { handle, handled, refusal } from './handling-acts.js';
import { memberId, review, step } from './workflow-acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let colleague: Person;
let reviewers: [Person, Person];
let other: Person;
let lead: Person;
let secretary: Person;
let chair: Person;
let finding: string;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  colleague = await makeParticipant(app, group);
  await app.sql(`update representation set party_id = $2 where member_id = $1`, [colleague.memberId, author.partyId]);
  [reviewers, other] = [
    [await makeParticipant(app, group), await makeParticipant(app, group)],
    await makeParticipant(app, group),
  ];
  lead = await makeLead(app, group, workingGroup.committee);
  secretary = await makeSecretary(app, group);
  chair = await makeCoChair(app, workingGroup);
});
beforeEach(async () => {
  ({ id: finding } = await postFinding(app, author, newFinding(group, { label: 'GREEN', chathamHouse: true })));
});
afterAll(() => app.stop());

const NAMES = `chathamHouse author { id } originatingParty { id } revisions { author { id } } steps { takenBy { id } }
  reviewers { member { id } party { id } } reviews { reason reviewer { id } party { id } recordedBy { id } evidence }
  proposals { proposedBy { id } consentedBy { id } confirmedBy { id } } attachments { attachedBy { id } }
  threads(first: 10) { nodes { textMarkdown member { id } party { id } recordedBy { id } resolvedBy { id } } }`;
/** Everything that names somebody, as somebody reads it, as text. */
const told = async (who: Person): Promise<string> => {
  const answer = await app.ask(
    `query ($id: ID!) { finding(by: { id: $id }) { ${NAMES} } }`,
    { id: finding },
    who.token,
  );
  expect(answer.errors).toBeUndefined();
  return JSON.stringify(answer.data);
};
const listed = async (who: Person): Promise<boolean> => {
  const ask = `query ($who: ID!) { findings(filter: { author: $who }, first: 100) { nodes { id } } }`;
  const { data } = await app.ask(ask, { who: memberId(author) }, who.token);
  return data.findings.nodes.some(({ id }: { id: string }) => id === finding);
};
const rule = (who: Person, applies: boolean): Promise<unknown> =>
  refusal(app, who, 'setChathamHouse', finding, { applies });

test('neither author nor party nor who works on it is told to anybody but authors, leads and secretaries', async () => {
  await act(
    app,
    author,
    'attachFile',
    { finding, upload: await upload(app, author, 'a.pdf', Buffer.concat([PDF, Buffer.from(finding)])) },
    '__typename',
  );
  for (const [who, text] of [
    [author, 'As I wrote.'],
    [other, 'I see.'],
  ] as const)
    await act(app, who, 'comment', { on: { finding }, textMarkdown: text }, '__typename');
  await step(app, lead, 'requestReview', finding, { reviewers: reviewers.map(memberId) });
  await review(app, reviewers[0], finding, { verdict: 'ASKS_FOR_CHANGES' });
  await step(app, lead, 'requestRevision', finding, { reason: 'Again' });
  await reviseFinding(app, author, { finding, bodyMarkdown: 'Another.' });
  await handle(app, author, 'setLabel', finding, { label: 'CLEAR' });
  const names = [author, lead, ...reviewers].map(memberId);
  const own = [memberId(author), `pty_${author.partyId}`];
  for (const who of [author, lead, secretary]) {
    const text = await told(who);
    for (const one of [...names, ...own]) expect(text).toContain(one);
    expect(await listed(who)).toBe(true);
  }
  for (const who of [colleague, other, chair]) {
    const text = await told(who);
    expect(text).toContain('"chathamHouse":true');
    expect(text).toContain('As I wrote.');
    for (const one of [...names, ...own, ...reviewers.map(({ partyId }) => partyId)]) expect(text).not.toContain(one);
    expect(await listed(who)).toBe(false);
  }
  // Whoever speaks of the finding and is no author is named; and one's own name is no secret.
  expect(await told(chair)).toContain(memberId(other));
  expect(await told(reviewers[0])).toContain(memberId(reviewers[0]));
  expect(await told(reviewers[0])).not.toContain(memberId(reviewers[1]));
});

test('a colleague of the author is not told by what they may do, nor asked to consent', async () => {
  expect(await refusal(app, colleague, 'setLabel', finding, { label: 'AMBER' })).toBe('FORBIDDEN');
  const { viewerCan } = await handled(app, colleague, finding);
  expect(
    viewerCan.filter(({ act: name, allowed }: { act: string; allowed: boolean }) => allowed && /abel|House/.test(name)),
  ).toEqual([]);
  await app.sql(`update finding set state = 'NOTED', transmitted_to = $2 where id = $1`, [
    finding.slice(4),
    workingGroup.committee.uuid,
  ]);
  await handle(app, lead, 'proposeRelease', finding);
  expect(await handled(app, colleague, finding)).toMatchObject({ waitsForViewer: false });
  expect(await handled(app, author, finding)).toMatchObject({ waitsForViewer: true });
  const { textSha256 } = await handled(app, lead, finding);
  expect(await refusal(app, colleague, 'confirmRelease', finding, { textSha256 })).toBe('FORBIDDEN');
  await handle(app, author, 'confirmRelease', finding, { textSha256 });
  const released = await handle(app, chair, 'confirmRelease', finding, { textSha256 });
  expect(released).toMatchObject({ label: 'CLEAR', releasedRevision: 1 });
});

test('the rule is set while drafting, by an author, lead or secretary, and lifted by the party that was promised it', async () => {
  ({ id: finding } = await draftFinding(app, author, newFinding(group)));
  for (const applies of [true, false, true]) await handle(app, author, 'setChathamHouse', finding, { applies });
  ({ id: finding } = await postFinding(app, author, newFinding(group)));
  expect(await rule(other, true)).toBe('FORBIDDEN');
  expect(await rule(lead, false)).toBe('INVALID_INPUT');
  await handle(app, lead, 'setChathamHouse', finding, { applies: true });
  for (const who of [lead, secretary]) expect(await rule(who, false)).toBe('finding.chatham-house-stays');
  for (const who of [other, colleague]) expect(await rule(who, false)).toBe('FORBIDDEN');
  expect(await told(colleague)).not.toContain(memberId(author));
  await handle(app, author, 'setChathamHouse', finding, { applies: false });
  expect(await told(colleague)).toContain(memberId(author));
  await app.sql(`update finding set originating_party_id = null, chatham_house = true where id = $1`, [
    finding.slice(4),
  ]);
  expect(await rule(secretary, false)).toBe('finding.chatham-house-stays');
  await handle(app, author, 'setChathamHouse', finding, { applies: false });
});
