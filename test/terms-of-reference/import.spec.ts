import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { applyRedline } from '../../src/terms-of-reference/redline/apply.js';
import { act, failure } from '../support/act.js';
import { makeSecretary, makeWorkingGroup, type WorkingGroup } from '../support/bodies.js';
import { createUpload, docx, send } from '../support/papers.js';
import { makePerson, type Person } from '../support/people.js';
import { putTerms } from '../support/put-terms.js';
import { type Answer, TestServer } from '../support/server.js';
import { zipOf } from '../support/zip.js';

type Data = Answer['data'];

let app: TestServer;
let group: WorkingGroup;
let secretary: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  secretary = await makePerson(app, { name: 'Sam Secretary' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await makeWorkingGroup(app, 1);
  await makeSecretary(app, group.id, secretary.memberId);
});

const CLAUSES = `clauses { id stableId number heading bodyMarkdown }`;
const VERSION = `termsVersion { id ${CLAUSES} }`;
const REDLINE = `query ($from: ID!, $to: ID!) { redline(from: $from, to: $to) { from { number } to { number }
  summary { added removed changed moved renumbered unchanged }
  clauses { stableId change moved renumbered fromNumber toNumber fromPlace toPlace says marked heading { change text } body { change text } } } }`;
const PREVIEW = `query ($id: ID!, $text: TermsTextInput!) { previewTermsImport(termsVersion: $id, text: $text) { title
  clauses { number heading bodyMarkdown replaces } summary { added removed changed unchanged } notes { kind count example }
  trackedChanges { author insertions deletions } } }`;

const draft = async (number: string, basedOn: string | null = null): Promise<Data> =>
  (await act(app, secretary, 'draftVersion', { body: `bdy_${group.id}`, number, title: 'A charter', basedOn }, VERSION))
    .termsVersion;
const bring = async (termsVersion: string, text: Data): Promise<Data> =>
  act(app, secretary, 'importText', { termsVersion, text }, `notes { kind count } ${VERSION}`);
const upload = async (name: string, content: Buffer, who = secretary): Promise<string> => {
  const { id, url } = await createUpload(app, who, name, content.length);
  expect(await send(app, url, content)).toMatchObject({ status: 200 });
  return id;
};
const preview = async (id: string, text: Data, who = secretary): Promise<Answer> =>
  app.ask(PREVIEW, { id, text }, who.token);

/** The texts of a real charter, where a setting names their folder; else a few of one that nobody has. */
const OWN = fileURLToPath(new URL('charter-history', import.meta.url));
function history(): string[] {
  const folder = process.env['CHARTER_HISTORY'] || OWN;
  if (!existsSync(folder)) throw new Error(`CHARTER_HISTORY names ${folder}, and there is nothing.`);
  const names = readdirSync(folder).filter((name) => /^\d+\.md$/.test(name));
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
}

const words = ({ stableId, number, heading, bodyMarkdown }: Data): Data => ({
  stableId,
  number,
  heading,
  bodyMarkdown,
});

describe('the versions of a charter, imported one after the other', () => {
  test('give redlines that, applied to their left side, give their right side', async () => {
    const texts = history();
    expect(texts.length).toBeGreaterThan(3);
    const versions: Data[] = [];
    for (const [index, markdown] of texts.entries()) {
      const drafted = await draft(String(index + 1), versions.at(-1)?.id ?? null);
      versions.push((await bring(drafted.id, { markdown })).termsVersion);
    }
    let kept = 0;
    for (const [index, right] of versions.slice(1).entries()) {
      const left = versions[index];
      const { data } = await app.ask(REDLINE, { from: left.id, to: right.id }, secretary.token);
      expect(applyRedline(left.clauses.map(words), data.redline.clauses)).toEqual(right.clauses.map(words));
      kept += right.clauses.length - data.redline.summary.added;
    }
    // Clauses are the same ones through the versions: that a text comes in again makes no new text of it.
    expect(kept).toBeGreaterThan(texts.length * 3);
  });
});

