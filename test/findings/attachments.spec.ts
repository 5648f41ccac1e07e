import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import {
  makeCoChair,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { createUpload, download, PDF, send, sha256, tryUpload, upload } from '../support/papers.js';
import { makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { draftFinding, newFinding, postFinding, withdrawFinding } from './acts.js';
import { handle, refusal } from './handling-acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let colleague: Person;
let lead: Person;
let community: Person;
let chair: Person;
let stranger: Person;
let finding: string;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  colleague = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  community = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
  chair = await makeCoChair(app, workingGroup);
  stranger = await makePerson(app);
});
beforeEach(async () => {
  ({ id: finding } = await postFinding(app, author, newFinding(group, { label: 'GREEN' })));
});
afterAll(() => app.stop());

/** Each file is another one, so that no test meets the file of another. */
let turn = 0;
const another = (): Buffer => Buffer.concat([PDF, Buffer.from(`% ${(turn += 1)} of ${finding}\n`)]);
const FILE = `attachment { id fileName contentType size sha256 label attachedBy { id } filePath } finding { version }`;
interface File {
  readonly id: string;
  readonly label: string;
  readonly filePath: string;
}
async function attach(who: Person, more: Record<string, unknown> = {}, content = another()): Promise<File> {
  const input = { finding, upload: await upload(app, who, 'plan.pdf', content), ...more };
  return (await act(app, who, 'attachFile', input, FILE)).attachment;
}
const attaches = async (who: Person, more: Record<string, unknown> = {}, content = another()): Promise<unknown> =>
  refusal(app, who, 'attachFile', finding, { upload: await upload(app, who, 'plan.pdf', content), ...more });
/** Who lists a file, and who fetches it: they are the same. */
async function readers({ id, filePath }: File): Promise<string[]> {
  const found: string[] = [];
  for (const [name, who] of Object.entries({ author, colleague, lead, community, chair, stranger, visitor: null })) {
    const ask = `query ($id: ID!, $file: ID!) { one: node(id: $file) { id } finding(by: { id: $id }) { attachments { id } } }`;
    const { data } = await app.ask(ask, { id: finding, file: id }, who?.token);
    const listed = data?.finding?.attachments.some((one: File) => one.id === id) ?? false;
    const { status } = await download(app, who, filePath, {}, 'HEAD');
    const alone = await app.ask(`query ($file: ID!) { node(id: $file) { id } }`, { file: id }, who?.token);
    expect([name, listed, alone.data?.node?.id === id]).toEqual([name, status === 200, status === 200]);
    if (status === 200) found.push(name);
  }
  return found;
}

test('a file is attached by those who may revise, and fetched under its label by those who see the finding', async () => {
  const content = another();
  const file = await attach(author, {}, content);
  expect(file).toMatchObject({
    ...{ fileName: 'plan.pdf', contentType: 'application/pdf', size: content.length, sha256: sha256(content) },
    ...{ label: 'GREEN', attachedBy: { id: `mem_${author.memberId}` } },
  });
  const fetched = await download(app, community, file.filePath);
  expect(fetched.content).toEqual(content);
  expect(fetched.headers.get('content-disposition')).toContain(`filename="TLP-GREEN plan.pdf"`);
  expect(Object.fromEntries(fetched.headers)).toMatchObject({
    ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' },
    ...{ 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-cache' },
  });
  expect(await readers(file)).toEqual(['author', 'colleague', 'lead', 'community', 'chair']);
  expect(await attaches(colleague)).toBe('FORBIDDEN');
  const foreign = await upload(app, author, 'plan.pdf', another());
  expect(await refusal(app, lead, 'attachFile', finding, { upload: foreign })).toBe('NOT_FOUND');
});

test('what was fetched a moment ago is refused once the finding or the file is tightened, or the file removed', async () => {
  const [file, own] = [await attach(author), await attach(lead)];
  const { headers } = await download(app, community, file.filePath);
  await act(app, author, 'labelAttachment', { attachment: own.id, label: 'AMBER' }, '__typename');
  expect(await readers(own)).toEqual(['author', 'colleague', 'lead']);
  await handle(app, author, 'setLabel', finding, { label: 'AMBER' });
  expect(await readers(file)).toEqual(['author', 'colleague', 'lead']);
  const again = await download(app, community, file.filePath, { 'if-none-match': headers.get('etag') ?? '' });
  expect(again.status).toBe(404);
  const { headers: amber } = await download(app, colleague, file.filePath);
  expect(amber.get('content-disposition')).toContain('TLP-AMBER plan.pdf');
  const limited = await makeParticipant(app, group);
  await app.sql(`update access_token set label_ceiling = 'GREEN' where account_id = $1`, [limited.accountId]);
  expect((await download(app, limited, file.filePath)).status).toBe(404);
  expect(await failure(app, colleague, 'removeAttachment', { attachment: file.id })).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await failure(app, community, 'removeAttachment', { attachment: file.id })).toMatchObject({
    code: 'NOT_FOUND',
  });
  await act(app, author, 'removeAttachment', { attachment: file.id, idempotencyKey: file.id }, '__typename');
  await act(app, author, 'removeAttachment', { attachment: file.id, idempotencyKey: file.id }, '__typename');
  expect(await readers(file)).toEqual([]);
  expect(await failure(app, author, 'removeAttachment', { attachment: file.id })).toMatchObject({ code: 'NOT_FOUND' });
});

