import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import {
  makeFocusGroup,
  makeLead,
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
let [secretary, lead, person, stranger]: Person[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  secretary = await makeSecretary(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  person = await makePerson(app);
  stranger = await makePerson(app);
});
afterAll(() => app.stop());

const evidence = { description: 'Note verbale of 3 March', receivedAt: '2026-03-03T10:00:00Z' };
const PART = `participation { id state version statement evidence recordedBy { id } requestedBy { id } awaitsViewer
  participants { member { id } } endorsements { endorsedBy evidence } }`;
const read = async (who: Person | undefined, id: string) =>
  (
    await app.ask(
      `query ($id: ID!) { node(id: $id) { ... on Participation { state statement evidence endorsements { evidence } } } }`,
      { id },
      who?.token,
    )
  ).data.node;

test('a secretary records a request, who stands behind it and that the party leaves; a lead answers with or without', async () => {
  const input = { focusGroup: group.id, party: `pty_${person?.partyId}`, statement: 'We have doors.' };
  const named = { ...input, members: [`mem_${person?.memberId}`], evidence };
  expect((await failure(app, secretary as Person, 'requestParticipation', input)).rule).toBe('participation.own-party');
  expect((await failure(app, lead as Person, 'requestParticipation', named)).code).toBe('FORBIDDEN');
  const ahead = { ...named, evidence: { ...evidence, receivedAt: '2099-01-01T00:00:00Z' } };
  expect((await failure(app, secretary as Person, 'requestParticipation', ahead)).path).toEqual([
    'evidence',
    'receivedAt',
  ]);

  const { participation } = await act(app, secretary as Person, 'requestParticipation', named, PART);
  expect(participation).toMatchObject({
    ...{ state: 'INTERESTED', requestedBy: null, recordedBy: { id: `mem_${secretary?.memberId}` }, endorsements: [] },
    ...{ evidence: 'Note verbale of 3 March', participants: [{ member: { id: `mem_${person?.memberId}` } }] },
  });
  const { id } = participation;
  // The party reads what was recorded of it; nobody else does.
  expect(await read(person, id)).toMatchObject({ statement: 'We have doors.', evidence: 'Note verbale of 3 March' });
  expect(await read(stranger, id)).toBeNull();

  const endorse = { participation: id, endorsedBy: 'PERMANENT_MISSION', evidence };
  expect((await failure(app, lead as Person, 'endorseParticipation', endorse)).code).toBe('FORBIDDEN');
  await act(app, secretary as Person, 'endorseParticipation', endorse, PART);
  expect((await failure(app, secretary as Person, 'endorseParticipation', endorse)).rule).toBe(
    'participation.endorsed-once',
  );
  const answer = { participation: id, decision: 'PARTICIPATING', reason: 'They know doors' };
  const decided = (await act(app, lead as Person, 'decideParticipation', answer, PART)).participation;
  expect(decided).toMatchObject({ state: 'PARTICIPATING', endorsements: [{ endorsedBy: 'PERMANENT_MISSION' }] });

  const leaves = { participation: id, reason: 'Its programme ended', evidence };
  expect((await failure(app, lead as Person, 'withdrawParticipation', leaves)).code).toBe('FORBIDDEN');
  const finding = { body: group.id, kind: 'GAP', label: 'AMBER', title: 'A gap', bodyMarkdown: 'There.' };
  await act(app, person as Person, 'postFinding', finding, 'finding { id }');
  await act(app, secretary as Person, 'withdrawParticipation', leaves, PART);
  expect((await failure(app, person as Person, 'postFinding', { ...finding, title: 'Another' })).code).toBe(
    'FORBIDDEN',
  );
  expect(
    (await failure(app, secretary as Person, 'endorseParticipation', { ...endorse, endorsedBy: 'FOCAL_POINT' })).rule,
  ).toBe('participation.ended');
  const [event] = await app.sql<{ evidence: string }>(
    `select changes->>'evidence' as evidence from event where subject_id = $1 and act = 'participation.withdrawalRecorded'`,
    [id.slice(4)],
  );
  expect(event).toEqual({ evidence: 'Note verbale of 3 March' });
});
