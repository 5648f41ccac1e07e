import type { SnippetPart } from './search.type.js';

const BEGIN = '\u0002';
const END = '\u0003';
/** Marks of Markdown, which a snippet does not need: of links the words are left, of tables the cells. */
const LINK = /!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g;
const MARKS =
  /^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)|[*`~]{1,3}|(?<=^|\s)_+|_+(?=\s|$)|\\(?=[\\`*_{}[\]()#+\-.!<>|])|\|/gm;

/** A piece of text in which the database has put each hit between two signs, as plain words. */
export function partsOf(marked: string | null): SnippetPart[] {
  const plain = (marked ?? '').replaceAll(LINK, '$1').replaceAll(MARKS, ' ').replaceAll(/\s+/g, ' ').trim();
  return plain.split(BEGIN).flatMap((piece, index) => {
    const [hit, rest] = index === 0 ? ['', piece] : cut(piece);
    return [...(hit === '' ? [] : [{ text: hit, hit: true }]), ...(rest === '' ? [] : [{ text: rest, hit: false }])];
  });
}

const cut = (piece: string): [string, string] => {
  const end = piece.indexOf(END);
  return end < 0 ? ['', piece] : [piece.slice(0, end), piece.slice(end + 1)];
};
