import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import { download, PDF, upload } from '../support/papers.js';
import { makeOfficer, makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';
import { newFinding, postFinding, reviseFinding } from './acts.js';

let app: TestServer;
let group: TestBody;
let author: Person;
let reader: Person;
let lead: Person;
let finding: string;

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
});
beforeEach(async () => {
  reader = await makeParticipant(app, group);
  ({ id: finding } = await postFinding(app, author, newFinding(group)));
});
afterAll(() => app.stop());

interface Opening {
  readonly finding: string | null;
  readonly revision: number | null;
  readonly label: string | null;
  readonly attachment: string | null;
  readonly byToken: boolean;
}
const ASK = `query ($body: ID!) { findingOpenings(filter: { body: $body }, first: 100) {
  nodes { finding revision label attachment account name byToken openedAt } } }`;
/** What the reader of this test opened, first first. */
async function openings(who: Pick<Person, 'token'> = lead): Promise<Opening[]> {
  const { data } = await app.ask(ASK, { body: group.id }, who.token);
  const own = data.findingOpenings.nodes.filter(
    ({ account }: { account: string }) => account === `acc_${reader.accountId}`,
  );
  return own
    .map(({ finding: of, revision, label, attachment, byToken }: Opening) => ({
      finding: of,
      revision,
      label,
      attachment,
      byToken,
    }))
    .toReversed();
}
const opened = (more: Partial<Opening> = {}): Opening => ({
  ...{ finding, revision: 1, label: 'AMBER', attachment: null, byToken: true },
  ...more,
});
const ask = (text: string): ReturnType<typeof app.ask> => app.ask(text, {}, reader.token);

test('whoever opens the words of an AMBER finding is recorded, once a revision, day and kind of credential', async () => {
  for (const fields of [
    'bodyMarkdown',
    'bodyHtml',
    'summary { what }',
    '... on Finding { evidence { words } }',
    'a: revisions { number }',
  ])
    await ask(`{ finding(by: { id: "${finding}" }) { ${fields} } }`);
  for (const text of [
    `{ node(id: "${finding}") { id ... on Finding { bodyMarkdown } } }`,
    `{ nodes(ids: ["${finding}"]) { ... on Finding { summaryHtml { what } } } }`,
    `mutation { markFindingRead(input: { finding: "${finding}", revision: 1 }) { finding { bodyHtml } } }`,
  ])
    expect((await ask(text)).errors).toBeUndefined();
  expect(await openings()).toEqual([opened()]);
  const cookie = await makeSession(app, reader.accountId);
  await askWithCookie(app, cookie, `{ finding(by: { id: "${finding}" }) { title bodyHtml } }`, {});
  await reviseFinding(app, author, { finding, bodyMarkdown: 'Another.', label: 'AMBER_STRICT' });
  await ask(`{ finding(by: { id: "${finding}" }) { bodyMarkdown } }`);
  expect(await openings()).toEqual([
    ...[opened(), opened({ byToken: false }), opened({ revision: 2, label: 'AMBER_STRICT' })],
  ]);
});

test('a mutation that answers its words opens it as a question does', async () => {
  await ask(`mutation { markFindingRead(input: { finding: "${finding}", revision: 1 }) { finding { bodyHtml } } }`);
  expect(await openings()).toEqual([opened()]);
});

test('texts of a list are recorded once a day for the group, and titles, or what is GREEN, not at all', async () => {
  await ask(
    `{ findings(first: 5) { totalCount nodes { id symbol title label citation } } finding(by: { id: "${finding}" }) { title state } }`,
  );
  const { id: green } = await postFinding(app, author, newFinding(group, { label: 'GREEN' }));
  await ask(`{ finding(by: { id: "${green}" }) { bodyMarkdown } }`);
  await ask(`{ finding(by: { id: "${green}" }) { related { title } } }`);
  expect(await openings()).toEqual([]);
  for (const list of ['nodes { bodyMarkdown }', 'edges { node { revisions { bodyMarkdown } } }'])
    await ask(`{ findings(first: 5) { ${list} } }`);
  await ask(`{ finding(by: { id: "${green}" }) { related { bodyMarkdown } } }`);
  expect(await openings()).toEqual([opened({ finding: null, revision: null, label: null })]);
});

test('whoever fetches a file is recorded before they have it; who asks for its size alone, or may not, is not', async () => {
  const input = { finding, upload: await upload(app, author, 'plan.pdf', Buffer.concat([PDF, Buffer.from(finding)])) };
  const { attachment } = await act(app, author, 'attachFile', input, 'attachment { id filePath }');
  await download(app, reader, attachment.filePath, {}, 'HEAD');
  expect(await openings()).toEqual([]);
  for (const status of [200, 200]) expect((await download(app, reader, attachment.filePath)).status).toBe(status);
  expect(await openings()).toEqual([opened({ revision: null, attachment: attachment.id })]);
});

test('the record is read by leads, secretaries of the group and auditors, and changed by nobody', async () => {
  await ask(`{ finding(by: { id: "${finding}" }) { bodyMarkdown } }`);
  for (const who of [lead, await makeSecretary(app, group), await makeOfficer(app, 'AUDITOR')])
    expect(await openings(who)).toEqual([opened()]);
  const [stranger, foreign] = [await makePerson(app), await makeFocusGroup(app, await makeWorkingGroup(app))];
  for (const who of [author, stranger])
    expect((await app.ask(ASK, { body: group.id }, who.token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  const elsewhere = await makeSecretary(app, foreign);
  expect((await app.ask(ASK, { body: group.id }, elsewhere.token)).data.findingOpenings.nodes).toEqual([]);
  await expect(app.sql(`delete from finding_opening where finding_id = $1`, [finding.slice(4)])).rejects.toThrow(
    'never changed',
  );
});
