import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
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

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let [chair, secretary, lead, participant, stranger]: Person[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  chair = await makeCoChair(app, workingGroup);
  secretary = await makeSecretary(app, workingGroup.committee);
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  participant = await makeParticipant(app, group);
  stranger = await makePerson(app);
});
afterAll(() => app.stop());

const CHARTER = `charter { number scopeMarkdown scopeHtml deliverablesHtml exitCriterion reviewersWanted reviewOn reason revisedBy { id } }`;
const GROUP = `id version scopeMarkdown ${CHARTER} charterVersions { number scopeMarkdown reason revisedAt }`;
const text = (more: object = {}): Record<string, unknown> => ({
  scopeMarkdown: 'Doors, and *who* has the keys.',
  deliverablesMarkdown: 'A paper on doors.',
  exitCriterion: 'The committee has noted the paper.',
  reviewersWanted: 1,
  reviewOn: '2099-03-01',
  reason: 'The committee asked for an end',
  ...more,
});
const revise = async (who: Person | undefined, of: TestBody, more: object = {}) =>
  (await act(app, who as Person, 'reviseCharter', { focusGroup: of.id, ...text(more) }, `focusGroup { ${GROUP} }`))
    .focusGroup;
const read = async (who: Person | null | undefined, of: TestBody, fields: string) =>
  (await app.ask(`query ($id: ID!) { focusGroup(by: { id: $id }) { ${fields} } }`, { id: of.id }, who?.token)).data
    .focusGroup;

describe('the charter of a focus group', () => {
  test('is written version by version, keeps the scope that came with the records, and answers as of a day', async () => {
    await app.sql(`update body set scope_markdown = 'Doors.', reviewers_wanted = null where id = $1`, [group.uuid]);
    expect(await read(participant, group, GROUP)).toMatchObject({ charter: null, charterVersions: [] });

    const revised = await revise(lead, group);
    expect(revised).toMatchObject({
      version: 2,
      scopeMarkdown: 'Doors, and *who* has the keys.',
      charter: {
        ...{ number: 2, scopeHtml: '<p>Doors, and <em>who</em> has the keys.</p>', reviewersWanted: 1 },
        ...{ deliverablesHtml: '<p>A paper on doors.</p>', exitCriterion: 'The committee has noted the paper.' },
        ...{ reviewOn: '2099-03-01', revisedBy: { id: `mem_${lead?.memberId}` } },
      },
      charterVersions: [
        { number: 1, scopeMarkdown: 'Doors.', reason: '', revisedAt: null },
        { number: 2, reason: 'The committee asked for an end' },
      ],
    });
    expect(await read(participant, group, 'charter(asOf: "2020-01-01") { number scopeMarkdown }')).toEqual({
      charter: { number: 1, scopeMarkdown: 'Doors.' },
    });
    const [kept] = await app.sql('select reviewers_wanted as wanted from body where id = $1', [group.uuid]);
    expect(kept).toEqual({ wanted: 1 });

    const shorter = {
      deliverablesMarkdown: undefined,
      exitCriterion: undefined,
      reviewersWanted: null,
      reviewOn: null,
    };
    expect((await revise(chair, group, shorter)).charter).toMatchObject({
      ...{ number: 3, deliverablesHtml: '', exitCriterion: '', reviewersWanted: null, reviewOn: null },
    });
    expect(
      (await failure(app, secretary as Person, 'reviseCharter', { focusGroup: group.id, ...text(shorter) })).rule,
    ).toBe('charter.changes-something');
    const [event] = await app.sql(
      `select count(*)::int as count from event where subject_id = $1 and act = 'focus-group.charterRevised'`,
      [group.uuid],
    );
    expect(event).toEqual({ count: 2 });
    const none = { charter: null, charterVersions: [], scopeMarkdown: null };
    expect(await read(stranger, group, GROUP)).toMatchObject(none);
    expect(await read(null, group, GROUP)).toMatchObject(none);
  });

  test('begins when the group is proposed', async () => {
    const member = await makeCommitteeMember(app, workingGroup.committee);
    const name = randomUUID().slice(0, 8);
    const { focusGroup } = await act(
      app,
      member,
      'proposeFocusGroup',
      {
        ...{ workingGroup: workingGroup.id, name, slug: name, symbolPrefix: `C${name.toUpperCase()}` },
        ...{ scopeMarkdown: 'Windows.', reason: 'Wanted by two', leads: [{ seat: `sea_${member.seat}` }] },
      },
      `focusGroup { ${CHARTER} }`,
    );
    expect(focusGroup.charter).toMatchObject({
      ...{ number: 1, scopeMarkdown: 'Windows.', reason: 'Wanted by two', revisedBy: { id: `mem_${member.memberId}` } },
    });
  });

  test('is revised by those who lead or steer the group, one at a time, while it lives', async () => {
    const own = await makeFocusGroup(app, workingGroup);
    const input = { focusGroup: own.id, ...text() };
    for (const who of [participant, stranger]) {
      expect((await failure(app, who as Person, 'reviseCharter', input)).code).toBe('FORBIDDEN');
    }
    const leading = await makeLead(app, own, workingGroup.committee);
    const two = await Promise.all(
      [leading, secretary as Person].map((who, index) =>
        app.ask(
          `mutation ($input: ReviseCharterInput!) { reviseCharter(input: $input) { focusGroup { version } userErrors { code } } }`,
          { input: { ...input, scopeMarkdown: `Version of ${index}`, expectedVersion: 1 } },
          who.token,
        ),
      ),
    );
    const answers = two.map(
      ({ data, errors }) =>
        errors?.[0]?.extensions['code'] ?? (data.reviseCharter.userErrors[0]?.code as string | undefined) ?? 'done',
    );
    expect(new Set(answers)).toEqual(new Set(['CONFLICT', 'done']));
    await app.sql(`update body set state = 'CONCLUDED' where id = $1`, [own.uuid]);
    expect((await failure(app, leading, 'reviseCharter', input)).rule).toBe('focus-group.state');
  });

  test.each([
    ['an empty scope', { scopeMarkdown: '' }, 'scopeMarkdown'],
    ['a scope of a megabyte', { scopeMarkdown: 'x'.repeat(1_000_000) }, 'scopeMarkdown'],
    ['control characters', { exitCriterion: 'all\u0000done' }, 'exitCriterion'],
    ['no reviewers', { reviewersWanted: 0 }, 'reviewersWanted'],
    ['eleven reviewers', { reviewersWanted: 11 }, 'reviewersWanted'],
    ['no reason', { reason: ' ' }, 'reason'],
  ])('is not revised with %s', async (_, more, path) => {
    const refused = await failure(app, lead as Person, 'reviseCharter', { focusGroup: group.id, ...text(more) });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: [path] });
  });
});

