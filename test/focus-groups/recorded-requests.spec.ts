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

const SAID = `participation { id endorsements { endorsedBy verdict reason evidence ofOnePerson member { id } givenBy { id } } }`;
const POINTS = `query ($id: ID!, $day: Date) { party(by: { id: $id }) { focalPoints(asOf: $day) {
  id from until evidence endedReason viewerMayEnd member { id } workingGroup { id } } } }`;

test('a focal point is recorded with evidence, stands behind a request or not, and ends at once', async () => {
  const kept = secretary as Person;
  const asker = await makePerson(app);
  const point = await makePerson(app, { partyId: asker.partyId });
  const focalPoints = async (who: Person | undefined, day?: string) =>
    (await app.ask(POINTS, { id: `pty_${asker.partyId}`, day }, who?.token)).data.party.focalPoints;
  const of = { workingGroup: workingGroup.id, party: `pty_${asker.partyId}`, member: `mem_${point.memberId}` };
  const recording = { ...of, from: new Date().toISOString().slice(0, 10), evidence };
  const tell = async (who: Person, input: Record<string, unknown>, name = 'recordFocalPoint') =>
    await failure(app, who, name, input);
  expect((await tell(lead as Person, recording)).code).toBe('FORBIDDEN');
  expect((await tell(kept, { ...recording, workingGroup: group.id })).code).toBe('NOT_FOUND');
  expect((await tell(kept, { ...recording, member: `mem_${person?.memberId}` })).rule).toBe('focal-point.own-people');
  expect((await tell(kept, { ...recording, until: recording.from })).path).toEqual(['until']);

  // Who asked does not stand behind it, and somebody of the party sees nothing of it before they are a focal point.
  const asks = { focusGroup: group.id, party: `pty_${asker.partyId}`, statement: 'We have gates.' };
  const { id } = (await act(app, asker, 'requestParticipation', asks, PART)).participation;
  const endorse = { participation: id, endorsedBy: 'FOCAL_POINT' };
  expect(await read(point, id)).toBeNull();
  expect((await tell(asker, endorse, 'endorseParticipation')).rule).toBe('participation.focal-point');

  const { focalPoint } = await act(app, kept, 'recordFocalPoint', recording, 'focalPoint { id version }');
  expect((await tell(kept, recording)).rule).toBe('focal-point.once');
  const seen = { id: focalPoint.id, from: recording.from, until: null, member: { id: of.member } };
  expect(await focalPoints(point)).toMatchObject([
    { ...seen, evidence: evidence.description, viewerMayEnd: false, workingGroup: { id: of.workingGroup } },
  ]);
  expect(await focalPoints(kept)).toMatchObject([{ ...seen, viewerMayEnd: true }]);
  expect(await focalPoints(kept, '2020-01-01')).toEqual([]);
  // Of people outside their working groups nobody is told who they are.
  expect(await focalPoints(stranger)).toEqual([]);
  expect(await focalPoints(undefined)).toEqual([]);

  expect(await read(point, id)).toMatchObject({ state: 'INTERESTED', statement: 'We have gates.' });
  expect((await tell(point, { ...endorse, endorsedBy: 'PERMANENT_MISSION' }, 'endorseParticipation')).rule).toBe(
    'participation.focal-point',
  );
  const decline = { ...endorse, member: `mem_${asker.memberId}`, reason: 'They move to another post' };
  expect((await tell(point, { ...decline, member: of.member }, 'declineEndorsement')).rule).toBe(
    'participation.endorsed-people',
  );
  await act(app, point, 'declineEndorsement', decline, SAID);
  await act(app, kept, 'endorseParticipation', { ...endorse, evidence }, SAID);
  // What the secretary recorded a focal point says in their own words, once.
  const { endorsements } = (await act(app, point, 'endorseParticipation', endorse, SAID)).participation;
  expect((await tell(point, endorse, 'endorseParticipation')).rule).toBe('participation.endorsed-once');
  const whole = { verdict: 'ENDORSED', reason: '', ofOnePerson: false, member: null };
  expect(endorsements).toMatchObject([
    { verdict: 'DECLINED', reason: decline.reason, ofOnePerson: true, evidence: '', givenBy: { id: of.member } },
    { ...whole, evidence: evidence.description, givenBy: null },
    { ...whole, evidence: '', givenBy: { id: of.member } },
  ]);

  const ends = { focalPoint: focalPoint.id, reason: 'They have another post', expectedVersion: 1 };
  expect((await tell(point, ends, 'endFocalPoint')).code).toBe('FORBIDDEN');
  await act(app, kept, 'endFocalPoint', ends, 'focalPoint { id }');
  expect((await tell(kept, { ...ends, expectedVersion: 2 }, 'endFocalPoint')).rule).toBe('focal-point.ended');
  expect(await focalPoints(kept)).toEqual([]);
  expect(await read(point, id)).toBeNull();
  expect((await tell(point, decline, 'declineEndorsement')).code).toBe('NOT_FOUND');
  const again = (await act(app, kept, 'recordFocalPoint', recording, 'focalPoint { id version }')).focalPoint;
  expect(again.id).not.toBe(focalPoint.id);
  const leaves = { member: of.member, reason: 'Leaves the ministry' };
  await act(app, point, 'endMembership', leaves, 'member { id }');
  expect(await focalPoints(kept)).toEqual([]);
});
