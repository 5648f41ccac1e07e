import type { TrackedBy } from '../../documents/reading.js';

/** A text on its way to clauses: what begins one, and what goes on with it. */
export type Piece =
  | { readonly kind: 'heading'; readonly depth: number; readonly number: string | null; readonly text: string }
  /** A paragraph with a number; `number` is null where the program that wrote the text counts for itself. */
  | { readonly kind: 'numbered'; readonly level: number; readonly number: string | null; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export enum ImportNoteKind {
  IMAGE = 'IMAGE',
  HTML = 'HTML',
  FOOTNOTE = 'FOOTNOTE',
  COMMENT = 'COMMENT',
  TRACKED_CHANGE = 'TRACKED_CHANGE',
  TABLE = 'TABLE',
  NUMBER = 'NUMBER',
  LINK = 'LINK',
  PREAMBLE = 'PREAMBLE',
  PROVISION = 'PROVISION',
  OTHER = 'OTHER',
}
export interface ImportNote {
  readonly kind: ImportNoteKind;
  readonly count: number;
  readonly example: string;
}
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly notes: readonly ImportNote[];
  /** Of a Word document: changes that are read as accepted, by author. */
  readonly changes: readonly TrackedBy[];
}

const WORDS = String.raw`(?:(?:article|section|clause|chapter|chapitre|part|annex|art\.)\s+)?`;
const HEADING_NUMBER = new RegExp(
  String.raw`^${WORDS}(?:(\d{1,3}(?:\.\d{1,3})*)(?:[.):]\s+|\s+[-–—]\s+|\s+(?=\p{Lu}))|([IVXLC]{1,7}|[A-Z])[.)]\s+)(?=\S)`,
  'iu',
);
const PARAGRAPH_NUMBER = /^(\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)])\s+(?=\S)/;

/** The number with which a heading begins, and what is left of it. */
export function numberOfHeading(text: string): { number: string | null; text: string } {
  const [found, digits, letters] = HEADING_NUMBER.exec(text) ?? [];
  if (found === undefined) return { number: null, text };
  // "A committee" is no heading with the number A, and "mix." none with the number MIX: such numbers are capitals.
  if (letters !== undefined && letters !== letters.toUpperCase()) return { number: null, text };
  return { number: digits ?? letters ?? null, text: text.slice(found.length) };
}

/** The same of a paragraph, whose number has dots or a mark behind it; with the length of what is the number. */
export function numberOfParagraph(text: string): { number: string; length: number } | null {
  const [found, number] = PARAGRAPH_NUMBER.exec(text) ?? [];
  return found === undefined || number === undefined
    ? null
    : { number: number.replace(/[.)]$/, ''), length: found.length };
}

/** Whether a list belongs to the sentence before it, such as "the members are:". */
export const announcesList = (text: string): boolean => /[:：]\s*$/.test(text);
