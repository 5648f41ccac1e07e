import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { act, type Failure, failure } from '../support/act.js';
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
import { makeOfficer, makePerson, type Person } from '../support/people.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
/** Somebody of a party that has nothing to do with the working group yet. */
let newcomer: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  newcomer = await makePerson(app);
});

const FIELDS = `participation { id state party { id } statement reason requestedBy { id } decidedBy { id }
  participants { member { id } } from until version }`;
const asking = (who: Person, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  focusGroup: group.id,
  party: `pty_${who.partyId}`,
  statement: 'We run such a programme.',
  ...more,
});
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
const request = async (who: Person, more: Record<string, unknown> = {}): Promise<any> =>
  (await act(app, who, 'requestParticipation', asking(who, more), FIELDS)).participation;
const answer = (id: string, decision = 'PARTICIPATING'): Record<string, unknown> => ({
  participation: id,
  decision,
  reason: 'They know the matter',
});
const listed = async (token: string | undefined, args = ''): Promise<unknown[]> =>
  (
    await app.ask(
      `query ($id: ID!) { focusGroup(by: { id: $id }) { participations${args} { state party { id } statement } } }`,
      { id: group.id },
      token,
    )
  ).data.focusGroup.participations;
const today = new Date().toISOString().slice(0, 10);

describe('asking to take part in a focus group', () => {
  test('is open to whoever represents a State or party, also from outside the community', async () => {
    expect(await request(newcomer)).toMatchObject({
      state: 'INTERESTED',
      statement: 'We run such a programme.',
      requestedBy: { id: `mem_${newcomer.memberId}` },
      participants: [{ member: { id: `mem_${newcomer.memberId}` } }],
      from: null,
      version: 1,
    });
  });

  test('is not open for a party that one does not represent, nor to visitors and officers', async () => {
    expect((await failure(app, newcomer, 'requestParticipation', asking(lead))).rule).toBe('participation.own-party');
    const administrator = await makeOfficer(app, 'ADMINISTRATOR');
    const refused = await failure(app, administrator, 'requestParticipation', asking(lead));
    expect(refused.rule).toBe('participation.own-party');
    expect((await failure(app, null, 'requestParticipation', asking(lead))).code).toBe('UNAUTHENTICATED');
  });

  test('names people of the party, and tells nothing of others', async () => {
    const colleague = await makePerson(app, { partyId: newcomer.partyId });
    const members = [newcomer, colleague].map(({ memberId }) => `mem_${memberId}`);
    const stranger = await makePerson(app);
    const hidden = asking(newcomer, { members: [`mem_${stranger.memberId}`] });
    expect((await failure(app, newcomer, 'requestParticipation', hidden)).code).toBe('NOT_FOUND');
    expect((await request(newcomer, { members })).participants).toHaveLength(2);
    const other = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
    const foreign = asking(other, { members: [`mem_${lead.memberId}`] });
    expect((await failure(app, other, 'requestParticipation', foreign)).rule).toBe('participation.own-people');
  });

  test('is done once at a time, however many of the party ask', async () => {
    const colleague = await makePerson(app, { partyId: newcomer.partyId });
    const answers = await Promise.all(
      [newcomer, colleague, newcomer, colleague].map((who) =>
        app.ask(
          `mutation ($input: RequestParticipationInput!) { requestParticipation(input: $input) { participation { id } userErrors { rule } } }`,
          { input: asking(who) },
          who.token,
        ),
      ),
    );
    const rules = answers.flatMap(({ data }) => data.requestParticipation.userErrors).map(({ rule }) => rule);
    expect(rules).toEqual(Array.from({ length: 3 }, () => 'participation.one-open'));
  });

  test('waits for an active group', async () => {
    await app.sql(`update body set state = 'DORMANT' where id = $1`, [group.uuid]);
    const refused = await failure(app, newcomer, 'requestParticipation', asking(newcomer));
    expect(refused.rule).toBe('participation.group-active');
    await app.sql(`update body set state = 'PROPOSED' where id = $1`, [group.uuid]);
    expect((await failure(app, newcomer, 'requestParticipation', asking(newcomer))).code).toBe('NOT_FOUND');
  });
});

