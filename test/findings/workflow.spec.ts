import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { failure } from '../support/act.js';
import {
  makeCoChair,
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { putDecision, putSession } from '../support/sessions.js';
import { newFinding, postFinding, reviseFinding, withdrawFinding } from './acts.js';
import { memberId, review, seen, step } from './workflow-acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let lead: Person;
let secretary: Person;
let chair: Person;
let member: Person;
let reviewers: [Person, Person];
let finding: string;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  secretary = await makeSecretary(app, group);
  chair = await makeCoChair(app, workingGroup);
  member = await makeCommitteeMember(app, workingGroup.committee);
  reviewers = [await makeParticipant(app, group), await makeParticipant(app, group)];
});
beforeEach(async () => {
  finding = (await postFinding(app, author, newFinding(group))).id;
});
afterAll(() => app.stop());

const asked = (): { reviewers: string[] } => ({ reviewers: reviewers.map(memberId) });
const rule = async (who: Person, name: string, more: Record<string, unknown> = {}): Promise<unknown> => {
  const { rule: named, code } = await failure(app, who, name, { finding, ...more });
  return named ?? code;
};
const supports = { revision: 1, verdict: 'SUPPORTS', reason: 'It holds.' };
const changes = { revision: 1, verdict: 'ASKS_FOR_CHANGES', reason: 'Where was it seen?' };
const evidence = (): object => ({ description: 'E-mail of the reviewer', receivedAt: new Date() });

/** Brings the finding to agreement. */
async function agree(): Promise<void> {
  await step(app, lead, 'requestReview', finding, asked());
  for (const reviewer of reviewers) await review(app, reviewer, finding);
  await step(app, lead, 'agreeFinding', finding);
}

