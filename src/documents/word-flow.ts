import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  HeadingLevel,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  type ITableBordersOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Direction, Flow, Line } from './flow.js';
import { plainLine } from './lines.js';
import { paragraphOf } from './word-runs.js';

/** Twentieths of a point between the margins of a page. */
export const TEXT_WIDTH = 9410;
const INDENT = 400;
const DEEPEST_LIST = 8;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '777777' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const BETWEEN_ROWS = { ...NO_BORDERS, bottom: THIN, insideHorizontal: THIN };
const EMPTY = plainLine('', 'en');

const QUOTED = { style: BorderStyle.SINGLE, size: 12, color: '888888', space: 8 };
/** The side where a document begins, whatever the direction of the line. */
export const sideOf = (direction: Direction) => ({
  alignment: direction === 'rtl' ? AlignmentType.RIGHT : AlignmentType.LEFT,
});
/** Word mirrors indents with the direction of a paragraph, and leaves borders on their side of the page. */
const barred = (direction: Direction, bar: IBorderOptions): IParagraphOptions => ({
  border: direction === 'rtl' ? { right: bar } : { left: bar },
});

/** Sets what a document says with Word's own means: its headings, lists and header rows are those that Word knows. */
export class WordFlow {
  private lists = 0;
  /** The numbers with which ordered lists begin: Word wants a definition for each. */
  readonly starts = new Set<number>();

  constructor(private readonly direction: Direction) {}

  set(flows: readonly Flow[], options: IParagraphOptions = {}, depth = 0, quoted = false): FileChild[] {
    return flows.flatMap((flow) => this.one(flow, options, depth, quoted));
  }

  private one(flow: Flow, options: IParagraphOptions, depth: number, quoted: boolean): FileChild[] {
    switch (flow.kind) {
      case 'heading':
        return [paragraphOf(flow.line, { ...options, ...sideOf(this.direction), heading: HEADINGS[flow.level] })];
      // Word makes such a list by itself, when its reader asks for one.
      case 'contents':
        return [];
      case 'paragraph':
        return [paragraphOf(flow.line, { ...options, ...(quoted ? barred(flow.line.direction, QUOTED) : {}) })];
      case 'notice':
        return [
          paragraphOf(flow.line, {
            ...barred(flow.line.direction, { style: BorderStyle.SINGLE, size: 24, color: '8A5A00', space: 6 }),
            shading: { type: ShadingType.CLEAR, fill: 'FFF6E5' },
          }),
        ];
      case 'quote': {
        return this.set(flow.flows, { ...options, indent: { start: INDENT * (depth + 1) } }, depth + 1, true);
      }
      case 'list':
        return this.list(flow, depth);
      case 'properties':
        return this.table(flow.rows, [1, 4], NO_BORDERS, (column) => (column === 0 ? { color: '4A4A4A' } : {}));
      case 'table':
        return this.table(flow.rows, flow.widths, BETWEEN_ROWS, () => ({}), flow.header);
    }
  }

  private list({ ordered, start, items }: Extract<Flow, { kind: 'list' }>, depth: number): FileChild[] {
    const level = Math.min(depth, DEEPEST_LIST);
    const instance = (this.lists += 1);
    if (ordered) this.starts.add(start);
    const reference = ordered ? `ordered-${start}` : 'bullets';
    return items.flatMap(([first, ...others]) => {
      const line = first?.kind === 'paragraph' ? first.line : EMPTY;
      const rest = first === undefined || first.kind === 'paragraph' ? others : [first, ...others];
      const marked = paragraphOf(line, { numbering: { reference, level, instance }, spacing: { after: 60 } });
      return [marked, ...this.set(rest, { indent: { start: INDENT * (level + 1) } }, depth + 1)];
    });
  }

  private table(
    rows: readonly (readonly Line[])[],
    widths: readonly number[],
    borders: ITableBordersOptions,
    look: (column: number) => IRunPropertiesOptions,
    header: readonly Line[] = [],
  ): FileChild[] {
    const all = widths.reduce((sum, width) => sum + width, 0);
    const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / all));
    const cell = (line: Line, column: number, more: IRunPropertiesOptions = {}) =>
      new TableCell({
        margins: { top: 60, bottom: 60, left: 80, right: 80 },
        width: { size: columnWidths[column]!, type: WidthType.DXA },
        children: [
          paragraphOf(
            line,
            {
              spacing: { after: 0 },
              // A name in another script stays in the column that begins where the document's language begins.
              ...sideOf(this.direction),
            },
            { ...look(column), ...more },
          ),
        ],
      });
    const head = new TableRow({
      ...{ tableHeader: true, cantSplit: true },
      children: header.map((line, column) => cell(line, column, { bold: true })),
    });
    const body = rows.map((row) => new TableRow({ children: row.map((line, column) => cell(line, column)) }));
    if (header.length === 0 && body.length === 0) return [];
    return [
      new Table({
        rows: header.length > 0 ? [head, ...body] : body,
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        ...{ columnWidths, borders, layout: TableLayoutType.FIXED },
        visuallyRightToLeft: this.direction === 'rtl',
      }),
      // Tables that follow each other would be one.
      new Paragraph({ spacing: { after: 0 } }),
    ];
  }
}
