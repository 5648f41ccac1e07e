import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import {
  makeCoChair,
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let chair: Person;
let secretary: Person;
let member: Person & { readonly seat: string };

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  chair = await makeCoChair(app, workingGroup);
  secretary = await makeSecretary(app, workingGroup);
});
afterAll(() => app.stop());
beforeEach(async () => {
  member = await makeCommitteeMember(app, workingGroup.committee);
});

const FIELDS = `focusGroup { id slug state version symbolPrefix scopeMarkdown areasForInquiry { position title state }
  leads { onCommittee party { id } seat { id } member { id } from until }
  stateChanges { fromState toState reason changedBy { id } } secretaries { member { id } } }`;

const proposal = (more: Record<string, unknown> = {}): Record<string, unknown> => {
  const name = randomBytes(4).toString('hex');
  return {
    workingGroup: workingGroup.id,
    name: `Group ${name}`,
    slug: `group-${name}`,
    symbolPrefix: `G${name.toUpperCase()}`,
    scopeMarkdown: 'What is in, and what is not.',
    areas: ['One area', 'Another area'],
    leads: [{ seat: `sea_${member.seat}`, member: `mem_${member.memberId}` }],
    reason: 'Asked for by several parties',
    ...more,
  };
};
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
const propose = async (who: Person, more: Record<string, unknown> = {}): Promise<any> =>
  (await act(app, who, 'proposeFocusGroup', proposal(more), FIELDS)).focusGroup;

