import type { Flow, Line, Run } from './flow.js';
import { plainLine } from './lines.js';
import { xmlText } from './xml-text.js';

/** Twentieths of a point. */
const INDENT = 400;
const TEXT_WIDTH = 9410;
const LANGUAGES: Readonly<Record<Run['language'], string>> = {
  en: '<w:lang w:val="en-GB"/>',
  fr: '<w:lang w:val="fr-FR"/>',
  zh: '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>',
  ar: '<w:lang w:bidi="ar-SA"/>',
};
const NONE = plainLine('', 'en');

interface Place {
  readonly depth: number;
  readonly quoted: boolean;
}

/** What a document says as the XML of Word, for documents that are too long to be made at once. */
export const wordXml = (flows: readonly Flow[]): string =>
  flows.map((flow) => one(flow, { depth: 0, quoted: false })).join('');

function one(flow: Flow, { depth, quoted }: Place): string {
  const within = (flows: readonly Flow[], more: Partial<Place>): string =>
    flows.map((below) => one(below, { depth: depth + 1, quoted, ...more })).join('');
  switch (flow.kind) {
    case 'heading':
      return paragraph(flow.line, { style: `Heading${flow.level}` });
    case 'paragraph':
      return paragraph(flow.line, { indent: depth * INDENT, bar: quoted ? '888888' : null });
    // Word makes such a list by itself, when its reader asks for one.
    case 'contents':
      return '';
    case 'notice':
      return paragraph(flow.line, { bar: '8A5A00' });
    case 'quote':
      return within(flow.flows, { quoted: true });
    case 'list':
      return flow.items
        .map(([first, ...others], at) => {
          const mark = flow.ordered ? `${flow.start + at}.` : '•';
          const line = first?.kind === 'paragraph' ? first.line : NONE;
          const rest = first === undefined || first.kind === 'paragraph' ? others : [first, ...others];
          return `${paragraph(line, { indent: (depth + 1) * INDENT, mark })}${within(rest, {})}`;
        })
        .join('');
    case 'properties':
      return table(flow.rows, [1, 4], false);
    case 'table':
      return table(flow.header.length > 0 ? [flow.header, ...flow.rows] : flow.rows, flow.widths, true);
  }
}

interface Look {
  readonly style?: string;
  readonly indent?: number;
  /** Colour of a bar at the side where the line begins. */
  readonly bar?: string | null;
  readonly mark?: string;
  readonly bold?: boolean;
}

function paragraph(line: Line, { style, indent = 0, bar = null, mark, bold }: Look): string {
  const side = line.direction === 'rtl' ? 'right' : 'left';
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    bar ? `<w:pBdr><w:${side} w:val="single" w:sz="12" w:space="8" w:color="${bar}"/></w:pBdr>` : '',
    line.direction === 'rtl' ? '<w:bidi/>' : '',
    indent > 0 ? `<w:ind w:start="${indent}"${mark ? ' w:hanging="300"' : ''}/>` : '',
  ].join('');
  const marked = mark ? `<w:r><w:t>${mark}</w:t><w:tab/></w:r>` : '';
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${marked}${line.runs.map((run) => runXml(run, bold)).join('')}</w:p>`;
}

function runXml({ text, language, bold, italic, struck, code, link }: Run, strong = false): string {
  const properties = [
    bold || strong ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    struck ? '<w:strike/>' : '',
    link ? '<w:color w:val="0b4f9e"/><w:u w:val="single"/>' : code ? '<w:color w:val="333333"/>' : '',
    language === 'ar' ? '<w:rtl/>' : '',
    LANGUAGES[language],
  ].join('');
  const words = text.split('\n').map((part) => `<w:t xml:space="preserve">${xmlText(part)}</w:t>`);
  const run = `<w:r><w:rPr>${properties}</w:rPr>${words.join('<w:br/>')}</w:r>`;
  if (!link) return run;
  // A quotation mark or a backslash would end the address and begin something else.
  const address = xmlText(link.replaceAll('"', '%22').replaceAll('\\', '%5C'));
  return `<w:fldSimple w:instr=" HYPERLINK &quot;${address}&quot; ">${run}</w:fldSimple>`;
}

function table(rows: readonly (readonly Line[])[], widths: readonly number[], ruled: boolean): string {
  if (rows.length === 0) return '';
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((TEXT_WIDTH * width) / all));
  const rule =
    '<w:bottom w:val="single" w:sz="4" w:color="777777"/><w:insideH w:val="single" w:sz="4" w:color="777777"/>';
  const body = rows.map((cells, index) => {
    const head = ruled && index === 0;
    const set = columns.map(
      (width, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(cells[column] ?? NONE, { bold: head })}</w:tc>`,
    );
    return `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${set.join('')}</w:tr>`;
  });
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // Tables that follow each other would be one.
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${ruled ? `<w:tblBorders>${rule}</w:tblBorders>` : ''}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl><w:p/>`;
}