test('no file gets a laxer label, by whatever way', async () => {
  expect(await attaches(author, { label: 'CLEAR' })).toBe('finding.file-label-tightens');
  const content = another();
  const file = await attach(author, { label: 'AMBER' }, content);
  const lax = { attachment: file.id, label: 'GREEN' };
  expect(await failure(app, author, 'labelAttachment', lax)).toMatchObject({ rule: 'finding.file-label-tightens' });
  // The same file once more, here or on another finding of the group, also when the first was taken away.
  expect(await attaches(author, {}, content)).toBe('finding.file-label-kept');
  await act(app, author, 'removeAttachment', { attachment: file.id }, '__typename');
  ({ id: finding } = await postFinding(app, author, newFinding(group, { label: 'GREEN' })));
  expect(await attaches(author, {}, content)).toBe('finding.file-label-kept');
  const kept = await attach(author, { label: 'AMBER' }, content);
  await expect(
    app.sql(`update finding_attachment set own_label = null where id = $1`, [kept.id.slice(4)]),
  ).rejects.toThrow('not relaxed');
});

test('whoever agrees to a laxer label agrees to it for the files that go with the finding, and for no others', async () => {
  ({ id: finding } = await postFinding(app, author, newFinding(group)));
  const [file, own] = [await attach(author), await attach(author, { label: 'AMBER_STRICT' })];
  expect(own.label).toBe('AMBER_STRICT');
  await handle(app, author, 'setLabel', finding, { label: 'GREEN' });
  await attach(author);
  const ask = `query ($id: ID!) { finding(by: { id: $id }) { textSha256 } }`;
  const { textSha256 } = (await app.ask(ask, { id: finding }, lead.token)).data.finding;
  expect(await refusal(app, lead, 'confirmLabel', finding, { label: 'GREEN', textSha256 })).toBe(
    'finding.proposal-void',
  );
  await handle(app, author, 'setLabel', finding, { label: 'GREEN' });
  await handle(app, lead, 'confirmLabel', finding, { label: 'GREEN', textSha256 });
  expect(await readers(file)).toEqual(['author', 'colleague', 'lead', 'community', 'chair']);
  expect(await readers(own)).toEqual(['author', 'colleague', 'lead']);
});

