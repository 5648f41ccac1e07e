import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
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
import { makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let participant: Person;
let committee: Person;
let secretary: Person;
let stranger: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  participant = await makeParticipant(app, group);
  committee = await makeCommitteeMember(app, workingGroup.committee);
  secretary = await makeSecretary(app, workingGroup);
  stranger = await makePerson(app);
});
afterAll(() => app.stop());

const COUNTS = 'planned underWay done notApplicable';
const REPORT =
  'report { id party { id } state note visibility reportedBy { id } recordedBy { id } evidence formerReports { state } supersededAt }';

async function makeCommitment(): Promise<string> {
  const id = randomUUID();
  await app.sql(
    `insert into commitment (id, working_group_id, number, text) values ($1, $2, (select count(*) + 1 from commitment where working_group_id = $2), 'To hold an exercise a year')`,
    [id, workingGroup.uuid],
  );
  return `cmm_${id}`;
}
const recommend = async (label: string, kind = 'RECOMMENDATION'): Promise<string> =>
  (
    await act(
      app,
      lead,
      'postFinding',
      { body: group.id, kind, label, title: 'Hold exercises', bodyMarkdown: 'Each year.' },
      'finding { id }',
    )
  ).finding.id;

const says = (who: Person, about: Record<string, string>, more: Record<string, unknown> = {}) => ({
  about,
  party: `pty_${who.partyId}`,
  state: 'DONE',
  visibility: 'WORKING_GROUP',
  ...more,
});
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
const report = async (who: Person, input: Record<string, unknown>): Promise<any> =>
  (await act(app, who, 'reportImplementation', input, REPORT)).report;

/** What somebody reads of a commitment: the states that they see, and the counts. */
async function read(
  who: Person | null,
  commitment: string,
  asOf?: string,
): Promise<{ seen: string[]; counts: object }> {
  const day = asOf ? `(asOf: "${asOf}")` : '';
  const { data, errors } = await app.ask(
    `query ($id: ID!) { node(id: $id) { ... on Commitment { implementation${day} { ${COUNTS} } implementationReports${day} { state party { id } } } } }`,
    { id: commitment },
    who?.token,
  );
  expect(errors).toBeUndefined();
  const { implementation, implementationReports } = data.node;
  return { counts: implementation, seen: implementationReports.map(({ state }: { state: string }) => state) };
}
const counts = (more: Partial<Record<'planned' | 'underWay' | 'done' | 'notApplicable', number>> = {}) => ({
  ...{ planned: 0, underWay: 0, done: 0, notApplicable: 0 },
  ...more,
});

