import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  type Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Document } from './document.js';
import type { Line, Sheet } from './flow.js';
import { lineOf } from './lines.js';
import { sheetOf } from './sheet.js';
import { sideOf, TEXT_WIDTH, WordFlow } from './word-flow.js';
import { directed, languagesOf, paragraphOf, runProperties, WORD_FONTS } from './word-runs.js';

const MUTED = { color: '4A4A4A' };
const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const INDENT = 400;

/** Writes documents for Word. Belongs in the writing process: it never pauses. */
export class DocxWriter {
  async write(document: Document): Promise<Buffer> {
    const sheet = sheetOf(document);
    const flow = new WordFlow(sheet.direction);
    const children = [...front(sheet), ...flow.set(sheet.flows)];
    const word = new WordDocument({
      title: textOf(sheet.title),
      subject: textOf(sheet.runningTitle),
      creator: textOf(sheet.body),
      lastModifiedBy: textOf(sheet.body),
      keywords: sheet.label,
      styles: styles(sheet),
      numbering: { config: [listOf('bullets', null), ...[...flow.starts].map((at) => listOf(`ordered-${at}`, at))] },
      sections: [
        {
          properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } },
          headers: { default: new Header({ children: [running(sheet, sheet.runningTitle.runs.map(runOf))] }) },
          footers: { default: new Footer({ children: [running(sheet, pageNumber(sheet))] }) },
          children,
        },
      ],
    });
    return Packer.toBuffer(word);
  }
}

const margins = { top: 1700, bottom: 1420, left: 1248, right: 1248, header: 800, footer: 700 };
const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('');
const runOf = (run: Line['runs'][number]): TextRun => new TextRun({ ...runProperties(run), ...MUTED, text: run.text });

function front({ body, title, subtitle, label, labelWords, language, direction }: Sheet): Paragraph[] {
  const side = sideOf(direction);
  const marked = lineOf([{ text: `${label} – ${textOf(labelWords)}`, look: {} }], language);
  const line = { ...marked, direction: labelWords.direction };
  return [
    paragraphOf(body, { ...side, spacing: { after: 60 } }, MUTED),
    paragraphOf(title, { ...side, heading: HeadingLevel.TITLE }),
    ...(subtitle ? [paragraphOf(subtitle, { ...side, spacing: { after: 60 } }, MUTED)] : []),
    paragraphOf(line, {}, { ...MUTED, size: 18 }),
  ];
}

/** What each page says: something at the side where the language begins, the label at the other. */
function running({ direction, label, labelColour }: Sheet, children: readonly TextRun[]): Paragraph {
  const labelRun = new TextRun({
    ...{ text: ` ${label} `, bold: true, size: 24, language: { value: 'en-GB' } },
    color: labelColour.slice(1),
    shading: { type: ShadingType.CLEAR, fill: '000000' },
  });
  const tab = new TextRun({ children: [new Tab()] });
  const tabStops = [{ type: TabStopType.END, position: TEXT_WIDTH }];
  return directed(direction, [...children, tab, labelRun], { tabStops });
}

function pageNumber({ language, pageWords: [before, between, after] }: Sheet): TextRun[] {
  const properties = { ...runProperties({ language }), ...MUTED };
  const numbers = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after].filter((part) => part !== '');
  return numbers.map((part) => new TextRun({ ...properties, children: [part] }));
}

function styles({ language, direction }: Sheet) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '000000', font: WORD_FONTS } satisfies IRunStylePropertiesOptions,
    paragraph: {
      keepNext: true,
      spacing: { before, after: 120, line: 276, lineRule: 'auto' },
    } satisfies IParagraphStylePropertiesOptions,
  });
  return {
    default: {
      document: {
        run: { font: WORD_FONTS, size: 21, language: languagesOf(language) },
        paragraph: { spacing: { after: 140, line: direction === 'rtl' ? 300 : 276 } },
      },
      title: heading(40, 120),
      heading1: heading(28, 280),
      heading2: heading(24, 220),
      heading3: heading(21, 180),
    },
  };
}

function listOf(reference: string, start: number | null) {
  return {
    reference,
    levels: LEVELS.map((level) => ({
      level,
      ...(start === null
        ? { format: LevelFormat.BULLET, text: '•' }
        : { format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start: level === 0 ? start : 1 }),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: INDENT * (level + 1), hanging: 300 } } },
    })),
  };
}