test('files come while a finding is written, and the committee reads those that lie before it', async () => {
  ({ id: finding } = await draftFinding(app, author, newFinding(group)));
  const file = await attach(author);
  expect(await readers(file)).toEqual(['author', 'lead']);
  ({ id: finding } = await postFinding(app, author, newFinding(group)));
  const [posted, strict] = [await attach(author), await attach(author, { label: 'AMBER_STRICT' })];
  const put = (state: string): Promise<unknown> =>
    app.sql(
      `update finding set state = $2, transmitted_to = case when $2 in ('TRANSMITTED', 'NOTED') then $3::uuid end where id = $1`,
      [finding.slice(4), state, workingGroup.committee.uuid],
    );
  for (const state of ['UNDER_REVIEW', 'AGREED', 'TRANSMITTED']) {
    await put(state);
    expect([state, await attaches(author)]).toEqual([state, 'finding.takes-files']);
  }
  expect(await readers(posted)).toEqual(['author', 'colleague', 'lead', 'chair']);
  expect(await readers(strict)).toEqual(['author', 'colleague', 'lead']);
  await act(app, lead, 'removeAttachment', { attachment: strict.id }, '__typename');
  await put('POSTED');
  await withdrawFinding(app, author, { finding, reason: 'Wrong' });
  expect(await readers(posted)).toEqual(['author', 'colleague', 'lead']);
  expect(await failure(app, author, 'removeAttachment', { attachment: posted.id })).toMatchObject({
    rule: 'finding.withdrawn',
  });
});

test('hostile files do not come in, and one that is half sent leaves nothing', async () => {
  for (const name of ['page.html', 'picture.svg', 'run.exe'])
    expect(
      await failure(app, author, 'createUpload', { fileName: name, size: 3, noClassifiedInformation: true }),
    ).toMatchObject({ rule: 'upload.type' });
  expect((await tryUpload(app, author, 'page.pdf', Buffer.from('<script>alert(1)</script>'))).status).toBe(415);
  const { id, url } = await createUpload(app, author, 'plan.pdf', PDF.length + 1);
  expect((await send(app, url, PDF)).status).toBe(400);
  expect(await refusal(app, author, 'attachFile', finding, { upload: id })).toBe('upload.received');
  const named = await upload(app, author, '../../\u202efdp.<b>".pdf', another());
  const { attachment } = await act(app, author, 'attachFile', { finding, upload: named }, FILE);
  expect(attachment.fileName).toBe('fdp._b__.pdf');
  const ask = `query ($id: ID!) { finding(by: { id: $id }) { attachments { fileName } } }`;
  const { data } = await app.ask(ask, { id: finding }, author.token);
  expect(data.finding.attachments).toEqual([{ fileName: 'fdp._b__.pdf' }]);
  const [{ count } = { count: -1 }] = await app.sql<{ count: number }>(
    `select count(*)::int as count from finding_attachment where upload_id = $1`,
    [id.slice(4)],
  );
  expect(count).toBe(0);
});

test('a file is found by its name and by what stands in it, by whoever sees it, under the label that it has', async () => {
  const word = `Zquerst${finding.slice(-8).replaceAll(/\d/g, 'q')}`;
  const content = another();
  const input = { finding, upload: await upload(app, author, `${word}.pdf`, content) };
  const { attachment } = await act(app, author, 'attachFile', input, FILE);
  await app.sql(
    `insert into file_text (upload_id, state, text, language, words) values ($1, 'READ', $2, 'en', search_words('en', '', $2))
     on conflict (upload_id) do nothing`,
    [input.upload.slice(4), `Guards were trained near ${word}inside.`],
  );
  const found = async (who: Person, query: string): Promise<unknown[]> =>
    (
      await app.ask(
        `query ($query: String) { search(query: $query) { nodes { id kind label path } } }`,
        { query },
        who.token,
      )
    ).data.search.nodes;
  const hit = { id: attachment.id, kind: 'ATTACHMENT', label: 'GREEN', path: `/findings/${finding}` };
  for (const query of [word, `${word}inside`]) expect(await found(community, query)).toEqual([hit]);
  await handle(app, author, 'setLabel', finding, { label: 'AMBER' });
  expect(await found(community, word)).toEqual([]);
  expect(await found(colleague, word)).toEqual([{ ...hit, label: 'AMBER' }]);
  await act(app, author, 'removeAttachment', { attachment: attachment.id }, '__typename');
  expect(await found(author, word)).toEqual([]);
});
