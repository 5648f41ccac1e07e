import { type Block, charactersOfBlocks } from '../documents/document.js';
import { labelAsWritten } from '../documents/words.js';
import { textOfPdf } from '../findings/importing/text-of-file.js';
import { asMarkdown } from '../minutes/composing/plain-markdown.js';
import type { PaperText } from '../papers/paper.repository.js';
import type { AskedPaper } from './book-question.js';
import { paragraph } from './book-front.js';
import type { OwnNotes } from './own-notes.js';
import { leftOut, type Part } from './room.js';
import type { Telling } from './telling.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Markdown takes longer to read than it is longer: pieces of a text that are read one by one do not. */
const PIECE = 8000;
/** A text is measured before it is known whether it stands in the book: it is taken apart once. */
const PIECES = new WeakMap<PaperText, Block[]>();

export type PaperTextsById = ReadonlyMap<string, PaperText | null>;

/** The papers of a book, each with its text where it is first spoken of. */
export class BookPapers {
  private readonly told = new Map<string, string>();

  constructor(
    private readonly texts: PaperTextsById,
    private readonly telling: Telling,
    private readonly notes: OwnNotes,
    private readonly publicUrl: string,
  ) {}

  blocks(papers: readonly AskedPaper[], part: string): Part[] {
    return papers.flatMap((paper) => this.paper(paper, part));
  }

  isTold({ id }: AskedPaper): boolean {
    return this.told.has(id);
  }

  private paper(paper: AskedPaper, part: string): Part[] {
    const { id, symbol, title, label, issuedAt, fileName, filePath } = paper;
    const elsewhere = this.told.get(id);
    if (elsewhere !== undefined) return [paragraph(this.telling.fill('paperElsewhere', { symbol, part: elsewhere }))];
    this.told.set(id, part);
    const issued = this.telling.fill('paperIssued', { label: labelAsWritten(label), day: this.telling.day(issuedAt) });
    const file = this.telling.fill('paperFile', { name: fileName });
    return [
      { kind: 'heading', level: 2, text: this.telling.fill('paper', { symbol, title }) },
      { kind: 'markdown', text: `${asMarkdown(issued)}\\\n[${asMarkdown(file)}](${this.publicUrl}${filePath})` },
      ...this.notes.on(paper),
      ...this.text(paper),
    ];
  }

  private text({ id, filePath }: AskedPaper): Block[] {
    const { say } = this.telling;
    const found = this.texts.get(id.slice('pap_'.length));
    if (found === undefined) return [paragraph(say.paperWaiting)];
    if (found === null) return [leftOut(this.telling, `${this.publicUrl}${filePath}`)];
    return blocksOf(found, this.telling);
  }
}

/** How much room the text of a paper takes in a book. */
export const lengthInBook = (text: PaperText, telling: Telling): number => charactersOfBlocks(blocksOf(text, telling));

function blocksOf(found: PaperText, { say }: Telling): Block[] {
  if (found.state !== 'READ' || found.text.trim() === '') return [paragraph(say.paperUnread)];
  const known = PIECES.get(found) ?? markdownOf(found).map((text): Block => ({ kind: 'markdown', text }));
  PIECES.set(found, known);
  return [paragraph(say.paperText), ...known];
}

function markdownOf({ contentType, text }: PaperText): string[] {
  if (contentType === WORD || contentType === 'text/markdown') return pieces(text);
  if (contentType === 'application/pdf') return pieces(textOfPdf(text).bodyMarkdown);
  return pieces(asMarkdown(text));
}

/** A text in pieces that end where a paragraph does. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const paragraph of text.split(/\n{2,}/)) {
    if (length > PIECE) {
      found.push(piece.join('\n\n'));
      [piece, length] = [[], 0];
    }
    piece.push(paragraph);
    length += paragraph.length;
  }
  return [...found, piece.join('\n\n')];
}
