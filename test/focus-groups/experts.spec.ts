import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';
import { comment } from '../discussions/acts.js';
import { newFinding, postFinding, reviseFinding, withdrawFinding } from '../findings/acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let secretary: Person;
let participant: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  participant = await makeParticipant(app, group);
  secretary = await makeSecretary(app, group, await makeSecretary(app, workingGroup.committee));
});
afterAll(() => app.stop());

type Input = Record<string, unknown>;
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const FIELDS = `expert { id ofOneFinding finding { id } member { id } reason invitedBy { id } from until endedReason
  endedAt viewerMayChange version }`;
const inviting = (who: Person, more: Input = {}): Input => ({
  ...{ focusGroup: group.id, member: `mem_${who.memberId}`, until: day(30), reason: 'Knows the sensors' },
  ...more,
});
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
const invite = async (by: Person, who: Person, more: Input = {}): Promise<any> =>
  (await act(app, by, 'inviteExpert', inviting(who, more), FIELDS)).expert;
/** What of the group somebody sees. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
const seen = async (who: Person): Promise<any> =>
  (
    await app.ask(
      `query ($id: ID!) { focusGroup(by: { id: $id }) { findings { nodes { id } } charterVersions { number } experts { id member { id } until } } }`,
      { id: group.id },
      who.token,
    )
  ).data.focusGroup;
const findings = async (who: Person): Promise<string[]> =>
  (await seen(who)).findings.nodes.map(({ id }: { id: string }) => id);
const sees = async (who: Person, id: string): Promise<boolean> =>
  (await app.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id }, who.token)).data?.node != null;

describe('an expert of a focus group', () => {
  test('reads what a participant reads until a day, advises in their own name, and has no voice', async () => {
    const expert = await makePerson(app);
    const { id } = await postFinding(app, participant, newFinding(group, { label: 'AMBER_STRICT' }));
    expect(await findings(expert)).toEqual([]);
    // Whom a lead does not see, a lead does not name; the secretary does.
    expect((await failure(app, lead, 'inviteExpert', inviting(expert))).code).toBe('NOT_FOUND');
    expect(await invite(secretary, expert)).toMatchObject({
      ...{ ofOneFinding: false, finding: null, member: { id: `mem_${expert.memberId}` }, reason: 'Knows the sensors' },
      ...{ invitedBy: { id: `mem_${secretary.memberId}` }, from: day(0), until: day(30), viewerMayChange: true },
    });
    expect(await findings(expert)).toEqual([id]);
    expect((await seen(participant)).experts).toMatchObject([
      { member: { id: `mem_${expert.memberId}` }, until: day(30) },
    ]);
    const said = await comment(app, expert, { on: { finding: id }, textMarkdown: 'Mind the batteries.' });
    expect(said).toMatchObject({ member: { id: `mem_${expert.memberId}` }, party: null });
    expect((await failure(app, expert, 'postFinding', newFinding(group))).code).toBe('FORBIDDEN');
    const review = { finding: id, reviewers: [`mem_${expert.memberId}`] };
    expect((await failure(app, lead, 'requestReview', review)).rule).toBeDefined();
    expect((await failure(app, expert, 'inviteExpert', inviting(participant))).code).toBe('FORBIDDEN');
  });

  test('is invited once, renewed or ended by those who keep the group, and sees nothing from then on', async () => {
    const expert = await makePerson(app);
    const { id } = await invite(secretary, expert);
    expect((await failure(app, lead, 'inviteExpert', inviting(expert))).rule).toBe('expert.once');
    for (const until of [day(0), day(400)]) {
      expect((await failure(app, lead, 'renewExpert', { expert: id, until, reason: 'More to say' })).rule).toBe(
        'expert.expires',
      );
    }
    const renewal = { expert: id, until: day(60), reason: 'More to say', expectedVersion: 1 };
    const renewed = (await act(app, lead, 'renewExpert', renewal, FIELDS)).expert;
    expect(renewed).toMatchObject({ until: day(60), reason: 'More to say', version: 2 });
    expect((await failure(app, lead, 'renewExpert', renewal)).code).toBe('CONFLICT');
    expect((await failure(app, participant, 'endExpert', { expert: id, reason: 'Enough' })).code).toBe('FORBIDDEN');
    const elsewhere = await makeLead(app, await makeFocusGroup(app, workingGroup), workingGroup.committee);
    expect((await failure(app, elsewhere, 'endExpert', { expert: id, reason: 'Enough' })).code).toBe('NOT_FOUND');
    await postFinding(app, participant, newFinding(group));
    expect(await findings(expert)).not.toEqual([]);
    const ended = (await act(app, lead, 'endExpert', { expert: id, reason: 'Answered' }, FIELDS)).expert;
    expect(ended).toMatchObject({ endedReason: 'Answered', viewerMayChange: false });
    expect(await findings(expert)).toEqual([]);
    expect((await seen(expert)).charterVersions).toEqual([]);
    expect((await failure(app, lead, 'endExpert', { expert: id, reason: 'Again' })).rule).toBe('expert.running');
    // Whoever was there is known to the group, and may be invited anew.
    await invite(lead, expert);
    expect(await findings(expert)).not.toEqual([]);
    await app.sql(`update expert set valid = '[2020-01-01,2020-02-01)' where member_id = $1 and not isempty(valid)`, [
      expert.memberId,
    ]);
    expect(await findings(expert)).toEqual([]);
  });

  test('reads no longer when the group has ended', async () => {
    const other = await makeFocusGroup(app, workingGroup);
    const expert = await makePerson(app);
    await makeSecretary(app, other, secretary);
    const { id } = await invite(secretary, expert, { focusGroup: other.id });
    await postFinding(app, secretary, newFinding(other));
    const conclude = { focusGroup: other.id, reason: 'All is said' };
    await act(app, secretary, 'concludeFocusGroup', conclude, '__typename');
    const question = `query ($id: ID!) { focusGroup(by: { id: $id }) { findings { totalCount } experts { id } } }`;
    const { findings: left, experts } = (await app.ask(question, { id: other.id }, expert.token)).data.focusGroup;
    expect([left.totalCount, experts]).toEqual([0, []]);
    expect((await failure(app, secretary, 'renewExpert', { expert: id, until: day(9), reason: 'Go on' })).rule).toBe(
      'expert.running',
    );
    expect((await failure(app, secretary, 'inviteExpert', { ...inviting(expert), focusGroup: other.id })).rule).toBe(
      'focus-group.state',
    );
  });
});

describe('an expert on one finding', () => {
  test('reads its present wording up to AMBER and nothing beside it', async () => {
    const expert = await makePerson(app);
    const [one, other] = [
      await postFinding(app, participant, newFinding(group, { title: 'First words' })),
      await postFinding(app, participant, newFinding(group, { label: 'GREEN' })),
    ];
    await comment(app, participant, { on: { finding: one.id }, textMarkdown: 'Among us.' });
    const invited = await invite(secretary, expert, { finding: one.id });
    expect(invited).toMatchObject({ ofOneFinding: true });
    expect(await findings(expert)).toEqual([one.id]);
    await reviseFinding(app, participant, { finding: one.id, title: 'Second words', note: 'Better' });
    const question = `query ($id: ID!) { node(id: $id) { ... on Finding { title author { id } revisions { title }
      threads { totalCount } experts { id } body { charterVersions { number } participations { id } } } } }`;
    expect((await app.ask(question, { id: one.id }, expert.token)).data.node).toEqual({
      ...{ title: 'Second words', author: null, revisions: [{ title: 'Second words' }], threads: { totalCount: 0 } },
      ...{ experts: [{ id: invited.id }], body: { charterVersions: [], participations: [] } },
    });
    expect(await sees(expert, other.id)).toBe(false);
    const mine = await failure(app, expert, 'comment', { on: { finding: one.id }, textMarkdown: 'A word.' });
    expect(mine.code).toBe('FORBIDDEN');
    await act(app, participant, 'setLabel', { finding: one.id, label: 'AMBER_STRICT' }, '__typename');
    expect(await findings(expert)).toEqual([]);
  });

  test('is not lent a draft, what is AMBER+STRICT, or a finding of another group', async () => {
    const expert = await makePerson(app);
    const rule = async (finding: string, more: Input = {}): Promise<unknown> =>
      (await failure(app, secretary, 'inviteExpert', inviting(expert, { finding, ...more }))).rule;
    const keeping = await makeFocusGroup(app, workingGroup);
    await makeSecretary(app, keeping, secretary);
    const strict = await postFinding(app, secretary, newFinding(keeping, { label: 'AMBER_STRICT' }));
    expect(await rule(strict.id, { focusGroup: keeping.id })).toBe('expert.label');
    expect(await rule(strict.id)).toBe('expert.finding-of-group');
    const taken = await postFinding(app, secretary, newFinding(keeping));
    await withdrawFinding(app, secretary, { finding: taken.id, reason: 'Wrong' });
    expect(await rule(taken.id, { focusGroup: keeping.id })).toBe('expert.finding-posted');
    // What one does not see oneself, one does not lend.
    const hidden = inviting(expert, { finding: (await postFinding(app, participant, newFinding(group))).id });
    const outside = await makeSecretary(app, workingGroup.committee);
    expect((await failure(app, outside, 'inviteExpert', hidden)).code).toBe('NOT_FOUND');
  });
});
