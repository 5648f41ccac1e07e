import type { Block, Document } from './document.js';
import type { Flow, Sheet } from './flow.js';
import { cellLine, directionOf, plainLine } from './lines.js';
import { markdownFlow, tableOf } from './markdown-flow.js';
import { LABEL_COLOURS, labelAsWritten, OWN_WORDS } from './words.js';

/** A document as it is set: its Markdown read, its lines with their language and direction. */
export function sheetOf(document: Document): Sheet {
  const { language, label } = document;
  const words = OWN_WORDS[language];
  const plain = (text: string) => plainLine(text.replaceAll('\n', ' '), language);
  // Titles begin at the first level and skip none, as PDF/UA wants it.
  let level: 0 | 1 | 2 | 3 = 0;
  const flows = document.blocks.flatMap((block): readonly Flow[] => {
    if (block.kind === 'heading') {
      const reached = Math.min(block.level, level + 1) as 1 | 2 | 3;
      level = reached;
      return [{ kind: 'heading', level: reached, line: plain(block.text) }];
    }
    if (block.kind === 'markdown') return markdownFlow(block.text, language, Math.min(level + 1, 3) as 1 | 2 | 3);
    return [flowOf(block, document)];
  });
  return {
    language,
    direction: directionOf(language),
    title: plain(document.title),
    body: plain(document.body),
    subtitle: document.subtitle === undefined ? null : plain(document.subtitle),
    runningTitle: plain(document.runningTitle),
    label: labelAsWritten(label),
    labelColour: LABEL_COLOURS[label],
    labelWords: plain(words.label[label]),
    pageWords: words.page,
    flows,
  };
}

function flowOf(block: Exclude<Block, { kind: 'heading' | 'markdown' }>, { language }: Document): Flow {
  const plain = (text: string) => plainLine(text, language);
  const cell = (text: string) => cellLine(text, language);
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return { kind: block.kind, line: plain(block.text) };
    case 'list': {
      const items = block.items.map((text): Flow[] => [{ kind: 'paragraph', line: plain(text) }]);
      return { kind: 'list', ordered: block.ordered === true, start: 1, items };
    }
    case 'properties':
      return { kind: 'properties', rows: block.rows.map(([name, value]) => [plain(name), plain(value)]) };
    case 'table': {
      const rows = block.rows.map((row) => row.map(cell));
      return tableOf(block.header.map(cell), rows, language, block.widths);
    }
  }
}
