import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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
import { draftFinding, newFinding, postFinding, reviseFinding, withdrawFinding } from './acts.js';
import { handle, handled, publicly, putNoted, refusal } from './handling-acts.js';
import { memberId } from './workflow-acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let colleague: Person;
let other: Person;
let lead: Person;
let secretary: Person;
let chair: Person;
let keeper: Person;
let member: Person;
let finding: string;
let symbol: string;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup, { timeZone: 'Asia/Tokyo' });
  author = await makeParticipant(app, group);
  colleague = await makeParticipant(app, group);
  await app.sql(`update representation set party_id = $2 where member_id = $1`, [colleague.memberId, author.partyId]);
  other = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  secretary = await makeSecretary(app, group);
  chair = await makeCoChair(app, workingGroup);
  keeper = await makeSecretary(app, workingGroup.committee);
  member = await makeCommitteeMember(app, workingGroup.committee);
});
beforeEach(async () => {
  ({ id: finding, symbol } = await putNoted(app, author, group, workingGroup));
});
afterAll(() => app.stop());

const text = async (): Promise<{ textSha256: string }> => ({
  textSha256: (await handled(app, lead, finding)).textSha256,
});
const rule = (who: Person, name: string, more: Record<string, unknown> = {}): Promise<unknown> =>
  refusal(app, who, name, finding, more);
const does = (who: Person, name: string, more: Record<string, unknown> = {}): ReturnType<typeof handle> =>
  handle(app, who, name, finding, more);
const REASON = { reason: 'It is for all.' };

describe('a label', () => {
  test('is tightened at once by the author, those who keep the finding and the originating party, and by nobody else', async () => {
    for (const who of [author, lead, secretary, colleague]) {
      ({ id: finding } = await postFinding(app, author, newFinding(group, { label: 'GREEN' })));
      expect(await rule(other, 'setLabel', { label: 'AMBER' })).toBe('FORBIDDEN');
      expect(await rule(member, 'setLabel', { label: 'AMBER' })).toBe('FORBIDDEN');
      const { label, revisions, proposals } = await does(who, 'setLabel', { label: 'AMBER' });
      expect({ label, revisions, proposals }).toEqual({
        ...{ label: 'AMBER', proposals: [] },
        revisions: [{ number: 1, label: 'AMBER' }],
      });
    }
    expect(await handled(app, member, finding)).toBeNull();
    expect(await rule(member, 'setLabel', { label: 'AMBER_STRICT' })).toBe('NOT_FOUND');
    expect(await rule(author, 'setLabel', { label: 'AMBER' })).toBe('INVALID_INPUT');
  });

  test('of a draft or of what was withdrawn is not set', async () => {
    finding = (await draftFinding(app, author, newFinding(group))).id;
    expect(await rule(author, 'setLabel', { label: 'AMBER_STRICT' })).toBe('finding.label-of-posted');
    ({ id: finding } = await postFinding(app, author, newFinding(group)));
    await withdrawFinding(app, author, { finding, reason: 'Wrong' });
    expect(await rule(author, 'setLabel', { label: 'AMBER_STRICT' })).toBe('finding.label-of-posted');
  });

  test('that only the group reads takes a finding back from the committee', async () => {
    await app.sql(`update finding set state = 'TRANSMITTED' where id = $1`, [finding.slice(4)]);
    expect(await handled(app, member, finding)).not.toBeNull();
    expect(await does(lead, 'setLabel', { label: 'AMBER_STRICT' })).toMatchObject({
      ...{ state: 'AGREED', transmittedTo: null },
    });
    expect(await handled(app, member, finding)).toBeNull();
  });

  test('is relaxed by the originating party and another person', async () => {
    ({ id: finding } = await postFinding(app, author, newFinding(group)));
    for (const who of [lead, secretary])
      expect(await rule(who, 'setLabel', { label: 'GREEN' })).toBe('finding.label-relaxes');
    expect(await rule(lead, 'confirmLabel', { label: 'GREEN', ...(await text()) })).toBe('finding.proposal-open');
    const { proposals } = await does(colleague, 'setLabel', { label: 'GREEN', ...REASON });
    expect(proposals).toEqual([
      expect.objectContaining({
        ...{ kind: 'RELABEL', state: 'OPEN', fromLabel: 'AMBER', toLabel: 'GREEN', ...REASON, ...(await text()) },
        ...{ proposedBy: { id: memberId(colleague) }, consentedBy: { id: memberId(colleague) }, confirmedBy: null },
      }),
    ]);
    expect(await handled(app, lead, finding)).toMatchObject({ label: 'AMBER', waitsForViewer: true });
    expect(await rule(author, 'setLabel', { label: 'CLEAR' })).toBe('finding.proposal-once');
    const read = { label: 'GREEN', ...(await text()) };
    expect(await rule(colleague, 'confirmLabel', read)).toBe('FORBIDDEN');
    expect(await rule(other, 'confirmLabel', read)).toBe('FORBIDDEN');
    expect(await rule(chair, 'confirmLabel', read)).toBe('NOT_FOUND');
    expect(await rule(lead, 'confirmLabel', { ...read, label: 'CLEAR' })).toBe('finding.proposal-label');
    expect(await rule(lead, 'confirmLabel', { ...read, textSha256: '0'.repeat(64) })).toBe('finding.proposal-text');
    expect(await does(lead, 'confirmLabel', read)).toMatchObject({
      ...{ label: 'GREEN', revisions: [{ label: 'GREEN' }], waitsForViewer: false },
      proposals: [{ state: 'DONE', confirmedBy: { id: memberId(lead) } }],
    });
    expect(await handled(app, member, finding)).toMatchObject({ label: 'GREEN' });
    expect(await rule(secretary, 'confirmLabel', read)).toBe('finding.proposal-open');
  });

  test('is relaxed by those who keep the finding where no party is recorded', async () => {
    await app.sql(`update finding set originating_party_id = null where id = $1`, [finding.slice(4)]);
    expect(await rule(author, 'setLabel', { label: 'GREEN' })).toBe('finding.label-relaxes');
    await does(lead, 'setLabel', { label: 'GREEN' });
    const read = { label: 'GREEN', ...(await text()) };
    expect(await rule(lead, 'confirmLabel', read)).toBe('finding.second-person');
    expect(await does(chair, 'confirmLabel', read)).toMatchObject({ label: 'GREEN' });
  });
});

