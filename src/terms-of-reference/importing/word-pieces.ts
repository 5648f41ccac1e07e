import { type ReadBlock, ReadNoteKind, type ReadText } from '../../documents/reading.js';
import {
  announcesList,
  ImportNoteKind,
  numberOfHeading,
  numberOfParagraph,
  type Piece,
  type Pieces,
} from './pieces.js';

type Paragraph = Extract<ReadBlock, { kind: 'paragraph' }>;

const KINDS: Readonly<Record<ReadNoteKind, ImportNoteKind>> = {
  IMAGE: ImportNoteKind.IMAGE,
  FOOTNOTE: ImportNoteKind.FOOTNOTE,
  COMMENT: ImportNoteKind.COMMENT,
  TRACKED_CHANGE: ImportNoteKind.TRACKED_CHANGE,
  TABLE: ImportNoteKind.TABLE,
  OTHER: ImportNoteKind.OTHER,
};

/** What the reader of Word documents found, as headings, numbered paragraphs and text. */
export function wordPieces({ blocks, notes, changes }: ReadText): Pieces {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  let listed = false;
  const flush = (): void => {
    if (lines.length > 0) pieces.push({ kind: 'text', text: lines.join('') });
    lines = [];
    listed = false;
  };
  const add = (text: string, isItem: boolean): void => {
    lines.push(`${lines.length === 0 ? '' : listed && isItem ? '\n' : '\n\n'}${text}`);
    listed = isItem;
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      flush();
      pieces.push({ kind: 'heading', depth: block.level, ...numberOfHeading(block.text) });
    } else if (block.kind === 'table') add(block.markdown, false);
    else {
      const before = lines.at(-1) ?? textOf(pieces.at(-1));
      const numbered = begins(block, listed || announcesList(before));
      if (numbered) {
        flush();
        pieces.push(numbered);
      } else add(asText(block), block.list !== null);
    }
  }
  flush();
  return { pieces, notes: notes.map((note) => ({ ...note, kind: KINDS[note.kind] })), changes };
}

const textOf = (piece: Piece | undefined): string => (piece && piece.kind !== 'heading' ? piece.text : '');

/** Whether a paragraph begins a clause: by a number that stands in it, or that Word counts. */
function begins({ markdown, list }: Paragraph, inList: boolean): Piece | null {
  const found = numberOfParagraph(markdown);
  if (found && !list) return { kind: 'numbered', level: 0, number: found.number, text: markdown.slice(found.length) };
  if (!list?.ordered || inList) return null;
  return { kind: 'numbered', level: list.level, number: null, text: markdown };
}

function asText({ markdown, list }: Paragraph): string {
  if (!list) return markdown;
  const mark = list.ordered ? '1. ' : '- ';
  return `${'   '.repeat(list.level)}${mark}${markdown.replaceAll('\n', ' ')}`;
}
