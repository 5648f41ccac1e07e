import { type MarkdownTree, markdownTree } from '../kernel/text/markdown.js';
import type { DocumentLanguage } from './document.js';
import type { Flow } from './flow.js';
import { lineOf, type Look, type Piece, plainLine } from './lines.js';

type Node = MarkdownTree['children'][number];
type Inline = Extract<Node, { type: 'paragraph' }>['children'][number];

const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
/** What is quoted or listed more deeply goes on at this depth. */
const DEEPEST = 6;
/** What has more columns than a page has room for is shown row by row. */
const MOST_COLUMNS = 16;
const GAP: Piece = { text: ' · ', look: {} };

/** Markdown as a document can set it: paragraphs, headings, lists, quotes and tables; what else there is, as its text. */
export function markdownFlow(markdown: string, language: DocumentLanguage, headings: 1 | 2 | 3): readonly Flow[] {
  const tree = markdownTree(markdown);
  if (!tree) return markdown.split(/\n{2,}/).map((text) => paragraph([{ text, look: {} }], language));
  return new MarkdownSetting(language, headings).blocks(tree.children, 0);
}

const paragraph = (pieces: readonly Piece[], language: DocumentLanguage): Flow => ({
  kind: 'paragraph',
  line: lineOf(pieces, language),
});

class MarkdownSetting {
  constructor(
    private readonly language: DocumentLanguage,
    private readonly headings: 1 | 2 | 3,
  ) {}

  blocks(nodes: readonly Node[], depth: number): Flow[] {
    return nodes.flatMap((node) => this.block(node, depth));
  }

  private block(node: Node, depth: number): Flow[] {
    switch (node.type) {
      case 'paragraph':
        return this.filled(this.inline(node.children));
      case 'heading': {
        // A heading within a text stands under the one that the document gives it, and skips no level.
        const line = lineOf(this.inline(node.children), this.language);
        return line.runs.length === 0 ? [] : [{ kind: 'heading', level: this.headings, line }];
      }
      case 'blockquote':
        if (depth >= DEEPEST) return this.blocks(node.children, depth);
        return [{ kind: 'quote', flows: this.blocks(node.children, depth + 1) }];
      case 'list': {
        if (depth >= DEEPEST) return node.children.flatMap((item) => this.blocks(item.children, depth));
        const items = node.children.map((item) => this.blocks(item.children, depth + 1));
        return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
      }
      case 'table': {
        const [header, ...rows] = node.children.map((row) =>
          row.children.map((cell) => ({
            ...lineOf(this.inline(cell.children), this.language),
            narrow: true as const,
          })),
        );
        if (!header || header.length > MOST_COLUMNS) {
          return node.children.flatMap((row) =>
            this.filled(row.children.flatMap((cell) => [...this.inline(cell.children), GAP])),
          );
        }
        return [tableOf(header, rows, this.language)];
      }
      case 'code':
        return this.filled([{ text: node.value, look: { code: true } }]);
      default:
        // HTML, definitions and rules are dropped, as pages drop them.
        return [];
    }
  }

  private filled(pieces: readonly Piece[]): Flow[] {
    const set = paragraph(pieces, this.language);
    return set.kind === 'paragraph' && set.line.runs.length > 0 ? [set] : [];
  }

  private inline(nodes: readonly Inline[], look: Look = {}): Piece[] {
    return nodes.flatMap((node) => this.piece(node, look));
  }

  private piece(node: Inline, look: Look): Piece[] {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replaceAll('\n', ' '), look }];
      case 'strong':
        return this.inline(node.children, { ...look, bold: true });
      case 'emphasis':
        return this.inline(node.children, { ...look, italic: true });
      case 'delete':
        return this.inline(node.children, { ...look, struck: true });
      case 'inlineCode':
        return [{ text: node.value, look: { ...look, code: true } }];
      case 'break':
        return [{ text: '\n', look }];
      case 'link':
        return this.inline(node.children, ADDRESS.test(node.url) ? { ...look, link: node.url } : look);
      case 'linkReference':
        return this.inline(node.children, look);
      case 'image':
      case 'imageReference':
        return [{ text: node.alt ?? '', look }];
      case 'footnoteReference':
        return [{ text: `[${node.identifier}]`, look }];
      default:
        return [];
    }
  }
}

/** A table that is as wide as its header, whatever its rows hold. */
export function tableOf(
  header: Extract<Flow, { kind: 'table' }>['header'],
  rows: Extract<Flow, { kind: 'table' }>['rows'],
  language: DocumentLanguage,
  widths?: readonly number[],
): Flow {
  const columns = header.map((_, column) => column);
  const empty = plainLine('', language);
  return {
    kind: 'table',
    widths: columns.map((column) => widths?.[column] ?? 1),
    header,
    rows: rows.map((row) => columns.map((column) => row[column] ?? empty)),
  };
}
