import {
  announcesList,
  ImportNoteKind,
  type ImportNote,
  numberOfHeading,
  numberOfParagraph,
  type Piece,
  type Pieces,
} from './pieces.js';

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-{2,})\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** What Markdown has that a clause shows otherwise, or not at all. */
const NOTED: readonly (readonly [ImportNoteKind, RegExp])[] = [
  [ImportNoteKind.IMAGE, /!\[[^\]\n]{0,200}\](?:\([^)\n]{0,500}\)|\[)/g],
  [ImportNoteKind.HTML, /<\/?[a-z][a-z0-9]{0,20}(?:\s[^>\n]{0,500})?>|<!--/gi],
  [ImportNoteKind.FOOTNOTE, /^\[\^[^\]\n]{1,50}\]:/gm],
  // A link's address that stands apart is found in its own clause only.
  [ImportNoteKind.LINK, /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:\s*\S/gm],
];

/** Reads Markdown line by line, in time that grows with its length and nothing else. What it does not know stays text. */
export function markdownPieces(markdown: string): Pieces {
  const text = markdown.replaceAll(/\r\n?|\f/g, '\n').replace(/^\ufeff/, '');
  return { pieces: new MarkdownReading(text.split('\n')).pieces(), notes: notesOf(text), changes: [] };
}

function notesOf(text: string): ImportNote[] {
  return NOTED.flatMap(([kind, pattern]) => {
    const found = text.match(pattern);
    return found ? [{ kind, count: found.length, example: (found[0] ?? '').trim().slice(0, 200) }] : [];
  });
}

class MarkdownReading {
  private readonly found: Piece[] = [];
  private buffer: string[] = [];
  /** The numbered paragraph that is read now: its number, and how far its text is indented. */
  private numbered: { number: string; indent: number } | null = null;
  private fence: string | null = null;
  private inList = false;

  constructor(private readonly lines: readonly string[]) {}

  pieces(): readonly Piece[] {
    for (let at = 0; at < this.lines.length; at += 1) if (this.take(at)) at += 1;
    this.flush();
    return this.found;
  }

  /** Takes a line; true when the one after it belongs to it. */
  private take(at: number): boolean {
    const line = this.lines[at] ?? '';
    if (this.isCode(line)) return this.keep(line);
    const [, marks, words = ''] = HEADING.exec(line) ?? [];
    if (marks !== undefined) return this.heading(marks.length, words);
    const underline = UNDERLINE.exec(this.lines[at + 1] ?? '');
    const alone = this.isBlank(at - 1) && line.trim() !== '' && !/^ {4}|^\s*[->|+*]/.test(line);
    if (alone && underline) {
      this.heading(underline[1] === undefined ? 2 : 1, line.trim());
      return true;
    }
    const number = numberOfParagraph(line);
    if (number && !this.belongsToList()) return this.paragraph(line, number);
    if (number) this.inList = true;
    else if (this.isBlank(at - 1) && /^\S/.test(line)) this.endOfList(line);
    return this.keep(line);
  }

  private isCode(line: string): boolean {
    const [, mark] = FENCE.exec(line) ?? [];
    if (this.fence !== null) {
      if (mark?.startsWith(this.fence) && line.trim() === mark) this.fence = null;
      return true;
    }
    if (mark !== undefined) this.fence = mark;
    return mark !== undefined;
  }

  private isBlank(at: number): boolean {
    return (this.lines[at] ?? '').trim() === '';
  }

  private belongsToList(): boolean {
    if (this.inList) return true;
    const last = this.buffer.findLast((line) => line.trim() !== '');
    return last !== undefined && announcesList(last);
  }

  /** A line that is not indented, after an empty one, goes on with no list and no numbered paragraph. */
  private endOfList(line: string): void {
    if (/^[-+*|>]/.test(line)) return;
    this.inList = false;
    if (this.numbered) this.flush();
  }

  private keep(line: string): false {
    const { indent = 0 } = this.numbered ?? {};
    const blank = /^\s*/.exec(line)?.[0].length ?? 0;
    this.buffer.push(line.slice(Math.min(indent, blank)));
    return false;
  }

  private heading(depth: number, words: string): false {
    this.flush();
    this.inList = false;
    const { number, text } = numberOfHeading(words.trim());
    this.found.push({ kind: 'heading', depth, number, text });
    return false;
  }

  private paragraph(line: string, { number, length }: { number: string; length: number }): false {
    this.flush();
    this.numbered = { number, indent: length };
    this.buffer.push(line.slice(length));
    return false;
  }

  private flush(): void {
    const text = this.buffer
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd();
    if (this.numbered) {
      const { number } = this.numbered;
      this.found.push({ kind: 'numbered', level: 0, number, text });
    } else if (text !== '') this.found.push({ kind: 'text', text });
    this.buffer = [];
    this.numbered = null;
  }
}
