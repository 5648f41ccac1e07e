import { lines } from '../kernel/text/printable.js';
import type { DocumentLanguage } from './document.js';
import type { Direction, Line, Run } from './flow.js';

/** Marks that turn the order of letters around, what is no character, and what no font shows. */
const UNSHOWN = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{fdd0}-\u{fdef}\p{Cn}\u{e0000}-\u{e0fff}]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const CHINESE = /[\p{Script=Han}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff60]/u;
const LETTER = /\p{L}/u;
/** No script sets so many marks on one letter; a tower of them takes seconds to be set. */
const TOO_MANY_MARKS = /(\p{M}{16})\p{M}+/gu;
/** A number that follows an Arabic word is read with it, and drawn to its left, unless something stands between them. */
const NUMBER_AFTER = /(\p{Script=Arabic})(?=\s*[,;:(\u2013\u2014\uff0c\uff1b\uff1a\uff08]\s*\d)/gu;
const LEFT_TO_RIGHT_MARK = '\u200e';
/** Most texts: nothing but Latin letters, and marks that go with any. */
const LATIN_ONLY = /^[\n -~\u00a0-\u024f\u2010-\u201f\u2026]*$/;
const LATIN_LETTER = /[A-Za-z\u00c0-\u024f]/;
type Script = 'arabic' | 'chinese' | 'latin';

export type Look = Omit<Run, 'text' | 'language'>;
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

/** Text as it can be set: its order is that of its letters and cannot be turned around by what is not seen. */
export const settable = (text: string): string =>
  LATIN_ONLY.test(text) ? text : lines(text).replace(UNSHOWN, '').replace(TOO_MANY_MARKS, '$1');

export const directionOf = (language: DocumentLanguage): Direction => (language === 'ar' ? 'rtl' : 'ltr');

export const plainLine = (text: string, language: DocumentLanguage): Line => lineOf([{ text, look: {} }], language);

/**
 * A line in the document's own words, which may hold longer ones of others, as a title holds the name of a meeting: it
 * goes the document's way if any letter of it does.
 */
export function ownLine(text: string, language: DocumentLanguage): Line {
  const line = plainLine(text, language);
  const own = directionOf(language);
  const speaks = line.runs.some((run) => directionOf(run.language) === own && LETTER.test(run.text));
  return speaks ? { ...line, direction: own } : line;
}

/** The same within a column of a table. */
export const cellLine = (text: string, language: DocumentLanguage): Line => ({
  ...ownLine(text, language),
  narrow: true,
});

/**
 * A line of a document in a language. It goes the way in which most of its letters go, so that an Arabic paragraph of
 * an English document begins at the right, and each run of letters is told as the language of its script.
 */
export function lineOf(pieces: readonly Piece[], language: DocumentLanguage): Line {
  const set = pieces.map(({ text, look }) => ({ text: settable(text), look })).filter(({ text }) => text !== '');
  const all = set.map(({ text }) => text).join('');
  const scripts = scriptsOf(all);
  const own = likeliest(scripts, language);
  const direction = directionOfLetters(scripts, language);
  const runs = set.flatMap(({ text, look }) =>
    // `محمد, 14:00` is a name and an hour where the line is not Arabic: the hour must not go to the left of the name.
    runsOf(direction === 'ltr' ? text.replace(NUMBER_AFTER, `$1${LEFT_TO_RIGHT_MARK}`) : text, look, own, language),
  );
  return { language: languageOf(own, language), direction, runs };
}

/** A script stands for its language: of the document if it is written so, or else the one that is likeliest. */
function languageOf(script: Script, language: DocumentLanguage): DocumentLanguage {
  if (script === 'arabic') return 'ar';
  if (script === 'chinese') return 'zh';
  return language === 'fr' ? 'fr' : 'en';
}

function scriptOf(character: string): Script | null {
  if (character < '\u0250') return LETTER.test(character) ? 'latin' : null;
  if (RIGHT_TO_LEFT.test(character)) return 'arabic';
  if (CHINESE.test(character)) return 'chinese';
  return LETTER.test(character) ? 'latin' : null;
}

/** How many letters of each script; Chinese says in one sign what takes others several letters. */
function scriptsOf(text: string): Record<Script, number> {
  if (LATIN_ONLY.test(text)) return { latin: LATIN_LETTER.test(text) ? 1 : 0, arabic: 0, chinese: 0 };
  const counts = { latin: 0, arabic: 0, chinese: 0 };
  for (const character of text) {
    const script = scriptOf(character);
    if (script) counts[script] += script === 'chinese' ? 3 : 1;
  }
  return counts;
}

/** An Arabic text may be full of foreign names and still be one; what stands in another document is mostly Arabic. */
function directionOfLetters({ latin, arabic, chinese }: Readonly<Record<Script, number>>, language: DocumentLanguage) {
  const all = latin + arabic + chinese;
  if (all === 0) return directionOf(language);
  return arabic / all >= (language === 'ar' ? 0.1 : 0.5) ? 'rtl' : 'ltr';
}

function likeliest(counts: Readonly<Record<Script, number>>, language: DocumentLanguage): Script {
  const usual: Script = language === 'ar' ? 'arabic' : language === 'zh' ? 'chinese' : 'latin';
  const rank = (script: Script): number => counts[script] * 2 + (script === usual ? 1 : 0);
  return (['latin', 'arabic', 'chinese'] as const).toSorted((one, other) => rank(other) - rank(one))[0]!;
}

/** Spaces, digits and signs go with the letters before them, unless the line's own script follows. */
function runsOf(text: string, look: Look, own: Script, language: DocumentLanguage): Run[] {
  if (own === 'latin' && LATIN_ONLY.test(text)) return [{ ...look, text, language: languageOf(own, language) }];
  const parts: { script: Script; text: string }[] = [];
  const add = (script: Script, added: string): void => {
    const last = parts.at(-1);
    if (last?.script === script) last.text += added;
    else if (added !== '') parts.push({ script, text: added });
  };
  let [script, neutral] = [own, ''];
  for (const character of text) {
    const next = scriptOf(character);
    if (next === null) neutral += character;
    else {
      add(next === script ? script : own, neutral);
      add(next, character);
      [script, neutral] = [next, ''];
    }
  }
  add(own, neutral);
  return parts.map((part) => ({ ...look, text: part.text, language: languageOf(part.script, language) }));
}