describe('a release', () => {
  test('is proposed by the group, consented to by the originating party, and confirmed for the committee', async () => {
    for (const who of [author, other, chair]) expect(await rule(who, 'proposeRelease')).toBe('FORBIDDEN');
    const { proposals } = await does(lead, 'proposeRelease', REASON);
    expect(proposals).toMatchObject([{ kind: 'RELEASE', state: 'OPEN', needsConsent: true, consentedBy: null }]);
    // Ten working days are two weeks and a weekend, or less when they begin on one.
    const days = (Date.parse(proposals[0].expiresAt) - Date.parse(proposals[0].proposedAt)) / 86_400_000;
    expect(days).toBeGreaterThan(13);
    expect(days).toBeLessThanOrEqual(16);
    expect(await rule(secretary, 'proposeRelease')).toBe('finding.proposal-once');
    const read = await text();
    expect(await rule(lead, 'confirmRelease', read)).toBe('finding.second-person');
    for (const who of [secretary, other, member]) expect(await rule(who, 'confirmRelease', read)).toBe('FORBIDDEN');
    expect(await handled(app, chair, finding)).toMatchObject({ waitsForViewer: true, releasedAt: null });
    expect(await does(chair, 'confirmRelease', read)).toMatchObject({
      ...{ label: 'AMBER', releasedAt: null, waitsForViewer: false },
      proposals: [{ state: 'OPEN', confirmedBy: { id: memberId(chair) } }],
    });
    expect(await publicly(app, symbol)).toBeNull();
    expect(await handled(app, author, finding)).toMatchObject({ waitsForViewer: true });
    expect(await does(author, 'confirmRelease', read)).toMatchObject({
      ...{ state: 'NOTED', label: 'CLEAR', releasedRevision: 1, releasedAt: expect.any(String) },
      proposals: [{ state: 'DONE', consentedBy: { id: memberId(author) }, confirmedBy: { id: memberId(chair) } }],
    });
    expect(await publicly(app, symbol)).toMatchObject({
      ...{ symbol, revision: 1, title: 'A title', bodyMarkdown: 'A text.', bodyHtml: '<p>A text.</p>', ...read },
      body: { id: group.id },
    });
    expect(await rule(lead, 'proposeRelease')).toBe('finding.released');
    expect(await rule(lead, 'setLabel', { label: 'GREEN' })).toBe('finding.released');
  });

  test('needs two people in all where the proposer or the one who confirms is of the party, or nothing is relaxed', async () => {
    await app.sql(`update finding set originating_party_id = $2 where id = $1`, [finding.slice(4), lead.partyId]);
    await does(lead, 'proposeRelease');
    expect(await does(keeper, 'confirmRelease', await text())).toMatchObject({ label: 'CLEAR', releasedRevision: 1 });
    ({ id: finding } = await putNoted(app, author, group, workingGroup));
    await app.sql(`update finding set originating_party_id = $2 where id = $1`, [finding.slice(4), chair.partyId]);
    await does(lead, 'proposeRelease');
    expect(await does(chair, 'confirmRelease', await text())).toMatchObject({ label: 'CLEAR', releasedRevision: 1 });
    ({ id: finding } = await putNoted(app, author, group, workingGroup, { label: 'CLEAR' }));
    expect(await does(lead, 'proposeRelease')).toMatchObject({ proposals: [{ needsConsent: false }] });
    expect(await does(chair, 'confirmRelease', await text())).toMatchObject({ releasedRevision: 1 });
  });

  test('is of what the committee has taken up, and reads', async () => {
    for (const state of ['AGREED', 'TRANSMITTED']) {
      await app.sql(
        `update finding set state = $2, transmitted_to = case $2 when 'AGREED' then null else $3::uuid end where id = $1`,
        [finding.slice(4), state, workingGroup.committee.uuid],
      );
      expect(await rule(lead, 'proposeRelease')).toBe('finding.release-concluded');
    }
    ({ id: finding } = await putNoted(app, author, group, workingGroup, { label: 'AMBER_STRICT' }));
    expect(await rule(lead, 'proposeRelease')).toBe('finding.release-label');
  });

  test('is void when the text or the label was changed meanwhile', async () => {
    const read = await text();
    await does(lead, 'proposeRelease');
    await does(lead, 'setLabel', { label: 'AMBER_STRICT' });
    expect(await rule(author, 'confirmRelease', read)).toBe('finding.proposal-void');
    ({ id: finding } = await putNoted(app, author, group, workingGroup));
    await does(lead, 'proposeRelease');
    await reviseFinding(app, author, { finding, bodyMarkdown: 'Another.' });
    expect(await rule(author, 'confirmRelease', read)).toBe('finding.proposal-void');
    expect((await handled(app, lead, finding)).proposals).toMatchObject([{ state: 'VOID' }]);
  });

  test('is not confirmed after ten working days, and can be proposed anew', async () => {
    await does(lead, 'proposeRelease');
    await app.sql(`update finding_proposal set expires_at = now() where finding_id = $1`, [finding.slice(4)]);
    expect(await rule(chair, 'confirmRelease', await text())).toBe('finding.proposal-expired');
    expect(await handled(app, chair, finding)).toMatchObject({
      waitsForViewer: false,
      proposals: [{ state: 'EXPIRED' }],
    });
    expect(await does(secretary, 'proposeRelease')).toMatchObject({
      proposals: [{ state: 'EXPIRED' }, { state: 'OPEN' }],
    });
  });

  test('is not done when those who agreed have lost the right meanwhile', async () => {
    const leaving = await makeLead(app, group, workingGroup.committee);
    const passing = await makeSecretary(app, workingGroup.committee);
    await does(leaving, 'proposeRelease');
    const read = await text();
    await does(passing, 'confirmRelease', read);
    await app.sql(`update secretary set valid = '[2000-01-01,2020-01-01)' where member_id = $1`, [passing.memberId]);
    // The consent alone does not release it: the committee's word does not stand any more.
    expect(await does(author, 'confirmRelease', read)).toMatchObject({ releasedAt: null });
    await app.sql(`update lead set valid = '[2000-01-01,2020-01-01)' where member_id = $1`, [leaving.memberId]);
    expect(await rule(chair, 'confirmRelease', read)).toBe('finding.proposer-right');
    await does(lead, 'declineRelease', { reason: 'The lead left.' });
    await does(lead, 'proposeRelease');
    await does(author, 'confirmRelease', read);
    expect(await does(chair, 'confirmRelease', read)).toMatchObject({ releasedRevision: 1 });
  });

  test('is declined by those who could confirm it, those who keep the finding, and its proposer', async () => {
    for (const who of [chair, keeper, author, secretary, lead]) {
      await does(lead, 'proposeRelease');
      expect(await rule(other, 'declineRelease', REASON)).toBe('FORBIDDEN');
      const { proposals } = await does(who, 'declineRelease', REASON);
      expect(proposals.at(-1)).toMatchObject({ state: 'DECLINED', endedReason: REASON.reason });
      expect(await rule(chair, 'confirmRelease', await text())).toBe('finding.proposal-open');
    }
  });

  test('stays public while a later revision goes its way, and until the finding is withdrawn', async () => {
    await does(lead, 'proposeRelease');
    const read = await text();
    await does(chair, 'confirmRelease', read);
    await does(author, 'confirmRelease', read);
    const later = { finding, kind: 'GAP', title: 'Later', bodyMarkdown: 'Not public.', label: 'AMBER' };
    expect(await reviseFinding(app, author, later)).toMatchObject({ state: 'POSTED', revision: 2 });
    expect(await publicly(app, symbol)).toMatchObject({ revision: 1, kind: 'LESSON_LEARNED', title: 'A title' });
    const stranger = await makePerson(app);
    expect(await handled(app, stranger, finding)).toBeNull();
    await expect(
      app.sql(`update finding_revision set title = 'Other' where finding_id = $1 and number = 1`, [finding.slice(4)]),
    ).rejects.toThrow('never changed');
    await withdrawFinding(app, author, { finding, reason: 'Wrong' });
    expect(await publicly(app, symbol)).toBeNull();
  });

  test('is done once when two confirm it at the same time', async () => {
    await does(lead, 'proposeRelease');
    const read = await text();
    await does(author, 'confirmRelease', read);
    const answers = await Promise.all(
      [chair, keeper].map(async (who) =>
        app.ask(
          `mutation ($input: ConfirmReleaseInput!) { confirmRelease(input: $input) { finding { releasedRevision } userErrors { rule } } }`,
          { input: { finding, ...read } },
          who.token,
        ),
      ),
    );
    const rules = answers.map(({ data }) => data.confirmRelease.userErrors[0]?.rule ?? 'done');
    expect(new Set(rules)).toEqual(new Set(['done', 'finding.proposal-open']));
  });

  test('is offered to those who can do it next', async () => {
    const acts = async (who: Person): Promise<string[]> =>
      (await handled(app, who, finding)).viewerCan
        .filter(({ act, allowed }: { act: string; allowed: boolean }) => allowed && /Release|Label/.test(act))
        .map(({ act }: { act: string }) => act.replace('finding.', ''));
    expect(await acts(lead)).toEqual(['setLabel', 'proposeRelease']);
    expect(await acts(chair)).toEqual([]);
    await does(lead, 'proposeRelease');
    expect(await acts(lead)).toEqual(['setLabel', 'declineRelease']);
    expect(await acts(secretary)).toEqual(['setLabel', 'declineRelease']);
    expect(await acts(chair)).toEqual(['confirmRelease', 'declineRelease']);
    expect(await acts(author)).toEqual(['setLabel', 'confirmRelease', 'declineRelease']);
    expect(await acts(other)).toEqual([]);
  });
});