describe('the answer to a request', () => {
  test('is given by a lead with a reason, and lets the people of the party post findings from then on', async () => {
    const { id } = await request(newcomer);
    const finding = { body: group.id, kind: 'GAP', label: 'AMBER', title: 'A gap', bodyMarkdown: 'There.' };
    expect((await failure(app, newcomer, 'postFinding', finding)).code).toBe('FORBIDDEN');
    const { participation } = await act(app, lead, 'decideParticipation', answer(id), FIELDS);
    expect(participation).toMatchObject({
      state: 'PARTICIPATING',
      reason: 'They know the matter',
      decidedBy: { id: `mem_${lead.memberId}` },
      from: today,
      until: null,
      version: 2,
    });
    await act(app, newcomer, 'postFinding', finding, 'finding { symbol }');
  });

  test('that lets a party observe lets it read and not post', async () => {
    const { id } = await request(newcomer);
    await act(app, lead, 'decideParticipation', answer(id, 'OBSERVING'), FIELDS);
    const finding = { body: group.id, kind: 'GAP', label: 'AMBER', title: 'A gap', bodyMarkdown: 'There.' };
    expect((await failure(app, newcomer, 'postFinding', finding)).code).toBe('FORBIDDEN');
    await act(app, lead, 'postFinding', finding, 'finding { symbol }');
    const question = `query ($id: ID!) { focusGroup(by: { id: $id }) { findings { totalCount } } }`;
    expect((await app.ask(question, { id: group.id }, newcomer.token)).data.focusGroup.findings.totalCount).toBe(1);
  });

  test('given twice counts once: of two leads, one is told that it was answered', async () => {
    const { id } = await request(newcomer);
    const second = await makeLead(app, group, workingGroup.committee);
    const answers = await Promise.all(
      [lead, second].map((who) =>
        app.ask(
          `mutation ($input: DecideParticipationInput!) { decideParticipation(input: $input) { participation { id } userErrors { rule } } }`,
          { input: answer(id, who === lead ? 'PARTICIPATING' : 'DECLINED') },
          who.token,
        ),
      ),
    );
    const rules = answers.flatMap(({ data }) => data.decideParticipation.userErrors).map(({ rule }) => rule);
    expect(rules).toEqual(['participation.decided-once']);
    const late: Failure = await failure(app, second, 'decideParticipation', { ...answer(id), expectedVersion: 1 });
    expect(late).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  test('is for the leads and secretaries of the group: others see no request to answer', async () => {
    const { id } = await request(newcomer);
    const elsewhere = await makeFocusGroup(app, workingGroup);
    const otherLead = await makeLead(app, elsewhere, workingGroup.committee);
    const participant = await makeParticipant(app, group);
    for (const who of [otherLead, participant, await makePerson(app)])
      expect((await failure(app, who, 'decideParticipation', answer(id))).code).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect((await failure(app, newcomer, 'decideParticipation', answer(id))).code).toBe('FORBIDDEN');
    const secretary = await makeSecretary(app, group);
    await act(app, secretary, 'decideParticipation', answer(id, 'DECLINED'), FIELDS);
    await request(newcomer);
  });
});

describe('leaving a focus group', () => {
  test('is for the party, ends its rights at once, and keeps what was', async () => {
    const { id } = await request(newcomer);
    await act(app, lead, 'decideParticipation', answer(id), FIELDS);
    await app.sql(`update participation set valid = '[2020-01-01,)' where id = $1`, [id.slice(4)]);
    const leaving = { participation: id, reason: 'Our programme ends' };
    expect((await failure(app, lead, 'withdrawParticipation', leaving)).rule).toBe('participation.own-party');
    const { participation } = await act(app, newcomer, 'withdrawParticipation', leaving, FIELDS);
    expect(participation).toMatchObject({ state: 'WITHDRAWN', from: '2020-01-01', until: today });
    const finding = { body: group.id, kind: 'GAP', label: 'GREEN', title: 'A gap', bodyMarkdown: 'There.' };
    expect((await failure(app, newcomer, 'postFinding', finding)).code).toBe('FORBIDDEN');
    expect(await listed(lead.token)).toEqual([]);
    expect(await listed(lead.token, '(asOf: "2021-06-01")')).toHaveLength(1);
    expect(await listed(lead.token, '(state: WITHDRAWN)')).toHaveLength(1);
    expect((await failure(app, newcomer, 'withdrawParticipation', leaving)).rule).toBe('participation.ended');
    await request(newcomer);
  });

  test('before the answer takes the request back', async () => {
    const { id } = await request(newcomer);
    await act(app, newcomer, 'withdrawParticipation', { participation: id, reason: 'A mistake' }, FIELDS);
    expect((await failure(app, lead, 'decideParticipation', answer(id))).rule).toBe('participation.decided-once');
  });
});

describe('who sees the parties of a focus group', () => {
  test('the community sees those that take part; requests are seen by who asked and who answers', async () => {
    const party = (id: string): unknown => ({ id: `pty_${id}` });
    const participant = await makeParticipant(app, group);
    const community = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
    await request(newcomer);
    const part = { state: 'PARTICIPATING', party: party(participant.partyId) };
    const asked = { state: 'INTERESTED', party: party(newcomer.partyId), statement: 'We run such a programme.' };
    const byState = (list: unknown[]): unknown[] =>
      [...list].sort((one, other) => JSON.stringify(other).localeCompare(JSON.stringify(one)));
    expect(byState(await listed(lead.token))).toEqual([{ ...part, statement: '' }, asked]);
    expect(await listed(participant.token)).toEqual([{ ...part, statement: '' }]);
    expect(await listed(community.token)).toEqual([{ ...part, statement: null }]);
    expect(await listed(newcomer.token)).toEqual([asked]);
    expect(await listed(undefined)).toEqual([]);
    expect(await listed((await makeOfficer(app, 'AUDITOR')).token)).toEqual([]);
  });

  test('a visitor sees the group, its state and the leading parties, and no person', async () => {
    await makeParticipant(app, group);
    const { data, errors } = await app.ask(
      `query ($slug: String!, $of: String!) {
        focusGroup(by: { slug: $slug }) { name state scopeMarkdown stateChanges { reason } leads { onCommittee party { id } member { id } } }
        focusGroups(workingGroup: $of, first: 100) { nodes { id } totalCount } }`,
      { slug: group.slug, of: workingGroup.slug },
    );
    expect(errors).toBeUndefined();
    expect(data.focusGroup).toEqual({
      name: 'Test focus group',
      state: 'ACTIVE',
      scopeMarkdown: null,
      stateChanges: [],
      leads: [{ onCommittee: true, party: { id: `pty_${lead.partyId}` }, member: null }],
    });
    expect(data.focusGroups.nodes).toContainEqual({ id: group.id });
    const none = await app.ask(`{ focusGroups(workingGroup: "${randomUUID()}") { totalCount nodes { id } } }`);
    expect(none.data.focusGroups).toEqual({ totalCount: 0, nodes: [] });
  });
});
