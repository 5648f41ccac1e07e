import type { Block, Document, DocumentLanguage } from './document.js';
import type { Flow, Sheet } from './flow.js';
import { cellLine, directionOf, ownLine, plainLine } from './lines.js';
import { markdownFlow, tableOf } from './markdown-flow.js';
import { LABEL_COLOURS, labelAsWritten, OWN_WORDS } from './words.js';

/** A document as it is set: its Markdown read, its lines with their language and direction. */
export function sheetOf(document: Document): Sheet {
  const { language, label } = document;
  const words = OWN_WORDS[language];
  const own = (text: string) => ownLine(text.replaceAll('\n', ' '), language);
  // Titles begin at the first level and skip none, as PDF/UA wants it.
  let level: 0 | 1 | 2 | 3 = 0;
  const flows = document.blocks.flatMap((block): readonly Flow[] => {
    if (block.kind === 'contents') level = 1;
    if (block.kind === 'heading') {
      const reached = Math.min(block.level, level + 1) as 1 | 2 | 3;
      level = reached;
      const heading = { kind: 'heading', level: reached, line: own(block.text) } as const;
      const { part, unlisted } = block;
      return [{ ...heading, ...(part !== undefined && { part: own(part) }), ...(unlisted && { unlisted }) }];
    }
    if (block.kind === 'markdown' || block.kind === 'quotation') {
      const { kind, text, mark } = block;
      const flows = marked(mark, markdownFlow(text, language, Math.min(level + 1, 3) as 1 | 2 | 3), language);
      return kind === 'quotation' ? [{ kind: 'quote', flows }] : flows;
    }
    return [flowOf(block, document)];
  });
  return {
    language,
    direction: directionOf(language),
    title: own(document.title),
    body: own(document.body),
    subtitle: document.subtitle === undefined ? null : own(document.subtitle),
    runningTitle: own(document.runningTitle),
    watermark: document.watermark === undefined ? null : own(document.watermark),
    label: labelAsWritten(label),
    labelColour: LABEL_COLOURS[label],
    labelWords: own(words.label[label]),
    pageWords: words.page,
    flows,
  };
}

/** A number before the first paragraph; before anything else it is a paragraph of its own. */
function marked(mark: string | undefined, flows: readonly Flow[], language: DocumentLanguage): readonly Flow[] {
  if (mark === undefined) return flows;
  const [first, ...rest] = flows;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', line: plainLine(mark, language) }, ...flows];
  const { line } = first;
  const run = { text: `${mark} `, language: line.language } as const;
  return [{ kind: 'paragraph', line: { ...line, runs: [run, ...line.runs] } }, ...rest];
}

function flowOf(block: Exclude<Block, { kind: 'heading' | 'markdown' | 'quotation' }>, { language }: Document): Flow {
  const plain = (text: string) => plainLine(text, language);
  const cell = (text: string) => cellLine(text, language);
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', line: plain(block.text) };
    case 'contents':
    case 'notice':
      return { kind: block.kind, line: ownLine(block.text, language) };
    case 'list': {
      const items = block.items.map((text): Flow[] => [{ kind: 'paragraph', line: plain(text) }]);
      return { kind: 'list', ordered: block.ordered === true, start: 1, items };
    }
    case 'properties':
      return {
        kind: 'properties',
        rows: block.rows.map(([name, value]) => [ownLine(name, language), ownLine(value, language)]),
      };
    case 'table': {
      const rows = block.rows.map((row) => row.map(cell));
      return tableOf(block.header.map(cell), rows, language, block.widths);
    }
  }
}