describe('proposing a focus group', () => {
  test('is done by a committee member, with seats that lead, areas, and the secretary of the working group', async () => {
    const group = await propose(member);
    expect(group).toMatchObject({
      state: 'PROPOSED',
      version: 1,
      areasForInquiry: [
        { position: 1, title: 'One area', state: 'OPEN' },
        { position: 2, title: 'Another area', state: 'OPEN' },
      ],
      leads: [
        {
          onCommittee: true,
          party: { id: `pty_${member.partyId}` },
          member: { id: `mem_${member.memberId}` },
          until: null,
        },
      ],
      stateChanges: [
        {
          fromState: null,
          toState: 'PROPOSED',
          reason: 'Asked for by several parties',
          changedBy: { id: `mem_${member.memberId}` },
        },
      ],
      secretaries: [{ member: { id: `mem_${secretary.memberId}` } }],
    });
  });

  test('is for those who steer: a participant may not, and a stranger does not see what is proposed', async () => {
    const participant = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
    const stranger = await makePerson(app);
    expect((await failure(app, participant, 'proposeFocusGroup', proposal())).code).toBe('FORBIDDEN');
    const group = await propose(chair);
    const question = `query ($id: ID!) { focusGroup(by: { id: $id }) { name } }`;
    for (const token of [stranger.token, undefined]) {
      expect((await app.ask(question, { id: group.id }, token)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    expect((await app.ask(question, { id: group.id }, participant.token)).data.focusGroup).not.toBeNull();
  });

  test('takes a seat that is on the committee, or a waiver of the co-chairs', async () => {
    await app.sql(`update seat_term set valid = '[2000-01-01,2010-01-01)' where seat_id = $1`, [member.seat]);
    const input = proposal({ leads: [{ seat: `sea_${member.seat}` }] });
    expect(await failure(app, secretary, 'proposeFocusGroup', input)).toMatchObject({
      rule: 'focus-group.lead-on-committee',
      waivable: true,
      path: ['leads', '0', 'seat'],
    });
    const waiver = { reason: 'It comes back next month', agreedBy: 'Both co-chairs' };
    expect((await failure(app, secretary, 'proposeFocusGroup', { ...input, waiver })).rule).toBe('waiver.co-chair');
    const { focusGroup } = await act(app, chair, 'proposeFocusGroup', { ...input, waiver }, FIELDS);
    expect(focusGroup.leads).toMatchObject([{ onCommittee: false, party: null }]);
    const waived = await app.sql(`select rule, agreed_by from waiver where subject_id = $1`, [focusGroup.id.slice(4)]);
    expect(waived).toEqual([{ rule: 'focus-group.lead-on-committee', agreed_by: 'Both co-chairs' }]);
  });

  test('takes seats of its own committee only, each once, and people of their parties', async () => {
    const other = await makeCommitteeMember(app, (await makeWorkingGroup(app)).committee);
    const seat = `sea_${member.seat}`;
    const propose = (leads: unknown[]): ReturnType<typeof failure> =>
      failure(app, chair, 'proposeFocusGroup', proposal({ leads }));
    expect((await propose([{ seat: `sea_${other.seat}` }])).code).toBe('NOT_FOUND');
    expect((await propose([{ seat }, { seat }])).path).toEqual(['leads', '1', 'seat']);
    expect((await propose([{ seat, member: `mem_${secretary.memberId}` }])).rule).toBe(
      'focus-group.lead-of-delegation',
    );
    expect((await propose([{ seat, member: `mem_${other.memberId}` }])).code).toBe('NOT_FOUND');
  });

  test('takes a short name and a symbol prefix that nobody has, also when two propose at once', async () => {
    const input = proposal();
    const answers = await Promise.all(
      [chair, secretary, member].map((who) =>
        app.ask(
          `mutation ($input: ProposeFocusGroupInput!) { proposeFocusGroup(input: $input) { focusGroup { id } userErrors { path } } }`,
          { input },
          who.token,
        ),
      ),
    );
    const done = answers.map(({ data }) => data.proposeFocusGroup);
    expect(done.filter(({ focusGroup }) => focusGroup)).toHaveLength(1);
    expect(
      done.find(({ focusGroup }) => !focusGroup).userErrors.map(({ path }: { path: string[] }) => path[0]),
    ).toEqual(['slug', 'symbolPrefix']);
  });

  test.each([
    ['a short name in capitals', { slug: 'Group' }, 'slug'],
    ['a prefix with a slash', { symbolPrefix: 'FG/1' }, 'symbolPrefix'],
    ['a name of two lines', { name: 'two\nlines' }, 'name'],
    ['no lead', { leads: [] }, 'leads'],
    ['an area of two lines', { areas: ['two\nlines'] }, 'areas'],
    ['no reason', { reason: '' }, 'reason'],
  ])('refuses %s and names the field', async (_, wrong, field) => {
    expect(await failure(app, chair, 'proposeFocusGroup', proposal(wrong))).toMatchObject({
      code: 'INVALID_INPUT',
      path: [field],
    });
  });
});

describe('the life of a focus group', () => {
  const step = async (who: Person, name: string, id: string): Promise<string> =>
    (await act(app, who, name, { focusGroup: id, reason: `Because of ${name}` }, FIELDS)).focusGroup.state;

  test('goes from proposed over active and dormant to concluded, each step with who and why', async () => {
    const { id } = await propose(member);
    expect(await step(chair, 'activateFocusGroup', id)).toBe('ACTIVE');
    expect(await step(secretary, 'makeFocusGroupDormant', id)).toBe('DORMANT');
    expect(await step(chair, 'activateFocusGroup', id)).toBe('ACTIVE');
    expect(await step(chair, 'concludeFocusGroup', id)).toBe('CONCLUDED');
    const refused = await failure(app, chair, 'discontinueFocusGroup', { focusGroup: id, reason: 'Too late' });
    expect(refused.rule).toBe('focus-group.state');
    const { data } = await app.ask(
      `query ($id: ID!) { focusGroup(by: { id: $id }) { stateChanges { fromState toState reason changedBy { id } } } }`,
      { id },
      member.token,
    );
    expect(data.focusGroup.stateChanges.map(({ toState }: { toState: string }) => toState)).toEqual([
      ...['PROPOSED', 'ACTIVE', 'DORMANT', 'ACTIVE', 'CONCLUDED'],
    ]);
    expect(data.focusGroup.stateChanges[2]).toEqual({
      fromState: 'ACTIVE',
      toState: 'DORMANT',
      reason: 'Because of makeFocusGroupDormant',
      changedBy: { id: `mem_${secretary.memberId}` },
    });
  });

  test('begins once a seat has designated a person, or by a waiver', async () => {
    const { id } = await propose(member, { leads: [{ seat: `sea_${member.seat}` }] });
    const input = { focusGroup: id, reason: 'It is time' };
    expect(await failure(app, chair, 'activateFocusGroup', input)).toMatchObject({
      rule: 'focus-group.led',
      waivable: true,
    });
    const waiver = { reason: 'The person is named on Monday', agreedBy: 'Both co-chairs' };
    const { focusGroup } = await act(app, chair, 'activateFocusGroup', { ...input, waiver }, FIELDS);
    expect(focusGroup.state).toBe('ACTIVE');
  });

  test('is in the hands of co-chairs and secretaries: a committee member and a lead may not', async () => {
    const group = await makeFocusGroup(app, workingGroup);
    const lead = await makeLead(app, group, workingGroup.committee);
    for (const who of [member, lead]) {
      const refused = await failure(app, who, 'concludeFocusGroup', { focusGroup: group.id, reason: 'Done' });
      expect(refused.code).toBe('FORBIDDEN');
    }
  });

  test('tells each what they can do with the group now', async () => {
    const group = await makeFocusGroup(app, workingGroup);
    const lead = await makeLead(app, group, workingGroup.committee);
    const allowed = async (who: Person): Promise<string[]> => {
      const question = `query ($id: ID!) { focusGroup(by: { id: $id }) { viewerCan { act allowed } } }`;
      const { data } = await app.ask(question, { id: group.id }, who.token);
      const acts = data.focusGroup.viewerCan as { act: string; allowed: boolean }[];
      return acts
        .filter((can) => can.allowed && /^(focus-group|finding|participation)\./.test(can.act))
        .map(({ act: name }) => name)
        .sort();
    };
    expect(await allowed(chair)).toEqual([
      'focus-group.conclude',
      'focus-group.designateLead',
      'focus-group.discontinue',
      'focus-group.endLead',
      'focus-group.keepMilestones',
      'focus-group.makeDormant',
      'focus-group.reviseCharter',
      'focus-group.setAreaState',
      'participation.request',
    ]);
    expect(await allowed(lead)).toEqual([
      'finding.draft',
      'finding.import',
      'finding.post',
      'focus-group.addArea',
      'focus-group.draftProgressReport',
      'focus-group.keepMilestones',
      'focus-group.reviseCharter',
      'focus-group.setAreaState',
      'participation.request',
    ]);
    expect(await allowed(await makePerson(app))).toEqual(['participation.request']);
  });

  test('does not tell strangers the version of what is proposed', async () => {
    const { id } = await propose(member);
    const elsewhere = await makeCoChair(app, await makeWorkingGroup(app));
    const input = { focusGroup: id, reason: 'Curious', expectedVersion: 7 };
    expect((await failure(app, elsewhere, 'activateFocusGroup', input)).code).toBe('NOT_FOUND');
    expect(await failure(app, chair, 'activateFocusGroup', input)).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 1,
    });
  });
});

describe('designating a lead', () => {
  test('is done by who speaks for the seat, from today; the former lead led until today', async () => {
    const { id } = await propose(member);
    await app.sql(`update lead set valid = '[2020-01-01,)' where body_id = $1`, [id.slice(4)]);
    const colleague = await makePerson(app, { partyId: member.partyId });
    await app.sql(
      `insert into delegate (id, seat_id, member_id, capacity, valid) values (gen_random_uuid(), $1, $2, 'ALTERNATE', '[2000-01-01,)')`,
      [member.seat, colleague.memberId],
    );
    const input = { focusGroup: id, seat: `sea_${member.seat}`, member: `mem_${colleague.memberId}` };
    const { focusGroup, lead } = await act(app, member, 'designateLead', input, `${FIELDS} lead { member { id } }`);
    expect(lead.member.id).toBe(`mem_${colleague.memberId}`);
    expect(focusGroup.leads).toHaveLength(1);
    const { data } = await app.ask(
      `query ($id: ID!) { focusGroup(by: { id: $id }) { leads(asOf: "2021-01-01") { member { id } } } }`,
      { id },
      member.token,
    );
    expect(data.focusGroup.leads).toEqual([{ member: { id: `mem_${member.memberId}` } }]);
  });

  test('is recorded on behalf of a seat by the secretary of the committee, with evidence', async () => {
    await makeSecretary(app, workingGroup.committee, secretary);
    const { id } = await propose(member, { leads: [{ seat: `sea_${member.seat}` }] });
    const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-01T10:00:00Z' };
    const onBehalfOf = { seat: `sea_${member.seat}`, evidence };
    const input = { focusGroup: id, member: `mem_${member.memberId}`, onBehalfOf };
    expect((await failure(app, member, 'designateLead', input)).code).toBe('FORBIDDEN');
    await act(app, secretary, 'designateLead', input, FIELDS);
    const [event] = await app.sql<{ seat: string; evidence: string }>(
      `select on_behalf_of_seat_id as seat, changes->>'evidence' as evidence from event where subject_id = $1 and act = 'focus-group.leadDesignated'`,
      [id.slice(4)],
    );
    expect(event).toEqual({ seat: member.seat, evidence: 'E-mail of the head of delegation' });
  });

  test('of another seat is not for a committee member', async () => {
    const { id } = await propose(member);
    const other = await makeCommitteeMember(app, workingGroup.committee);
    const input = { focusGroup: id, seat: `sea_${member.seat}`, member: `mem_${member.memberId}` };
    expect((await failure(app, other, 'designateLead', input)).code).toBe('FORBIDDEN');
    expect((await failure(app, other, 'designateLead', { ...input, seat: undefined })).path).toEqual(['seat']);
  });
});

describe('areas for inquiry', () => {
  test('are added by a lead, with numbers in order however many add at once, and not seen by the public', async () => {
    const group = await makeFocusGroup(app, workingGroup);
    const lead = await makeLead(app, group, workingGroup.committee);
    await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        act(app, lead, 'addAreaForInquiry', { focusGroup: group.id, title: `Area ${index}` }, 'area { position }'),
      ),
    );
    const question = `query ($id: ID!) { focusGroup(by: { id: $id }) { areasForInquiry { position } } }`;
    const areas = async (token?: string): Promise<unknown> =>
      (await app.ask(question, { id: group.id }, token)).data.focusGroup.areasForInquiry;
    expect(await areas(lead.token)).toEqual([1, 2, 3, 4, 5].map((position) => ({ position })));
    expect(await areas()).toEqual([]);
  });
});
