import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import {
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { inDays } from '../support/meeting-acts.js';
import type { Person } from '../support/people.js';
import { evidence, expireIn } from '../support/procedures.js';
import { TestServer } from '../support/server.js';
import { putSession } from '../support/sessions.js';
import { newFinding, postFinding } from './acts.js';
import { memberId, review, seen, step } from './workflow-acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let lead: Person;
let reviewers: [Person, Person];
let finding: string;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
});
beforeEach(async () => {
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  reviewers = [await makeParticipant(app, group), await makeParticipant(app, group)];
  finding = await reviewed();
});
afterAll(() => app.stop());

/** A finding that both reviewers support. */
async function reviewed(more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await postFinding(app, author, newFinding(group, { title: 'Drones', ...more }));
  await step(app, lead, 'requestReview', id, { reviewers: reviewers.map(memberId) });
  for (const reviewer of reviewers) await review(app, reviewer, id);
  return id;
}

/** The lead puts it to the group, as was proposed at a meeting of it. */
const opening = async (): Promise<Record<string, unknown>> => ({
  subject: { finding },
  atMeeting: await putSession(app, group.uuid, [], { state: 'HELD' }),
  expiry: inDays(20),
});
const put = async (): Promise<string> =>
  (await act(app, lead, 'openSilence', await opening(), 'procedure { id }')).procedure.id;
const rule = async (who: Person, name: string, more: Record<string, unknown> = {}): Promise<unknown> => {
  const { rule: named, code } = await failure(app, who, name, { finding, ...more });
  return named ?? code;
};

test('a finding that is put to its group stands still, and is agreed to when nobody has objected by then', async () => {
  const procedure = await put();
  expect(await seen(app, lead, finding)).toMatchObject({ state: 'UNDER_REVIEW', waitsFor: 'GROUP' });
  const { data } = await app.ask(
    `query ($id: ID!) { procedure(id: $id) { title textMarkdown finding { id } } }`,
    { id: procedure },
    reviewers[0].token,
  );
  // Its name goes out by mail, and this finding is AMBER.
  expect(data.procedure).toMatchObject({ title: expect.not.stringContaining('Drones'), finding: { id: finding } });
  expect(data.procedure.textMarkdown).toMatch(/^# Drones\n\n.*revision 1, TLP:AMBER\n\nA text\.\n$/);
  for (const [who, name, more] of [
    [author, 'reviseFinding', { title: 'Others' }],
    [author, 'withdrawFinding', { reason: 'Wrong' }],
    [lead, 'agreeFinding', {}],
    [lead, 'requestRevision', { reason: 'Say where' }],
    [reviewers[0], 'submitReview', { revision: 1, verdict: 'ASKS_FOR_CHANGES', reason: 'Where?' }],
  ] as const)
    expect([name, await rule(who, name, more)]).toEqual([name, 'finding.put-to-decision']);
  const expired = await expireIn(app, procedure, -1000);
  // Whoever acts on it first finds it agreed, as of the expiry.
  await step(app, lead, 'transmitFinding', finding);
  const { steps, state } = await seen(app, lead, finding);
  expect(state).toBe('TRANSMITTED');
  const agreed = await app.ask(
    `query ($id: ID!) { finding(by: { id: $id }) { steps { toState takenAt takenBy { id } procedure { id } } } }`,
    { id: finding },
    lead.token,
  );
  expect(agreed.data.finding.steps[1]).toEqual({
    ...{ toState: 'AGREED', takenAt: expired.toISOString(), takenBy: null, procedure: { id: procedure } },
  });
  expect(steps).toHaveLength(3);
});

test('an objection leaves it under review, and another way of agreeing open', async () => {
  const procedure = await put();
  const objection = { procedure, kind: 'OBJECTION', text: 'It was otherwise.' };
  await act(app, reviewers[1], 'object', objection, 'procedure { id }');
  expect(await seen(app, lead, finding)).toMatchObject({ state: 'UNDER_REVIEW', waitsFor: 'LEAD' });
  expect(await step(app, lead, 'agreeFinding', finding, { note: 'At a meeting' })).toMatchObject({ state: 'AGREED' });
});

test('is for a finding whose reviews let the group agree to it, and of a label that mail may name', async () => {
  const refused = async (who = lead): Promise<unknown> => {
    const { rule: named, code } = await failure(app, who, 'openSilence', await opening());
    return named ?? code;
  };
  const offered = async (): Promise<boolean> =>
    (await seen(app, lead, finding)).viewerCan.some(
      ({ act: name, allowed }: { act: string; allowed: boolean }) => name === 'procedure.openSilence' && allowed,
    );
  expect(await offered()).toBe(true);
  await review(app, reviewers[0], finding, { verdict: 'ASKS_FOR_CHANGES' });
  expect([await refused(), await offered()]).toEqual(['finding.changes-asked', false]);
  finding = (await postFinding(app, author, newFinding(group))).id;
  expect([await refused(), await offered()]).toEqual(['finding.next-step', false]);
  finding = await reviewed({ label: 'AMBER_STRICT' });
  expect(await refused()).toBe('finding.label-body-alone');
  finding = await reviewed();
  expect(await refused(author)).toBe('FORBIDDEN');
  expect(await seen(app, lead, finding)).toMatchObject({ waitsFor: 'LEAD' });
});

test('what was agreed is set aside where an objection had come in time, wherever the finding has got to', async () => {
  const seat = await makeCommitteeMember(app, group);
  const secretary = await makeSecretary(app, group);
  const procedure = await put();
  const expired = await expireIn(app, procedure, -1000);
  await step(app, lead, 'transmitFinding', finding);
  const inTime = evidence(seat.seat, new Date(expired.getTime() - 3_600_000));
  const objection = { procedure, kind: 'OBJECTION', text: 'It was otherwise.', ...inTime };
  await act(app, secretary, 'object', objection, 'procedure { state }');
  const { state, transmittedTo, steps } = await seen(app, lead, finding);
  expect({ state, transmittedTo }).toEqual({ state: 'UNDER_REVIEW', transmittedTo: null });
  expect(steps.at(-1)).toMatchObject({ fromState: 'TRANSMITTED', toState: 'UNDER_REVIEW' });
});