describe('a report on how far a party has come', () => {
  test('is made by whoever represents the party, and takes the place of the former one, which is kept', async () => {
    const commitment = await makeCommitment();
    await report(participant, says(participant, { commitment }, { state: 'PLANNED' }));
    expect(await report(participant, says(participant, { commitment }, { note: 'Held in May.' }))).toEqual({
      id: expect.stringMatching(/^imr_/),
      party: { id: `pty_${participant.partyId}` },
      ...{ state: 'DONE', note: 'Held in May.', visibility: 'WORKING_GROUP', evidence: '', supersededAt: null },
      reportedBy: { id: `mem_${participant.memberId}` },
      recordedBy: null,
      formerReports: [{ state: 'PLANNED' }],
    });
    expect(await read(participant, commitment)).toEqual({ seen: ['DONE'], counts: counts({ done: 1 }) });
    expect(await read(participant, commitment, '2020-01-01')).toEqual({ seen: [], counts: counts() });
  });

  test('is recorded by the secretary with evidence, and by nobody else for another party', async () => {
    const commitment = await makeCommitment();
    const evidence = { description: 'Letter of 3 March', receivedAt: '2026-03-03T10:00:00Z' };
    const recorded = await report(secretary, says(participant, { commitment }, { evidence }));
    expect(recorded).toMatchObject({
      reportedBy: null,
      recordedBy: { id: `mem_${secretary.memberId}` },
      evidence: 'Letter of 3 March',
    });
    const offered = async (who: Person | null): Promise<boolean> =>
      (
        await app.ask(
          `query ($id: ID!) { node(id: $id) { ... on Commitment { viewerMayRecordImplementation } } }`,
          { id: commitment },
          who?.token,
        )
      ).data.node.viewerMayRecordImplementation;
    const ofCommittee = await makeSecretary(app, workingGroup.committee);
    expect(await Promise.all([secretary, ofCommittee, committee, participant, null].map(offered))).toEqual([
      ...[true, true, false, false, false],
    ]);
    const foreign = says(participant, { commitment });
    expect((await failure(app, committee, 'reportImplementation', foreign)).rule).toBe('implementation.own-party');
    expect((await failure(app, committee, 'reportImplementation', { ...foreign, evidence })).code).toBe('FORBIDDEN');
    expect((await failure(app, null, 'reportImplementation', foreign)).code).toBe('UNAUTHENTICATED');
    const early = { ...evidence, receivedAt: '2999-01-01T00:00:00Z' };
    expect((await failure(app, secretary, 'reportImplementation', { ...foreign, evidence: early })).path).toEqual([
      'evidence',
      'receivedAt',
    ]);
  });

  test('is about a recommendation that was posted, which whoever does not see it does not learn of', async () => {
    const recommendation = await recommend('AMBER');
    expect(await report(lead, says(lead, { recommendation }))).toMatchObject({ state: 'DONE' });
    expect((await failure(app, committee, 'reportImplementation', says(committee, { recommendation }))).code).toBe(
      'NOT_FOUND',
    );
    const gap = await recommend('GREEN', 'GAP');
    expect((await failure(app, lead, 'reportImplementation', says(lead, { recommendation: gap }))).rule).toBe(
      'implementation.recommendation',
    );
    const listed = async (who: Person): Promise<unknown[]> =>
      (
        await app.ask(
          `query ($body: ID!) { recommendations(filter: { body: $body }) { nodes { id implementation { done } } } }`,
          { body: group.id },
          who.token,
        )
      ).data.recommendations.nodes;
    expect(await listed(lead)).toEqual([{ id: recommendation, implementation: { done: 1 } }]);
    expect(await listed(committee)).toEqual([]);
  });

  test('is read by whom the party chose', async () => {
    const readers = { committee, participant, stranger, visitor: null };
    const seen: Record<string, string[]> = {};
    for (const visibility of ['PUBLIC', 'WORKING_GROUP', 'COMMITTEE', 'COUNTED_ONLY']) {
      const commitment = await makeCommitment();
      await report(lead, says(lead, { commitment }, { visibility }));
      const sees = await Promise.all(
        Object.values(readers).map(async (who) => (await read(who, commitment)).seen.length > 0),
      );
      seen[visibility] = Object.keys(readers).filter((_, index) => sees[index]);
    }
    expect(seen).toEqual({
      PUBLIC: ['committee', 'participant', 'stranger', 'visitor'],
      WORKING_GROUP: ['committee', 'participant'],
      COMMITTEE: ['committee'],
      COUNTED_ONLY: [],
    });
  });
});

test('counts show no group of fewer than five whose reports are hidden, and grow by fives', async () => {
  const commitment = await makeCommitment();
  const shown: object[] = [];
  for (let parties = 1; parties <= 10; parties += 1) {
    const somebody = await makeParticipant(app, group);
    await report(somebody, says(somebody, { commitment }, { visibility: 'COUNTED_ONLY' }));
    shown.push((await read(committee, commitment)).counts);
    // Who reported knows of their own, and of the others only in fives.
    const others = parties - 1;
    expect((await read(somebody, commitment)).counts).toEqual(counts({ done: 1 + others - (others % 5) }));
  }
  expect(shown).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((parties) => counts({ done: parties - (parties % 5) })));
});
