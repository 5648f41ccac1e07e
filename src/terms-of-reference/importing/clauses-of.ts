import type { ClauseText } from '../drafting/clause.entity.js';
import type { TrackedBy } from '../../documents/reading.js';
import { type ImportNote, ImportNoteKind, type Piece, type Pieces } from './pieces.js';

export interface ImportedText {
  /** What stands above all clauses, such as the name of the document; empty when nothing does. */
  readonly title: string;
  readonly clauses: readonly ClauseText[];
  readonly notes: readonly ImportNote[];
  readonly changes: readonly TrackedBy[];
}

const LONGEST_HEADING = 300;
/** Text that stands before the first clause. */
const PREAMBLE = '0';

/** Clauses of a text: each heading and each numbered paragraph begins one. */
export function clausesOf({ pieces, notes, changes }: Pieces): ImportedText {
  const title = titleOf(pieces);
  const composing = new Composing(title === null ? pieces : pieces.slice(1));
  const { clauses, notes: own } = composing.compose();
  return { title: title ?? '', clauses, notes: [...notes, ...own], changes };
}

/** A first heading that stands above all others is the name of the document. */
function titleOf([first, ...rest]: readonly Piece[]): string | null {
  if (first?.kind !== 'heading' || first.number !== null) return null;
  const others = rest.flatMap((piece) => (piece.kind === 'heading' ? [piece.depth] : []));
  return others.length > 0 && others.every((depth) => depth > first.depth) ? first.text : null;
}

class Composing {
  private readonly clauses: { number: string; heading: string; body: string[] }[] = [];
  private readonly taken = new Set<string>();
  private readonly twice: string[] = [];
  private readonly depths: readonly number[];
  /** How many headings stand so far at each depth, under the one above them. */
  private counts: number[] = [];
  /** The number of the heading that holds, and how many paragraphs under it the text counted for itself. */
  private under = '';
  private paragraphs: number[] = [];

  constructor(private readonly pieces: readonly Piece[]) {
    const depths = pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.depth] : []));
    this.depths = [...new Set(depths)].toSorted((one, other) => one - other);
  }

  compose(): { clauses: ClauseText[]; notes: ImportNote[] } {
    for (const piece of this.pieces) {
      if (piece.kind === 'heading') this.heading(piece);
      else if (piece.kind === 'numbered') this.begin(this.paragraph(piece), '', piece.text);
      else this.text(piece.text);
    }
    const clauses = this.clauses.map(({ number, heading, body }) => ({
      ...{ number, heading, bodyMarkdown: body.filter((part) => part !== '').join('\n\n') },
    }));
    return {
      clauses: clauses.filter(({ heading, bodyMarkdown }) => heading + bodyMarkdown !== ''),
      notes: this.notes(),
    };
  }

  private notes(): ImportNote[] {
    const notes: ImportNote[] = [];
    if (this.twice.length > 0)
      notes.push({ kind: ImportNoteKind.NUMBER, count: this.twice.length, example: this.twice[0] ?? '' });
    if (this.taken.has(PREAMBLE)) notes.push({ kind: ImportNoteKind.PREAMBLE, count: 1, example: PREAMBLE });
    return notes;
  }

  private heading({ depth, number, text }: Extract<Piece, { kind: 'heading' }>): void {
    const level = this.depths.indexOf(depth) + 1;
    if (number !== null && /^\d/.test(number)) this.counts = number.split('.').map(Number);
    else {
      // A level that is skipped is not counted: the first heading under 2 is 2.1, however deep it stands.
      this.counts.length = Math.min(this.counts.length, level);
      const at = Math.min(level, this.counts.length + (this.counts.length < level ? 1 : 0)) - 1;
      this.counts[at] = (this.counts[at] ?? 0) + 1;
    }
    this.under = number === null ? this.next([], this.counts) : this.free(number);
    this.paragraphs = [];
    const long = text.length > LONGEST_HEADING;
    this.begin(this.under, long ? '' : text, long ? text : '');
  }

  /** `3.2` is a number by itself; `2.` is the second under the heading that holds. */
  private paragraph({ number, level }: Extract<Piece, { kind: 'numbered' }>): string {
    if (number?.includes('.')) return this.free(number);
    if (number !== null) this.paragraphs = [Number(number)];
    else {
      const depth = Math.min(level, this.paragraphs.length);
      this.paragraphs.length = depth + 1;
      this.paragraphs[depth] = (this.paragraphs[depth] ?? 0) + 1;
    }
    const above = this.under === '' ? [] : [this.under];
    return number === null ? this.next(above, this.paragraphs) : this.free([...above, ...this.paragraphs].join('.'));
  }

  /** A number that nothing in the text gives: the next that no clause has. */
  private next(above: readonly string[], counts: number[]): string {
    for (;;) {
      const number = [...above, ...counts].join('.');
      if (!this.taken.has(number)) return number;
      counts.push((counts.pop() ?? 0) + 1);
    }
  }

  private free(number: string): string {
    if (!this.taken.has(number)) return number;
    this.twice.push(number);
    let next = 2;
    while (this.taken.has(`${number} (${next})`)) next += 1;
    return `${number} (${next})`;
  }

  private begin(number: string, heading: string, text: string): void {
    this.taken.add(number);
    this.clauses.push({ number, heading, body: [text] });
  }

  private text(text: string): void {
    const last = this.clauses.at(-1);
    if (last) last.body.push(text);
    else this.begin(PREAMBLE, '', text);
  }
}
