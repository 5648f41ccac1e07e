import { xmlText } from '../../documents/xml-text.js';
import { labelAsWritten } from '../../documents/words.js';
import { zipStream } from '../../documents/zip-stream.js';
import { type About, cellsOf, HEADS, meansOf, type Pages } from './exported-finding.js';

/** A cell of a workbook holds no more; what is longer goes on in columns at the end. */
const LONGEST_CELL = 32_767;
const TEXT = HEADS.indexOf('text');
const MOST_PIECES = 4;
const CONTINUED = Array.from({ length: MOST_PIECES - 1 }, (_, index) => `text, part ${index + 2}`);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Columns are wide enough for what they hold, and texts are broken into lines. */
const WIDTHS = HEADS.map((head) => (['title', 'text', 'what', 'recommendation', 'evidence'].includes(head) ? 50 : 18));

const fixed = (text: string): Buffer[] => [Buffer.from(`${XML}${text}`)];

/** A workbook with one sheet. Every cell says that it is a text: none is a formula, whatever it begins with. */
export function workbookFile(about: About, pages: Pages): AsyncIterable<Buffer> {
  const label = labelAsWritten(about.label);
  return zipStream([
    {
      name: '[Content_Types].xml',
      content: fixed(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      content: fixed(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: fixed(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${label.replace(':', ' ')}" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: fixed(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/styles.xml',
      content: fixed(
        `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(about, pages) },
  ]);
}

async function* sheet({ label, language }: About, pages: Pages): AsyncIterable<Buffer> {
  const columns = WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  yield Buffer.from(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${row(1, [...HEADS, ...CONTINUED], 1)}`,
  );
  let number = 1;
  for await (const page of pages) {
    const rows = page.map((finding) => row((number += 1), inPieces(cellsOf(finding, language)), 0));
    yield Buffer.from(rows.join(''));
  }
  const printed = xmlText(`${labelAsWritten(label)} – ${meansOf(label, language)}`.replaceAll('&', '&&'));
  yield Buffer.from(
    `</sheetData><headerFooter><oddHeader>&amp;C${printed}</oddHeader><oddFooter>&amp;C${printed}</oddFooter></headerFooter></worksheet>`,
  );
}

/** The longest text of a finding fills four cells. Of the rest only evidence with many long addresses can be too long. */
function inPieces(cells: readonly string[]): string[] {
  const text = cells[TEXT] ?? '';
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + LONGEST_CELL - 1, text.length);
    // No character is cut in two.
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] as string)) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  const cut = (cell: string): string => (cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell);
  return [...cells.map((cell, at) => (at === TEXT ? (pieces[0] ?? '') : cut(cell))), ...pieces.slice(1)];
}

const row = (number: number, cells: readonly string[], style: number): string =>
  `<row r="${number}">${cells.map((text, at) => (text === '' ? '' : `<c r="${nameOf(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.replaceAll(/\r\n?/g, '\n'))}</t></is></c>`)).join('')}</row>`;

const nameOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
