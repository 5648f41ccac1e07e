/** Scripts that put no spaces between words: each of their characters counts as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

enum Sort {
  OTHER = 1,
  LETTER,
  MARK,
  UNSPACED,
  SPACE,
  LINE,
}
/** What stays within a word such as "co-chair's", "3.2" or "1,000". */
const JOINS = "'’-.,";
const ENDS_BEFORE_SPACE = '.;:!?؟';
const ENDS = '。；';

/** Looked up once for each character: to ask an expression of every one of a long text took most of the time. */
const SORTS = new Uint8Array(0x11_0000);
const sortOf = (code: number): Sort => (SORTS[code] ||= sortOfCharacter(String.fromCodePoint(code)));

function sortOfCharacter(character: string): Sort {
  if (character === '\n') return Sort.LINE;
  if (/\s/u.test(character)) return Sort.SPACE;
  if (/\p{M}/u.test(character)) return Sort.MARK;
  if (!/[\p{L}\p{N}]/u.test(character)) return Sort.OTHER;
  return UNSPACED.test(character) ? Sort.UNSPACED : Sort.LETTER;
}

const codeAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit < 0xd8_00 || unit > 0xdb_ff ? unit : (text.codePointAt(at) as number);
};
export const isSpace = (text: string, at: number): boolean =>
  at < text.length && sortOf(text.charCodeAt(at)) >= Sort.SPACE;

function skip(text: string, from: number, one: Sort, other: Sort): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    const sort = sortOf(code);
    if (sort !== one && sort !== other) return at;
    at += code > 0xff_ff ? 2 : 1;
  }
  return at;
}

/** Where the word, the run of spaces, or the single sign ends that begins at a place. */
export function endOfWord(text: string, at: number): number {
  const code = codeAt(text, at);
  const after = at + (code > 0xff_ff ? 2 : 1);
  const sort = sortOf(code);
  if (sort === Sort.SPACE) return skip(text, after, Sort.SPACE, Sort.SPACE);
  if (sort === Sort.UNSPACED) return skip(text, after, Sort.MARK, Sort.MARK);
  if (sort !== Sort.LETTER && sort !== Sort.MARK) return after;
  let end = skip(text, after, Sort.LETTER, Sort.MARK);
  while (end < text.length && JOINS.includes(text.charAt(end))) {
    const further = skip(text, end + 1, Sort.LETTER, Sort.MARK);
    if (further === end + 1) break;
    end = further;
  }
  return end;
}

/** Where the sentence or the line ends that begins at a place, with the spaces behind it. */
export function endOfSentence(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1) {
    // No sentence ends with a letter: nothing else is asked of most characters.
    const sort = sortOf(text.charCodeAt(end));
    if (sort === Sort.LINE) return end + 1;
    if (sort !== Sort.OTHER) continue;
    const sign = text.charAt(end);
    if (!ENDS.includes(sign) && !(ENDS_BEFORE_SPACE.includes(sign) && isSpace(text, end + 1))) continue;
    let after = end + 1;
    while (isSpace(text, after)) after += 1;
    return after;
  }
  return text.length;
}
