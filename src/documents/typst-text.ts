import type { Line, Sheet } from './flow.js';

/** A word that is longer may be broken; only such a one, since the mark for it is copied with the text. */
const unbroken = (letters: number): RegExp => new RegExp(`[^\\s\\p{Script=Han}\\p{Script=Arabic}]{${letters}}`, 'gu');
const [IN_LINES, IN_CELLS] = [unbroken(80), unbroken(24)];
const LONG_WORD = /\S{24}/;
const BREAK = '\u200b';
/** What Typst says of letters that no font has: PDF/UA lets none of them pass. Its messages escape once or twice. */
const WITHOUT_GLYPH = /(?:the text|disallowed codepoint) `\\*"(.*?)\\*"`/gu;
const ESCAPED = /\\+u\{([0-9a-f]+)\}/g;

/** Letters that no font shows, and what stands for them. */
export type Missing = ReadonlyMap<string, string>;

/** A sheet as the template reads it. */
export function sheetJson(sheet: Sheet, missing: Missing): string {
  return JSON.stringify(sheet, function replace(this: unknown, key: string, value: unknown) {
    return key === 'runs' ? runsOf(this as Line, missing) : value;
  });
}

function runsOf({ runs, narrow }: Line, missing: Missing): Line['runs'] {
  return runs.map((run) => {
    const text = named(run.text, missing);
    return LONG_WORD.test(text)
      ? { ...run, text: text.replace(narrow ? IN_CELLS : IN_LINES, `$&${BREAK}`) }
      : { ...run, text };
  });
}

const named = (text: string, missing: Missing): string =>
  missing.size === 0 ? text : Array.from(text, (letter) => missing.get(letter) ?? letter).join('');

/** The letters that a failure speaks of, each with its code: nothing of a text is lost without trace. */
export function withoutGlyph(error: unknown): Missing {
  const letters = [...String(error).matchAll(WITHOUT_GLYPH)].flatMap(([, text = '']) =>
    Array.from(text.replace(ESCAPED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))),
  );
  return new Map(letters.filter((letter) => letter > '\u007f').map((letter) => [letter, codeOf(letter)]));
}

const codeOf = (letter: string): string => `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