describe('a finding', () => {
  test('goes from its group through reviews and a revision to the committee, which approves it', async () => {
    const [first, second] = reviewers;
    expect(await seen(app, author, finding)).toMatchObject({ state: 'POSTED', waitsFor: 'LEAD', reviewersWanted: 2 });
    expect(await seen(app, member, finding)).toBeNull();
    const requested = await step(app, lead, 'requestReview', finding, asked());
    expect(requested).toMatchObject({
      ...{ state: 'UNDER_REVIEW', waitsFor: 'REVIEWERS', waitsForViewer: false },
      reviewers: [{ party: { id: `pty_${first.partyId}` }, review: null }, { review: null }],
    });
    expect(await seen(app, first, finding)).toMatchObject({ waitsForViewer: true });
    await review(app, first, finding, changes);
    expect(await seen(app, lead, finding)).toMatchObject({ waitsFor: 'LEAD', waitsForViewer: true });
    expect(await rule(lead, 'agreeFinding')).toBe('finding.changes-asked');
    const back = await step(app, lead, 'requestRevision', finding, { reason: 'Say where.' });
    expect(back).toMatchObject({ state: 'REVISION_REQUESTED', waitsFor: 'AUTHOR' });
    const revised = await reviseFinding(app, author, { finding, bodyMarkdown: 'In a port.', note: 'Says where' });
    expect(revised).toMatchObject({ state: 'UNDER_REVIEW', revision: 2 });
    expect(await rule(second, 'submitReview', supports)).toBe('finding.review-of-revision');
    await review(app, first, finding, { revision: 2 });
    expect(await rule(lead, 'agreeFinding')).toBe('finding.reviews-wanted');
    await review(app, second, finding, { revision: 2 });
    await step(app, lead, 'agreeFinding', finding, { note: 'At our meeting' });
    expect(await seen(app, member, finding)).toBeNull();
    await step(app, lead, 'transmitFinding', finding);
    expect(await seen(app, member, finding)).toMatchObject({
      ...{ state: 'TRANSMITTED', waitsFor: 'COMMITTEE', waitsForViewer: false },
      transmittedTo: { id: workingGroup.committee.id },
      reviews: [{ counts: false, verdict: 'ASKS_FOR_CHANGES' }, { counts: true }, { counts: true }],
    });
    expect(await seen(app, chair, finding)).toMatchObject({ waitsForViewer: true });
    const approved = await step(app, chair, 'approveFinding', finding, { note: 'With thanks' });
    expect(approved).toMatchObject({ state: 'APPROVED', waitsFor: 'NOBODY', waitsForViewer: false });
    expect(approved.steps.map(({ toState, reason }: Record<string, string>) => [toState, reason])).toEqual([
      ['UNDER_REVIEW', ''],
      ['REVISION_REQUESTED', 'Say where.'],
      ['UNDER_REVIEW', 'Says where'],
      ['AGREED', 'At our meeting'],
      ['TRANSMITTED', ''],
      ['APPROVED', 'With thanks'],
    ]);
    expect(approved.steps[1].takenBy).toEqual({ id: memberId(lead) });
  });

  test('skips no step', async () => {
    for (const name of ['agreeFinding', 'transmitFinding']) expect(await rule(lead, name)).toBe('finding.next-step');
    expect(await rule(lead, 'requestRevision', { reason: 'Why not' })).toBe('finding.next-step');
    expect(await rule(chair, 'noteFinding')).toBe('NOT_FOUND');
    await step(app, lead, 'requestReview', finding, asked());
    expect(await rule(lead, 'transmitFinding')).toBe('finding.next-step');
    for (const reviewer of reviewers) await review(app, reviewer, finding);
    await step(app, lead, 'agreeFinding', finding);
    expect(await rule(lead, 'agreeFinding')).toBe('finding.next-step');
    expect(await rule(lead, 'requestReview', asked())).toBe('finding.next-step');
    expect(await rule(reviewers[0], 'submitReview', supports)).toBe('finding.next-step');
    await step(app, lead, 'transmitFinding', finding);
    await step(app, chair, 'noteFinding', finding);
    expect(await rule(chair, 'approveFinding')).toBe('finding.next-step');
  });

  test('begins again in its group when it is revised unasked, and leaves the committee', async () => {
    await agree();
    await step(app, lead, 'transmitFinding', finding);
    expect(await reviseFinding(app, author, { finding, title: 'Another' })).toMatchObject({ state: 'POSTED' });
    expect(await seen(app, member, finding)).toBeNull();
    expect(await seen(app, lead, finding)).toMatchObject({ reviewers: [], transmittedTo: null });
    expect(await rule(lead, 'agreeFinding')).toBe('finding.next-step');
  });

  test('is withdrawn at any step, and nothing is done with it then', async () => {
    await agree();
    await step(app, lead, 'transmitFinding', finding);
    expect(await withdrawFinding(app, author, { finding, reason: 'Wrong' })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await seen(app, member, finding)).toBeNull();
    expect(await rule(lead, 'requestReview', asked())).toBe('finding.next-step');
  });

  test('that is AMBER+STRICT is agreed and stays in its group', async () => {
    finding = (await postFinding(app, author, newFinding(group, { label: 'AMBER_STRICT' }))).id;
    await agree();
    expect(await rule(lead, 'transmitFinding')).toBe('finding.label-body-alone');
    expect(await seen(app, lead, finding)).toMatchObject({ waitsFor: 'NOBODY', waitsForViewer: false });
  });

  test('rests on a decision of the committee, if on any', async () => {
    const decide = async ({ uuid }: TestBody): Promise<string> =>
      putDecision(app, await putSession(app, uuid, [], { state: 'HELD' }), false);
    await agree();
    await step(app, lead, 'transmitFinding', finding);
    const both = await makeSecretary(app, workingGroup.committee, secretary);
    expect(await rule(both, 'noteFinding', { decision: await decide(group) })).toBe('finding.decision-of-committee');
    expect(await rule(both, 'noteFinding', { decision: `dec_${randomUUID()}` })).toBe('NOT_FOUND');
    const decision = await decide(workingGroup.committee);
    const { steps } = await step(app, both, 'noteFinding', finding, { decision });
    expect(steps.at(-1)).toMatchObject({ toState: 'NOTED', decision: { id: decision } });
  });
});

