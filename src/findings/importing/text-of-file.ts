import { type ReadBlock, ReadNoteKind, type ReadText } from '../../documents/reading.js';
import { type FindingTextNote, FindingTextNoteKind } from './text-preview.type.js';

/** A text as a finding may begin with it. */
export interface TextOfFile {
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly notes: readonly FindingTextNote[];
}

const KINDS: Readonly<Record<ReadNoteKind, FindingTextNoteKind>> = {
  IMAGE: FindingTextNoteKind.IMAGE,
  FOOTNOTE: FindingTextNoteKind.FOOTNOTE,
  COMMENT: FindingTextNoteKind.COMMENT,
  TRACKED_CHANGE: FindingTextNoteKind.TRACKED_CHANGE,
  TABLE: FindingTextNoteKind.TABLE,
  OTHER: FindingTextNoteKind.OTHER,
};
const LONGEST_TITLE = 300;

/** A first heading that stands above all others is the title; the rest is Markdown, paragraph by paragraph. */
export function textOfWord({ blocks, notes }: ReadText): TextOfFile {
  const [first, ...others] = blocks;
  const below = others.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const titled =
    first?.kind === 'heading' && first.text.length <= LONGEST_TITLE && below.every((level) => level > first.level);
  const text = (titled ? others : blocks).map((block, at, all) => {
    const follows = at > 0 && isItem(block) && isItem(all[at - 1]);
    return `${at === 0 ? '' : follows ? '\n' : '\n\n'}${markdownOf(block)}`;
  });
  return {
    title: titled ? first.text : '',
    bodyMarkdown: text.join(''),
    notes: notes.map(({ kind, ...note }) => ({ kind: KINDS[kind], ...note })),
  };
}

const isItem = (block: ReadBlock | undefined): boolean => block?.kind === 'paragraph' && block.list !== null;

function markdownOf(block: ReadBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(block.level, 6))} ${escaped(block.text)}`;
  if (block.kind === 'table') return block.markdown;
  if (!block.list) return block.markdown;
  const { level, ordered } = block.list;
  return `${'   '.repeat(Math.min(level, 5))}${ordered ? '1.' : '-'} ${block.markdown}`;
}

/** The lines of a PDF say neither what is a heading nor where a paragraph ends: both are guessed, and that is said. */
export function textOfPdf(text: string): TextOfFile {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const longest = Math.max(0, ...lines.slice(0, 2000).map((line) => line.length));
  const paragraphs: string[][] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (open) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    const next = lines[at + 1] ?? '';
    // A line goes on where the next begins small, or where it is full and does not end as sentences do.
    open =
      /^\p{Ll}/u.test(next) || (line.length > longest * 0.6 && !/[.!?:;]["»”)]?$/.test(line) && !/^[•·▪–-]/.test(next));
  }
  const note = { kind: FindingTextNoteKind.LAYOUT, count: 1, example: '' };
  return { title: '', bodyMarkdown: paragraphs.map((of) => paragraphOf(joined(of))).join('\n\n'), notes: [note] };
}

/** A word that was divided at the end of a line is one again. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line, at) => {
      const next = lines[at + 1];
      if (next === undefined) return line;
      return /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) : `${line} `;
    })
    .join('');

function paragraphOf(text: string): string {
  const [, item] = /^[•·▪]\s*(.+)$/s.exec(text) ?? [];
  return item === undefined ? escaped(text).replace(/^([#>+-])/, String.raw`\$1`) : `- ${escaped(item)}`;
}

const escaped = (text: string): string => text.replaceAll(/[\\`*<_]/g, String.raw`\$&`);
