import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act } from '../support/act.js';
import { makeSecretary, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { readPdf, unzipped } from '../support/documents.js';
import { makePerson, type Person } from '../support/people.js';
import { type Answer, TestServer } from '../support/server.js';

let app: TestServer;
let group: WorkingGroup;
let secretary: Person;
let adopted: string;
let draft: Answer['data'];

const VERSION = 'termsVersion { id clauses { id } }';
const download = (who: Person | null, path: string): Promise<Response> =>
  fetch(`${app.url}/terms-of-reference/${path}`, {
    headers: who ? { authorization: `Bearer ${who.token}` } : {},
  });
async function bytes(who: Person | null, path: string): Promise<Uint8Array> {
  const response = await download(who, path);
  expect([path, response.status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}
const text = async (who: Person | null, path: string): Promise<string> =>
  Buffer.from(await bytes(who, path)).toString();
const flat = (words: string): string => words.replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  app = await TestServer.shared();
  secretary = await makePerson(app, { name: 'Sam Secretary' });
  group = await makeWorkingGroup(app, 1);
  await makeSecretary(app, group.id, secretary.memberId);
  const input = {
    body: `bdy_${group.id}`,
    number: '1',
    title: 'First terms',
    adoptedOn: '2020-10-28',
    source: 'a note',
  };
  const clauses = [
    { number: '1', heading: 'Seats', bodyMarkdown: 'There are **ten** seats.' },
    { number: '1.1', heading: '', bodyMarkdown: 'States hold them.' },
    { number: '2', heading: 'Notice', bodyMarkdown: 'Three weeks.' },
  ];
  adopted = (await act(app, secretary, 'recordTermsOfReference', { ...input, clauses }, VERSION)).termsVersion.id;
  const begun = { body: `bdy_${group.id}`, number: '2', title: 'Second terms' };
  draft = (await act(app, secretary, 'draftVersion', begun, VERSION)).termsVersion;
  const [one, , three] = draft.clauses;
  await act(app, secretary, 'editClause', { clause: one.id, bodyMarkdown: 'There are **twelve** seats.' }, VERSION);
  await act(app, secretary, 'removeClause', { clause: three.id }, VERSION);
});
afterAll(() => app.stop());

test('a version is a document: Markdown, Word and PDF, adopted ones for everybody', async () => {
  const markdown = await text(null, `${adopted}/document.md`);
  expect(markdown).toContain('Terms of reference, version 1');
  expect(markdown).toContain('- Adopted on: 2020-10-28');
  expect(markdown).toContain('## 1 Seats\n\nThere are **ten** seats.\n\n1.1 States hold them.\n\n## 2 Notice');
  const { text: said, tags } = readPdf(await bytes(null, `${adopted}/document.pdf`));
  expect(flat(said)).toMatch(/TLP:CLEAR.*1 Seats There are ten seats\. 1\.1 States hold them\./);
  expect(flat(tags)).toMatch(/H1 .*"1 Seats"/);
  const french = unzipped(await bytes(secretary, `${draft.id}/document.docx?language=fr`)).get('word/document.xml');
  expect(french).toContain('Ce texte n’est pas adopté.');
  const { headers } = await download(secretary, `${draft.id}/document.md`);
  expect(headers.get('content-disposition')).toMatch(
    /attachment; filename="TLP-AMBER Working group .* version 2 .*Draft\.md"/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a redline is one too, readable by marks in its text', async () => {
  const path = (format: string): string => `${draft.id}/redline.${format}?from=${adopted}`;
  const markdown = await text(secretary, path('md'));
  expect(markdown).toContain('There are **\\[removed: ten\\]\\[added: twelve\\]** seats.');
  expect(markdown).toContain('## 2 [removed: Notice]\n\nRemoved\n\n\\[removed: Three weeks.\\]');
  const said = flat(readPdf(await bytes(secretary, path('pdf'))).text);
  expect(said).toContain('There are [removed: ten][added: twelve] seats.');
  expect(said).toContain('added: 0, removed: 1, changed: 1, moved: 0, renumbered: 0');
  const arabic = unzipped(await bytes(secretary, `${path('docx')}&language=ar`)).get('word/document.xml');
  expect(arabic).toContain('حُذف');
});

test('what one may not see, or is no version, is not there', async () => {
  const stranger = await makePerson(app);
  for (const path of [
    `${draft.id}/document.md`,
    `${draft.id}/redline.md?from=${adopted}`,
    `${adopted}/redline.md?from=${draft.id}`,
    `${adopted}/redline.md`,
    `${adopted}/document.exe`,
    'tor_x/document.md',
    `bdy_${group.id}/document.md`,
  ])
    expect([path, (await download(stranger, path)).status]).toEqual([path, 404]);
});