describe('a reviewer', () => {
  test('is of the group, or of the committee where that reads the finding, and of no author’s party', async () => {
    const named = (...people: Person[]): { reviewers: string[] } => ({ reviewers: people.map(memberId) });
    const [first, second] = reviewers;
    const colleague = await makeParticipant(app, group);
    await app.sql(`update representation set party_id = $2 where member_id = $1`, [colleague.memberId, author.partyId]);
    const elsewhere = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
    const stranger = await makePerson(app);
    for (const [who, refused] of [
      [author, 'finding.reviewer-independent'],
      [colleague, 'finding.reviewer-independent'],
      [elsewhere, 'finding.reviewer-inside'],
      [member, 'finding.reviewer-reads'],
      [stranger, 'NOT_FOUND'],
    ] as const)
      expect([refused, await rule(lead, 'requestReview', named(first, who))]).toEqual([refused, refused]);
    expect(await rule(lead, 'requestReview', named(first))).toBe('finding.reviewers-wanted');
    expect(await rule(author, 'requestReview', named(first, second))).toBe('FORBIDDEN');
    finding = (await postFinding(app, author, newFinding(group, { label: 'GREEN' }))).id;
    await step(app, lead, 'requestReview', finding, named(first, member));
    expect(await review(app, member, finding)).toMatchObject({ reviews: [{ counts: true }] });
    await app.sql(`update body set reviewers_wanted = 3 where id = $1`, [group.uuid]);
    expect(await rule(lead, 'requestReview', named(first, second))).toBe('finding.reviewers-wanted');
    await app.sql(`update body set reviewers_wanted = null where id = $1`, [group.uuid]);
  });

  test('who becomes an author, or is of the party of one who does, does not count any more', async () => {
    await step(app, lead, 'requestReview', finding, {
      reviewers: [memberId(lead), memberId(reviewers[0])],
    });
    await review(app, lead, finding, changes);
    await step(app, lead, 'requestRevision', finding, { reason: 'As the lead says' });
    await reviseFinding(app, lead, { finding, bodyMarkdown: 'Written by the lead.' });
    expect(await rule(lead, 'submitReview', { ...supports, revision: 2 })).toBe('finding.reviewer-independent');
    await review(app, reviewers[0], finding, { revision: 2 });
    expect(await rule(lead, 'agreeFinding')).toBe('finding.reviews-wanted');
  });

  test('is asked before they review, and may say something else of the same wording later', async () => {
    const [first, second] = reviewers;
    await step(app, lead, 'requestReview', finding, asked());
    const outsider = await makeParticipant(app, group);
    expect(await rule(outsider, 'submitReview', supports)).toBe('finding.reviewer-named');
    await review(app, first, finding, changes);
    await review(app, first, finding);
    const { reviews, reviewers: now } = await review(app, second, finding);
    expect(reviews.map(({ counts }: { counts: boolean }) => counts)).toEqual([false, true, true]);
    expect(now.map((one: { review: { verdict: string } }) => one.review.verdict)).toEqual(['SUPPORTS', 'SUPPORTS']);
    expect(await step(app, lead, 'agreeFinding', finding)).toMatchObject({ state: 'AGREED' });
  });

  test('answers by mail, and the secretary records it with the evidence', async () => {
    const [first] = reviewers;
    await step(app, lead, 'requestReview', finding, asked());
    const onBehalfOf = { reviewer: memberId(first), evidence: evidence() };
    expect(await rule(lead, 'submitReview', { ...supports, onBehalfOf })).toBe('FORBIDDEN');
    const early = { ...onBehalfOf, evidence: { description: 'E-mail', receivedAt: '2020-01-01T00:00:00Z' } };
    expect(await rule(secretary, 'submitReview', { ...supports, onBehalfOf: early })).toBe('INVALID_INPUT');
    const late = { ...onBehalfOf, evidence: { description: 'E-mail', receivedAt: '2099-01-01T00:00:00Z' } };
    expect(await rule(secretary, 'submitReview', { ...supports, onBehalfOf: late })).toBe('INVALID_INPUT');
    expect(await review(app, secretary, finding, { onBehalfOf })).toMatchObject({
      reviews: [
        {
          ...{ onBehalf: true, evidence: 'E-mail of the reviewer', counts: true },
          reviewer: { id: memberId(first) },
          recordedBy: { id: memberId(secretary) },
        },
      ],
    });
  });
});

describe('what the viewer can do', () => {
  const acts = async (who: Person): Promise<string[]> => {
    const { viewerCan } = await seen(app, who, finding);
    return viewerCan
      .filter(
        ({ allowed, act }: { allowed: boolean; act: string }) =>
          allowed && !/relate|setLabel|[rR]elease|procedure|discussion|[aA]ttach|House|Openings/.test(act),
      )
      .map(({ act }: { act: string }) => act.replace('finding.', ''));
  };

  test('follows the steps', async () => {
    const [first, second] = reviewers;
    expect(await acts(lead)).toEqual(['revise', 'withdraw', 'requestReview']);
    await step(app, lead, 'requestReview', finding, asked());
    expect(await acts(first)).toEqual(['review']);
    expect(await acts(author)).toEqual(['revise', 'withdraw']);
    expect(await acts(secretary)).toContain('recordReview');
    expect(await acts(lead)).toEqual(['revise', 'withdraw', 'requestReview', 'requestRevision']);
    for (const reviewer of [first, second]) await review(app, reviewer, finding);
    expect(await acts(lead)).toContain('agree');
    await step(app, lead, 'agreeFinding', finding);
    expect(await acts(lead)).toEqual(['revise', 'withdraw', 'transmit']);
    await step(app, lead, 'transmitFinding', finding);
    expect(await acts(chair)).toEqual(['note', 'approve']);
    expect(await acts(member)).toEqual([]);
  });

  test('and what waits for them is a list', async () => {
    const waits = async (who: Person): Promise<unknown> =>
      (
        await app.ask(
          `query ($body: ID!) { findings(filter: { body: $body, waitsForViewer: true }) { nodes { id } } }`,
          { body: group.id },
          who.token,
        )
      ).data.findings.nodes.map(({ id }: { id: string }) => id);
    const [first] = reviewers;
    const before = (await waits(first)) as string[];
    await step(app, lead, 'requestReview', finding, asked());
    expect(await waits(first)).toEqual(expect.arrayContaining([finding, ...before]));
    await review(app, first, finding);
    expect(await waits(first)).toEqual(expect.not.arrayContaining([finding]));
    expect(await waits(author)).toEqual([]);
  });
});