describe('an area for inquiry', () => {
  const AREA = `area { id state version stateChanges { fromState toState reason changedBy { id } } }`;

  test('is moved by who leads the group, with a reason, and read with its steps by the community', async () => {
    const own = await makeFocusGroup(app, workingGroup);
    const leading = await makeLead(app, own, workingGroup.committee);
    const { area } = await act(
      app,
      leading,
      'addAreaForInquiry',
      { focusGroup: own.id, title: 'Doors' },
      'area { id }',
    );
    const move = (state: string) => ({ area: area.id, state, reason: `It is ${state}` });
    const elsewhere = await makeCoChair(app, await makeWorkingGroup(app));
    expect((await failure(app, elsewhere, 'setAreaState', move('EXPLORED'))).code).toBe('NOT_FOUND');
    expect((await failure(app, participant as Person, 'setAreaState', move('EXPLORED'))).code).toBe('FORBIDDEN');
    expect((await failure(app, leading, 'setAreaState', move('OPEN'))).rule).toBe('area.state-changes');
    await act(app, leading, 'setAreaState', { ...move('EXPLORED'), expectedVersion: 1 }, AREA);
    expect((await failure(app, leading, 'setAreaState', { ...move('ANSWERED'), expectedVersion: 1 })).code).toBe(
      'CONFLICT',
    );
    const done = await act(app, chair as Person, 'setAreaState', move('ANSWERED'), AREA);
    expect(done.area).toMatchObject({
      ...{ state: 'ANSWERED', version: 3 },
      stateChanges: [
        {
          fromState: 'OPEN',
          toState: 'EXPLORED',
          reason: 'It is EXPLORED',
          changedBy: { id: `mem_${leading.memberId}` },
        },
        { fromState: 'EXPLORED', toState: 'ANSWERED', changedBy: { id: `mem_${chair?.memberId}` } },
      ],
    });
    await app.sql(`update body set state = 'DISCONTINUED' where id = $1`, [own.uuid]);
    expect((await failure(app, leading, 'setAreaState', move('OPEN'))).rule).toBe('focus-group.state');
  });

  test('of the working group is everybody’s to read, moved from above alone, and its reasons are the community’s', async () => {
    const id = randomUUID();
    await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'Trust')`, [
      ...[id, workingGroup.uuid],
    ]);
    const input = { area: `afi_${id}`, state: 'EXPLORED', reason: 'Two groups look into it' };
    expect((await failure(app, lead as Person, 'setAreaState', input)).code).toBe('FORBIDDEN');
    await act(app, secretary as Person, 'setAreaState', input, AREA);
    const steps = async (who: Person | null | undefined) =>
      (
        await app.ask(
          `query ($id: ID!) { body(by: { id: $id }) { areasForInquiry { state stateChanges { reason } } } }`,
          { id: workingGroup.id },
          who?.token,
        )
      ).data.body.areasForInquiry;
    expect(await steps(participant)).toEqual([
      { state: 'EXPLORED', stateChanges: [{ reason: 'Two groups look into it' }] },
    ]);
    expect(await steps(stranger)).toEqual([{ state: 'EXPLORED', stateChanges: [] }]);
    expect(await steps(null)).toEqual([{ state: 'EXPLORED', stateChanges: [] }]);
  });
});

test('a milestone is planned, planned anew, and reached with what shows it, or dropped; the community reads it', async () => {
  const FIELDS = 'milestone { id title plannedOn reachedOn shownBy droppedReason version }';
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const adding = { focusGroup: group.id, title: 'A paper on doors', plannedOn: day(30) };
  expect((await failure(app, participant as Person, 'addMilestone', adding)).code).toBe('FORBIDDEN');
  const { milestone } = await act(app, lead as Person, 'addMilestone', adding, FIELDS);
  expect(milestone).toMatchObject({ title: 'A paper on doors', plannedOn: day(30), reachedOn: null, version: 1 });
  const of = { milestone: milestone.id };
  const later = { ...of, plannedOn: day(60), reason: 'Holidays', expectedVersion: 1 };
  await act(app, chair as Person, 'planMilestone', later, FIELDS);
  expect((await failure(app, lead as Person, 'planMilestone', later)).code).toBe('CONFLICT');
  const reaching = { ...of, reachedOn: day(1), shownBy: 'The paper' };
  const reach = (input: object) => failure(app, lead as Person, 'reachMilestone', { ...reaching, ...input });
  expect((await reach({})).rule).toBe('milestone.reached-by-today');
  const reached = await act(app, lead as Person, 'reachMilestone', { ...reaching, reachedOn: day(-1) }, FIELDS);
  expect(reached.milestone).toMatchObject({ plannedOn: day(60), reachedOn: day(-1), shownBy: 'The paper', version: 3 });
  expect((await reach({ reachedOn: day(0) })).rule).toBe('milestone.ahead');
  const other = await act(
    app,
    lead as Person,
    'addMilestone',
    { ...adding, title: 'Another', plannedOn: null },
    FIELDS,
  );
  const drop = { milestone: other.milestone.id, reason: 'Not wanted' };
  const dropped = await act(app, secretary as Person, 'dropMilestone', drop, FIELDS);
  expect(dropped.milestone).toMatchObject({ plannedOn: null, droppedReason: 'Not wanted' });
  const seen = async (who: Person | undefined): Promise<string[]> =>
    (
      await app.ask(`query ($id: ID!) { body(by: { id: $id }) { milestones { title } } }`, { id: group.id }, who?.token)
    ).data.body.milestones.map(({ title }: { title: string }) => title);
  expect(await seen(participant)).toEqual(['A paper on doors', 'Another']);
  expect(await seen(stranger)).toEqual([]);
});