describe('a text that comes in', () => {
  test('is shown before it takes the place of the clauses, which keep their ids', async () => {
    const { id, clauses } = await putTerms(app, group.id);
    const markdown = '# 2. Aim\n\nWhat it is for, and why.\n\n# 3. Seats\n\nHow many there are.\n\n# 4. New';
    const { data } = await preview(id, { markdown });
    expect(data.previewTermsImport).toEqual({
      title: '',
      trackedChanges: [],
      clauses: [
        { number: '2', heading: 'Aim', bodyMarkdown: 'What it is for, and why.', replaces: clauses[0] },
        { number: '3', heading: 'Seats', bodyMarkdown: 'How many there are.', replaces: clauses[1] },
        { number: '4', heading: 'New', bodyMarkdown: '', replaces: null },
      ],
      summary: { added: 1, removed: 0, changed: 1, unchanged: 0 },
      notes: [],
    });
    const { termsVersion } = await bring(id, { markdown });
    expect(termsVersion.clauses.map((one: Data) => one.id).slice(0, 2)).toEqual(clauses);
    expect(termsVersion.clauses.map((one: Data) => one.number)).toEqual(['2', '3', '4']);
    const removed = await bring(id, { markdown: '# 1. Seats\n\nHow many there are.' });
    expect(removed.termsVersion.clauses).toMatchObject([{ id: clauses[1], number: '1' }]);
  });

  test('is read from Word: headings, lists and numbers; tracked changes, notes, comments and pictures are told', async () => {
    const numbered = (text: string, level = 0): Paragraph =>
      new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'n', level } });
    const level = (at: number, text: string) => ({ level: at, format: LevelFormat.DECIMAL, text });
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const tracked = { id: 1, author: 'Somebody', date: '2026-01-01T00:00:00Z' };
    const document = new Document({
      numbering: { config: [{ reference: 'n', levels: [level(0, '%1.'), level(1, '%1.%2.')] }] },
      footnotes: { 1: { children: [new Paragraph('As agreed.')] } },
      comments: { children: [{ id: 0, author: 'S', date: new Date(), children: [new Paragraph('Really?')] }] } as never,
      sections: [
        {
          children: [
            new Paragraph({ text: 'Charter', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: '1. Seats', heading: HeadingLevel.HEADING_2 }),
            numbered('There are ten seats.'),
            numbered('Of States.', 1),
            new Paragraph({
              children: [
                new TextRun('Each '),
                new TextRun({ text: 'party', bold: true }),
                new DeletedTextRun({ text: ' two', ...tracked }),
                new InsertedTextRun({ text: ' three', ...tracked, id: 2 }),
                new InsertedTextRun({ text: ' or more', ...tracked, id: 3, author: 'A & B' }),
                new TextRun(' years'),
                new FootnoteReferenceRun(1),
                new CommentReference(0),
              ],
            }),
            new Table({ rows: [new TableRow({ children: [cell('a'), cell('b')] })] }),
            new Paragraph({ text: 'Chairs', heading: HeadingLevel.HEADING_2 }),
            new Paragraph('2.1 Two chairs.'),
          ],
        },
      ],
    });
    const file = await upload('charter.docx', await Packer.toBuffer(document));
    const { data, errors } = await preview((await draft('1')).id, { upload: file });
    expect(errors).toBeUndefined();
    const { title, clauses, notes, trackedChanges } = data.previewTermsImport;
    expect(title).toBe('Charter');
    expect(clauses.map(({ number, heading, bodyMarkdown }: Data) => [number, heading, bodyMarkdown])).toEqual([
      ['1', 'Seats', ''],
      ['1.1', '', 'There are ten seats.'],
      ['1.1.1', '', 'Of States.\n\nEach **party** three or more years (As agreed.)\n\n| a | b |\n| --- | --- |'],
      ['2', 'Chairs', ''],
      ['2.1', '', 'Two chairs.'],
    ]);
    expect(new Set(notes.map(({ kind, count }: Data) => `${kind} ${count}`))).toEqual(
      new Set(['FOOTNOTE 1', 'COMMENT 1', 'TRACKED_CHANGE 3', 'TABLE 1']),
    );
    expect(trackedChanges).toEqual([
      { author: 'Somebody', insertions: 1, deletions: 1 },
      { author: 'A & B', insertions: 1, deletions: 0 },
    ]);
  });

  test('is refused where it is no text, too long, or not one’s own, and the file is read for nobody else', async () => {
    const { id } = await draft('1');
    const stranger = await makePerson(app);
    const wrong = async (name: string, content: Buffer): Promise<string> =>
      (await failure(app, secretary, 'importText', { termsVersion: id, text: { upload: await upload(name, content) } }))
        .message;
    const word = (xml: string): Buffer =>
      zipOf({
        '[Content_Types].xml': Buffer.from(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        '_rels/.rels': Buffer.from(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': Buffer.from(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
        ),
      });
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    // Not one letter over and over, which would be taken for a file that is made to burst.
    const long = Array.from({ length: 1_500_000 }, (_, at) => at.toString(36))
      .join(' ')
      .slice(0, 10_000_000);
    expect(await wrong('long.docx', word(paragraph(long)))).toMatch(
      /^Clause 0 would have \d+ characters, and 20000 are/,
    );
    expect(await wrong('empty.docx', word(''))).toBe('There is no text in it.');
    expect(await wrong('damaged.docx', docx())).toContain('cannot be read as a Word document');
    expect(await wrong('a.csv', Buffer.from('a,b'))).toContain('is neither a Word document');
    const many = Array.from({ length: 301 }, (_, at) => `# Heading ${at}`).join('\n');
    expect(await wrong('many.md', Buffer.from(many))).toContain('301 headings and numbered paragraphs');
    const macros = { fileName: 'macros.docm', size: 1, noClassifiedInformation: true };
    expect((await failure(app, secretary, 'createUpload', macros)).rule).toBe('upload.type');

    const other = await makePerson(app);
    await makeSecretary(app, (await makeWorkingGroup(app, 1)).id, other.memberId);
    const own = await upload('own.md', Buffer.from('# A'), other);
    expect((await preview(id, { upload: own })).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await preview(id, { markdown: '# A' }, stranger)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('does not take away a clause on which a provision rests', async () => {
    const input = { body: `bdy_${group.id}`, number: '1', title: 'Terms', adoptedOn: '2020-01-01', source: 'a note' };
    const text = { clauses: [{ number: '1', heading: 'Notice', bodyMarkdown: 'Three weeks.' }] };
    const provisions = [{ kind: 'NOTICE_PERIOD', clause: '1', quantity: 21 }];
    const adopted = await act(app, secretary, 'recordTermsOfReference', { ...input, ...text, provisions }, VERSION);
    const { id } = await draft('2', adopted.termsVersion.id);
    const other = { markdown: '# Money\n\nNobody pays.' };
    const { data } = await preview(id, other);
    expect(data.previewTermsImport.notes).toEqual([{ kind: 'PROVISION', count: 1, example: '1 (NOTICE_PERIOD)' }]);
    expect((await failure(app, secretary, 'importText', { termsVersion: id, text: other })).rule).toBe(
      'terms.clause-provides',
    );
  });
});
