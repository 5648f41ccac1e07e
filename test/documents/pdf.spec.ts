import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Block, Document } from '../../src/documents/document.js';
import { Writing } from '../../src/documents/writing.js';
import { documentOf, readPdf } from '../support/documents.js';

const writing = new Writing();
afterAll(() => writing.onApplicationShutdown());
const written = async (blocks: readonly Block[], more: Partial<Document> = {}) =>
  readPdf(await writing.write('pdf', documentOf(blocks, more)));
const markdown = (text: string): Block => ({ kind: 'markdown', text });

describe('a document as PDF', () => {
  let pdf: ReturnType<typeof readPdf>;
  beforeAll(async () => {
    pdf = await written([
      { kind: 'properties', rows: [['Place', 'By video']] },
      { kind: 'heading', level: 1, text: 'Opening' },
      markdown('The chair **opened** it.\n\n> Quoted\n\n- One\n  1. Two\n\n### Deep\n\n[There](https://example.org/x)'),
      { kind: 'table', header: ['Seat', 'Person'], rows: Array.from({ length: 60 }, (_, n) => [`Seat ${n}`, 'Ann']) },
      markdown('قال الممثل إن الاجتماع مفيد (INFCIRC/908).'),
    ]);
  });

  it('is tagged, with a title and a language, and says so', () => {
    expect(pdf.raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(pdf.raw).toContain('/StructTreeRoot');
    expect(pdf.raw).toContain('/Lang (en-GB)');
    expect(pdf.raw).toContain('/DisplayDocTitle true');
    expect(pdf.raw).toContain('pdfuaid:part>1<');
    expect(pdf.raw).toContain('Minutes of the fourth meeting');
  });

  it('tags names with their values, headings without a gap, lists, quotations and the headers of tables', () => {
    const tags = pdf.tags.replaceAll(/\s+/g, ' ');
    expect(tags).toContain('Lbl (block) Span (inline) "Place" LBody (block) "By video"');
    expect(tags).toContain('H1 "Opening"');
    expect(tags).toContain('H2 "Deep"');
    expect(tags).toContain('BlockQuote');
    expect(tags).toContain('/ListNumbering /Decimal');
    expect(tags).toMatch(/TH <[^>]+>: \/Scope \/Column/);
    expect(pdf.raw).toContain('/URI (https://example.org/x)');
  });

  it('repeats label, title, page numbers and the header of a table on each page', () => {
    const { pages: count, text } = pdf;
    expect(count).toBeGreaterThan(1);
    const pages = text.split('\f').slice(0, count);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/TLP:AMBER\+STRICT/g)?.length).toBeGreaterThanOrEqual(2);
      expect(page).toContain('Minutes, draft');
      expect(page).toContain(`Page ${index + 1} of ${count}`);
    }
    expect(pages.filter((page) => /Seat\s+Person/.test(page)).length).toBeGreaterThan(1);
  });

  it('tells that a paragraph is Arabic, and leaves an hour where it stands after an Arabic name', async () => {
    const { text } = await written([
      { kind: 'table', header: ['Seat', 'Person'], rows: [['3', 'Egypt: محمد, 14:05 to 15:20']] },
    ]);
    expect(text.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '')).toMatch(/Egypt: \S+, 14:05 to 15:20/);
    expect(pdf.raw).toContain('/Lang (ar)');
    expect(pdf.text).toContain('INFCIRC/908');
  });
});

