import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import { makeParty, makePerson, type Person } from '../support/people.js';
import { upload } from '../support/papers.js';

const ANSWER = 'imported added known rows { row outcome party state }';
const evidence = { description: 'Letters of March', receivedAt: '2026-01-05T10:00:00Z' };

let app: TestServer;
let group: TestBody;
let secretary: Person;
let person: Person;
let other: string;

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  secretary = await makeSecretary(app, group);
  person = await makePerson(app, { partyId: await makeParty(app, 'Arvenian agency') });
  other = await makeParty(app);
});
afterAll(() => app.stop());

const input = async (list: string, dryRun: boolean, who = secretary) => ({
  ...{ focusGroup: group.id, evidence, dryRun },
  upload: await upload(app, who, 'list.csv', Buffer.from(list)),
});
const standing = (): Promise<Record<string, unknown>[]> =>
  app.sql(
    `select n.party_id as party, n.state, n.evidence, n.recorded_by as by, (select count(*)::int from participant p where p.participation_id = n.id) as people
       from participation n where n.body_id = $1 order by n.state`,
    [group.uuid],
  );
const list = (): string =>
  `party,statement,people,state\ntest-${person.partyId},We take part.,${person.email},participating\ntest-${other},We ask.,,\n`;

test('a list of parties is tried, then recorded with its evidence and answered, once however often it is sent', async () => {
  const tried = await act(app, secretary, 'importParticipations', await input(list(), true), ANSWER);
  expect(tried).toMatchObject({ imported: false, added: 2, known: 0 });
  expect([tried.rows[0], await standing()]).toMatchObject([{ row: 2, outcome: 'ADDED', state: 'PARTICIPATING' }, []]);
  const done = await act(app, secretary, 'importParticipations', await input(list(), false), ANSWER);
  expect(done).toMatchObject({ imported: true, added: 2 });
  const recorded = { evidence: 'Letters of March', by: secretary.memberId };
  expect(await standing()).toEqual([
    { party: other, state: 'INTERESTED', people: 0, ...recorded },
    { party: person.partyId, state: 'PARTICIPATING', people: 1, ...recorded },
  ]);
  const again = await act(app, secretary, 'importParticipations', await input(list(), false), ANSWER);
  expect([again.added, again.known]).toEqual([0, 2]);
});

test.each([
  ['party,statement\nNowhere,We ask.', 'party', 'is not a recorded party'],
  ['party,statement,state\n@,We ask.,leading', 'state', 'is not interested'],
  ['party,statement,people\n@,We ask.,nobody@example.org', 'people', 'is no address'],
  ['party,statement,people\n@,We ask.,#', 'party', 'represent it today'],
  ['party,statement\n@,No', 'statement', 'at least 3'],
])('one wrong row changes nothing and is named: %j', async (text, column, words) => {
  const before = await standing();
  const [right, wrong] = [await makeParty(app), await makeParty(app)];
  const rows = text.replace('@', `test-${wrong}`).replace('#', person.email).split('\n');
  const both = [rows[0], `test-${right},We ask too.`, rows[1]].join('\n');
  const refused = await failure(app, secretary, 'importParticipations', await input(both, false));
  expect([refused.path, refused.message]).toEqual([['upload', 'row 3', column], expect.stringContaining(words)]);
  expect(await standing()).toEqual(before);
});

test('is for secretaries', async () => {
  const lead = await makeLead(app, group, group);
  for (const who of [lead, await makeParticipant(app, group)])
    expect((await failure(app, who, 'importParticipations', await input(list(), true, who))).code).toBe('FORBIDDEN');
});
