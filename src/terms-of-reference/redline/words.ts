import { diffArrays } from 'diff';

export enum WordChange {
  SAME = 'SAME',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}

/** A stretch of text that stands in both texts, or in one of them. Spaces and line breaks are part of it. */
export interface Words {
  readonly change: WordChange;
  readonly text: string;
}

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-.,][\p{L}\p{M}\p{N}]+)*|[^\S\n]+|[^]/gu;
/** Up to the end of a sentence or a line. */
const SENTENCE = /[^\n]*?(?:[.;:!?。؟；]\s+|\n)|[^]+?(?:$|(?=\n))/gu;

let segmenter: Intl.Segmenter | undefined;
const segments = (text: string): string[] =>
  Array.from(
    (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })).segment(text),
    (one) => one.segment,
  );

/** A text in parts that make it up again when they are joined. */
export const wordsOf = (text: string): string[] => (UNSPACED.test(text) ? segments(text) : (text.match(WORD) ?? []));
export const sentencesOf = (text: string): string[] => text.match(SENTENCE) ?? [];

/**
 * How much may be compared in one redline. To compare texts costs the square of what differs; two long texts that have
 * nothing in common would take minutes. Counted and not timed, so that the same texts always give the same redline.
 */
export class Effort {
  constructor(private left = 2_000_000) {}

  /** The greatest difference for which there is effort left. */
  get longest(): number {
    return Math.min(800, Math.floor(Math.sqrt(Math.max(0, this.left))));
  }

  spend(difference: number): void {
    this.left -= difference * difference;
  }
}

/** Beyond this even to divide a text in words takes too long: what differs of it is shown as replaced. */
const LONGEST_COMPARED = 200_000;

/** The differences of two texts by words; by sentences where too much differs, and as a whole where even that is too much. */
export function diffWords(before: string, after: string, effort = new Effort()): Words[] {
  if (before === after) return joined([words(WordChange.SAME, before)]);
  const [head, tail] = commonEnds(before, after);
  const [from, to] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const compared = from.length + to.length <= LONGEST_COMPARED;
  const middle = (compared && (diff(from, to, wordsOf, effort) ?? diff(from, to, sentencesOf, effort))) || [
    words(WordChange.REMOVED, from),
    words(WordChange.ADDED, to),
  ];
  return joined([
    words(WordChange.SAME, before.slice(0, head)),
    ...middle,
    words(WordChange.SAME, before.slice(before.length - tail)),
  ]);
}

const words = (change: WordChange, text: string): Words => ({ change, text });

function diff(before: string, after: string, parts: (text: string) => string[], effort: Effort): Words[] | null {
  const { longest } = effort;
  const found = longest > 0 ? diffArrays(parts(before), parts(after), { maxEditLength: longest }) : undefined;
  if (!found) {
    effort.spend(longest);
    return null;
  }
  effort.spend(found.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0));
  return found.map(({ added, removed, value }) =>
    words(added ? WordChange.ADDED : removed ? WordChange.REMOVED : WordChange.SAME, value.join('')),
  );
}

/** Lengths of what two texts begin and end with alike, up to the space nearest to the difference. */
function commonEnds(before: string, after: string): [head: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  while (head > 0 && !isSpace(before[head - 1])) head -= 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (tail > 0 && !isSpace(before.at(-tail))) tail -= 1;
  return [head, tail];
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\n';

/**
 * Neighbours of one kind are one; and a space that stayed between two changed words does not part them: what was
 * removed is read in one, then what was added.
 */
function joined(parts: readonly Words[]): Words[] {
  const result: Words[] = [];
  let [removed, added, between] = ['', '', ''];
  const close = (): void => {
    if (removed !== '') result.push(words(WordChange.REMOVED, removed));
    if (added !== '') result.push(words(WordChange.ADDED, added));
    [removed, added] = ['', ''];
  };
  const same = (text: string): void => {
    const last = result.at(-1);
    if (last?.change === WordChange.SAME) result[result.length - 1] = words(WordChange.SAME, last.text + text);
    else if (text !== '') result.push(words(WordChange.SAME, text));
  };
  for (const { change, text } of parts) {
    if (text === '') continue;
    if (change === WordChange.SAME) {
      if (between === '' && /^[^\S\n]+$/u.test(text) && removed !== '' && added !== '') between = text;
      else {
        close();
        same(between + text);
        between = '';
      }
    } else {
      removed += between + (change === WordChange.REMOVED ? text : '');
      added += between + (change === WordChange.ADDED ? text : '');
      between = '';
    }
  }
  close();
  same(between);
  return result;
}