describe('the text of others', () => {
  it('is data: nothing in it is code, reaches a file or the network', async () => {
    const hostile = [
      '#read("/etc/passwd")',
      '#import "@preview/cetz:0.3.0": canvas',
      '#include "template.typ"',
      '#eval("1 + 1") #panic("stop") #let x = 1',
      '$ sum_(k=0)^n k $ \\ \\\\ \\u{41} <label> @reference _a_ *b* `c` // comment /* block */ "quoted"',
      '#set text(size: 100pt) #sys.inputs ]] }} )) {{ [[',
      '= No heading',
    ];
    const blocks: Block[] = [
      ...hostile.map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'list', items: hostile },
      { kind: 'table', header: hostile.slice(0, 2), rows: [hostile.slice(2, 4)] },
      { kind: 'properties', rows: [['#read("/etc/passwd")', '#sys.version']] },
      { kind: 'heading', level: 3, text: '#read("template.typ")' },
      { kind: 'notice', text: '#image("/etc/passwd")' },
    ];
    const { text } = await written(blocks, { title: hostile[0]!, subtitle: hostile[4]!, body: hostile[5]! });
    for (const each of hostile) expect(text).toContain(each);
    expect(text).not.toMatch(/root:|nologin/);
  });

  it('brings no HTML, no address of a script, and nothing that turns letters around', async () => {
    const { text, raw } = await written([
      markdown('<script>alert(1)</script>\n\n[here](javascript:alert(1)) ![seen](https://example.org/a.png)'),
      { kind: 'paragraph', text: 'a\u202edesrever\u202c b\u0000\u0007\ufeff c\ud800' },
    ]);
    expect(text).toContain('here seen');
    expect(text).toContain('adesrever b');
    expect(text).not.toContain('alert');
    expect(raw).not.toMatch(/\/URI \(|\/JavaScript|\/Launch/);
  });

  it('may be words of 10 kB, in a column too, and stays on the page', async () => {
    const { text, pages } = await written([
      { kind: 'paragraph', text: 'x'.repeat(10_000) },
      { kind: 'table', header: ['A', 'B', 'C'], rows: [['y'.repeat(300), 'z', 'w']] },
    ]);
    expect(text.match(/x/g)!.length).toBeGreaterThan(9_990);
    expect(Math.max(...text.split('\n').map((each) => each.length))).toBeLessThan(160);
    expect(pages).toBeGreaterThan(1);
  });

  it('may be in letters that no font has: each is named, and nothing fails', async () => {
    const { text } = await written([{ kind: 'paragraph', text: 'Said: \u{12000}' }], {
      title: 'Of \u{12001}',
    });
    expect(text).toContain('[U+12000]');
    expect(text).toContain('[U+12001]');
  });

  it('may be nested and wide as nobody needs it', async () => {
    const nested = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- level${depth}`).join('\n');
    const columns = (text: string) => `|${`${text}|`.repeat(60)}`;
    const { text } = await written([
      markdown(`${'> '.repeat(19)}quoted`),
      markdown(nested),
      markdown(`${'*'.repeat(900)}starred${'*'.repeat(900)}`),
      markdown([columns('head'), columns('-'), columns('cell')].join('\n')),
    ]);
    for (const word of ['quoted', 'level5', 'level59', 'starred', 'head', 'cell']) expect(text).toContain(word);
  });
});

describe('in other languages', () => {
  it('an Arabic document runs from the right, its columns too', async () => {
    const table: Block = { kind: 'table', header: ['المقعد', 'الشخص'], rows: [['أرفينيا', 'Anna Example']] };
    const { raw, text } = await written([table, markdown('Arvenia agreed.')], {
      language: 'ar',
      title: 'محضر الاجتماع',
      body: 'اللجنة',
      runningTitle: 'محضر',
    });
    expect(raw).toContain('/Lang (ar)');
    expect(raw).toContain('/Lang (en-GB)');
    expect(text).toContain('الصفحة');
    const row = text.split('\n').find((each) => each.includes('Anna Example'))!;
    // The layout is of the page: the second column stands to the left of the first.
    expect(row.replaceAll(/[\u202a-\u202e\u200e\u200f]/g, '').trim()).toMatch(/^Anna Example\s{5,}\S/);
  });

  it('Chinese and French documents say their pages so', async () => {
    const chinese = await written([markdown('主席宣布会议开幕。')], { language: 'zh', title: '会议记录' });
    expect(chinese.raw).toContain('/Lang (zh-CN)');
    expect(chinese.text).toMatch(/第 1 页，共 1 页/);
    expect(chinese.text).toContain('主席宣布会议开幕。');
    const french = await written([markdown('L’œuvre est « achevée ».')], { language: 'fr' });
    expect(french.raw).toContain('/Lang (fr-FR)');
    expect(french.text).toContain('Page 1 sur 1');
  });
});

describe('a PDF that is read, to be found', () => {
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

  it('gives its words, in every script that documents are written in', async () => {
    const said = [
      'The inspectors reported: 25 sites.',
      'Les équipes ont été formées à la sûreté nucléaire.',
      '核设施的警卫在夜间接受培训',
    ];
    const file = await writing.write('pdf', documentOf(said.map(markdown)));
    const text = plain(await writing.readPdf(file));
    for (const words of said) expect(text).toContain(words);
  });

  it('that is cut off, locked or none gives what it can, and harms nothing', async () => {
    const file = await writing.write('pdf', documentOf([markdown('The inspectors reported.')]));
    const cut = file.subarray(0, Math.floor(file.length / 2));
    expect(await writing.readPdf(cut).catch(() => '')).toEqual(expect.any(String));
    const locked = Buffer.concat([file, Buffer.from('\ntrailer << /Encrypt 9 0 R >>')]);
    expect(await writing.readPdf(locked)).toBe('');
    expect(await writing.readPdf(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Kids [1 0 R'))).toBe('');
    expect(await writing.readPdf(Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}`))).toBe('');
  });
});
