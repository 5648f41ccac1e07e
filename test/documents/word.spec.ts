import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Block, Document } from '../../src/documents/document.js';
import { Writing } from '../../src/documents/writing.js';
import { documentOf, paragraphsOf, unzipped } from '../support/documents.js';

const writing = new Writing();
afterAll(() => writing.onApplicationShutdown());
const written = async (blocks: readonly Block[], more: Partial<Document> = {}) =>
  unzipped(await writing.write('word', documentOf(blocks, more)));

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Opening & <closing>' },
  {
    kind: 'markdown',
    text: 'The chair **opened** it: [there](https://example.org/x), [not](javascript:alert(1)).\n\n3. Three',
  },
  { kind: 'table', header: ['Seat', 'Person'], rows: [['Egypt', 'محمد']] },
  {
    kind: 'markdown',
    text: 'قال الممثل في Brussels إن الاجتماع مفيد.\n\n谢谢大家 in English is thanks for all that was said.',
  },
];

describe('a document for Word', () => {
  let parts: Map<string, string>;
  let body: string;
  const paragraph = (text: string) => paragraphsOf(body).find((each) => each.text.includes(text))!.xml;
  beforeAll(async () => {
    parts = await written(BLOCKS);
    body = parts.get('word/document.xml')!;
  });

  it('has headings that Word knows, and lists that begin where they began', () => {
    expect(paragraph('Minutes of the fourth meeting')).toContain('<w:pStyle w:val="Title"/>');
    expect(paragraph('Opening &amp; &lt;closing&gt;')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraph('Three')).toContain('<w:numPr>');
    expect(parts.get('word/numbering.xml')).toContain('<w:start w:val="3"/>');
    expect(paragraph('opened')).toMatch(/<w:b\/>.*opened/s);
  });

  it('repeats the first row of a table on each page', () => {
    const [table] = /<w:tbl>.*?<\/w:tbl>/s.exec(body)!;
    expect(/<w:tr>.*?<\/w:tr>/s.exec(table)![0]).toContain('<w:tblHeader/>');
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('tells the language, the direction and the font of each script', () => {
    const arabic = paragraph('قال الممثل');
    expect(arabic).toContain('<w:bidi/>');
    const runs = [...arabic.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
    const latin = runs.find((run) => run.includes('Brussels'))!;
    expect(latin).not.toContain('<w:rtl/>');
    for (const run of runs.filter((each) => each !== latin)) {
      expect(run).toContain('<w:rtl/>');
      expect(run).toContain('w:bidi="ar-SA"');
    }
    const chinese = /<w:r>(?:(?!<\/w:r>).)*谢谢大家/s.exec(paragraph('谢谢大家'))![0];
    expect(chinese).toContain('w:eastAsia="zh-CN"');
    expect(chinese).toMatch(/<w:rFonts[^>]*w:hint="eastAsia"/);
    expect(paragraph('谢谢大家')).not.toContain('<w:bidi/>');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
  });

  it('says label, title and page on each page, and what it is in its properties', () => {
    const [header, footer] = ['header', 'footer'].map(
      (kind) => [...parts].find(([name]) => name.startsWith(`word/${kind}`))![1],
    ) as [string, string];
    for (const part of [header, footer]) expect(paragraphsOf(part)[0]!.text).toContain('TLP:AMBER+STRICT');
    expect(paragraphsOf(header)[0]!.text).toContain('Minutes, draft');
    expect(paragraphsOf(footer)[0]!.text).toContain('Page ');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    const properties = parts.get('docProps/core.xml')!;
    expect(properties).toContain('<dc:title>Minutes of the fourth meeting</dc:title>');
    expect(properties).toContain('<dc:creator>Steering Committee</dc:creator>');
  });

  it('links to the web only', () => {
    const links = parts.get('word/_rels/document.xml.rels')!;
    expect(links).toContain('https://example.org/x');
    expect([...parts.values()].join('')).not.toContain('javascript:');
  });

  it('mirrors the columns of an Arabic document, and turns its text', async () => {
    const arabic = await written([...BLOCKS, { kind: 'notice', text: 'هذه مسودة' }], { language: 'ar', title: 'محضر' });
    const text = arabic.get('word/document.xml')!;
    expect(text).toContain('<w:bidiVisual/>');
    const title = paragraphsOf(text).find((each) => each.text === 'محضر')!.xml;
    expect(title).toMatch(/<w:pStyle w:val="Title"\/>.*<w:bidi\/>/s);
    expect([...arabic].find(([name]) => name.startsWith('word/footer'))![1]).toContain('الصفحة');
  });
});
