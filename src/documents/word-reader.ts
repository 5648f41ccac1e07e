import mammoth from 'mammoth';
import { type ReadBlock, type ReadNote, ReadNoteKind, type ReadText } from './reading.js';
import { trackedChanges } from './tracked-changes.js';
import { partOfZip } from './zip-part.js';
import type { WordNode, WordParagraph, WordTree } from './word-ast.js';

const HEADING = /^heading\s*([1-9])$/i;
const MOST_XML = 100 * 1024 * 1024;
/** What Word holds beside the text and nobody misses. */
const UNREMARKABLE = /style|bookmark|lastRenderedPageBreak|proofErr|w:sectPr|smartTag|permStart|permEnd/i;

/** Reads Word documents. Belongs in the writing process: it never pauses, and takes what a file makes it take. */
export async function readWord(file: Uint8Array): Promise<ReadText> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let tree: WordTree | undefined;
  const { messages } = await mammoth.convertToHtml({ buffer }, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: WordTree) => {
      tree = document;
      // Nothing is left to be made HTML.
      return { ...document, children: [], comments: [] };
    },
  } as Parameters<typeof mammoth.convertToHtml>[1]);
  if (!tree) throw new Error('the document holds no text');
  const reading = new WordReading(tree);
  const blocks = tree.children.flatMap((node) => reading.block(node));
  // What the reader of the file took is its text as if all changes were accepted: insertions in, deletions out.
  const changes = trackedChanges(partOfZip(buffer, 'word/document.xml', MOST_XML)?.toString('utf8') ?? '');
  for (const { insertions, deletions } of changes)
    reading.note(ReadNoteKind.TRACKED_CHANGE, '', insertions + deletions);
  for (const { message } of messages) if (!UNREMARKABLE.test(message)) reading.note(ReadNoteKind.OTHER, message);
  return { blocks, notes: reading.notes(), changes };
}

class WordReading {
  private readonly found = new Map<ReadNoteKind, { count: number; example: string }>();

  constructor(private readonly tree: WordTree) {
    for (const _ of tree.comments) this.note(ReadNoteKind.COMMENT);
  }

  notes(): ReadNote[] {
    return [...this.found].map(([kind, one]) => ({ kind, ...one }));
  }

  note(kind: ReadNoteKind, example = '', count = 1): void {
    const known = this.found.get(kind);
    this.found.set(kind, { count: (known?.count ?? 0) + count, example: known?.example || example.slice(0, 200) });
  }

  block(node: WordNode): ReadBlock[] {
    if (node.type === 'paragraph') return this.paragraph(node);
    if (node.type !== 'table') return 'children' in node ? node.children.flatMap((child) => this.block(child)) : [];
    this.note(ReadNoteKind.TABLE);
    return [{ kind: 'table', markdown: this.table(node.children) }];
  }

  private paragraph(node: WordParagraph): ReadBlock[] {
    const name = node.styleName ?? node.styleId ?? '';
    const level = /^title$/i.test(name) ? 1 : Number(HEADING.exec(name)?.[1] ?? 0);
    const text = this.inline(node.children, level > 0).trim();
    if (text === '') return [];
    if (level > 0) return [{ kind: 'heading', level, text: text.replaceAll(/\s+/g, ' ') }];
    const { numbering } = node;
    const list = numbering ? { level: Number(numbering.level) || 0, ordered: numbering.isOrdered } : null;
    return [{ kind: 'paragraph', markdown: text.replace(/^([#>+-])/, String.raw`\$1`), list }];
  }

  private inline(nodes: readonly WordNode[], plain: boolean): string {
    return nodes.map((node) => this.piece(node, plain)).join('');
  }

  private piece(node: WordNode, plain: boolean): string {
    switch (node.type) {
      case 'text':
        return plain ? node.value : node.value.replaceAll(/[\\`*<]/g, String.raw`\$&`);
      case 'tab':
        return ' ';
      case 'break':
        return node.breakType === 'line' && !plain ? '  \n' : ' ';
      case 'checkbox':
        return node.checked ? '☒' : '☐';
      case 'image':
        this.note(ReadNoteKind.IMAGE);
        return '';
      case 'noteReference': {
        const body = this.tree.notes.resolve(node)?.body ?? [];
        const text = body.map((one) => ('children' in one ? this.inline(one.children, plain).trim() : '')).join(' ');
        this.note(ReadNoteKind.FOOTNOTE, text);
        return text === '' ? '' : ` (${text})`;
      }
      case 'hyperlink': {
        const text = this.inline(node.children, plain);
        return node.href && !plain && /^(https?:|mailto:)\S+$/.test(node.href) ? `[${text}](${node.href})` : text;
      }
      case 'run': {
        const text = this.inline(node.children, plain);
        const mark = `${node.isBold ? '**' : ''}${node.isItalic ? '_' : ''}${node.isStrikethrough ? '~~' : ''}`;
        if (plain || mark === '' || text.trim() === '') return text;
        const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
        return `${before}${mark}${inner}${[...(mark.match(/\*\*|_|~~/g) ?? [])].toReversed().join('')}${after}`;
      }
      case 'paragraph':
        return `${this.inline(node.children, plain)} `;
      default:
        return 'children' in node ? this.inline(node.children, plain) : '';
    }
  }

  /** Merged cells are taken as they come: each row has as many cells as it has. */
  private table(rows: readonly WordNode[]): string {
    const cells = rows.map((row) =>
      ('children' in row ? row.children : []).map((cell) =>
        ('children' in cell ? this.inline(cell.children, false) : '')
          .replaceAll(/\s+/g, ' ')
          .replaceAll('|', String.raw`\|`)
          .trim(),
      ),
    );
    const width = Math.max(0, ...cells.map((row) => row.length));
    const line = (row: readonly string[]): string =>
      `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
    const [header = [], ...rest] = cells;
    return [line(header), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
  }
}
