import { Effort } from './effort.js';
import { endOfSentence, endOfWord } from './parts.js';
import { commonRuns, type Run } from './shortest-edit.js';

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

/** Beyond this, in characters of both, texts are first compared by sentences, and by words where those differ. */
const SHORT = 2000;
/** Beyond this a passage whose sentences differ is shown as replaced. */
const LONGEST_BY_WORDS = 200_000;
/** The share of its words that a passage must have kept to be compared by words where its sentences differ. */
const ALIKE = 0.5;

/** The differences of two texts by words; by sentences where too much differs, and as a whole where even that is too much. */
export function diffWords(before: string, after: string, effort = new Effort()): Words[] {
  if (before === after) return joined([words(WordChange.SAME, before)]);
  const [head, tail] = commonEnds(before, after);
  return joined([
    words(WordChange.SAME, before.slice(0, head)),
    ...differences(before.slice(head, before.length - tail), after.slice(head, after.length - tail), effort),
    words(WordChange.SAME, before.slice(before.length - tail)),
  ]);
}

const words = (change: WordChange, text: string): Words => ({ change, text });
const replaced = (before: string, after: string): Words[] => [
  words(WordChange.REMOVED, before),
  words(WordChange.ADDED, after),
];

function differences(before: string, after: string, effort: Effort): Words[] {
  if (before.length + after.length <= SHORT) return byWords(before, after, effort, 0);
  const runs = inCommon(before, after, endOfSentence, effort, 0);
  return between(before, after, runs, (from, to) =>
    from.length + to.length > LONGEST_BY_WORDS ? replaced(from, to) : byWords(from, to, effort, ALIKE),
  );
}

const byWords = (before: string, after: string, effort: Effort, alike: number): Words[] =>
  between(before, after, inCommon(before, after, endOfWord, effort, alike), replaced);

/** What stands in both texts, in characters; nothing where they have less in common than is asked or can be looked for. */
function inCommon(
  before: string,
  after: string,
  endOf: (text: string, at: number) => number,
  effort: Effort,
  alike: number,
): Run[] {
  if (before === '' || after === '') return [];
  const { longest, vocabulary } = effort;
  if (longest === 0) return [];
  const [from, to] = [vocabulary.cut(before, endOf, effort.before), vocabulary.cut(after, endOf, effort.after)];
  const { shared, share } = effort.shared();
  const parts = from.count + to.count;
  // They can't differ in less than the parts that only one of them has.
  if (parts - 2 * shared > longest || share < alike) return [];
  const runs = commonRuns(from, to, longest);
  effort.spend(runs ? parts - 2 * runs.reduce((sum, [, , count]) => sum + count, 0) : longest);
  return (runs ?? []).map(([x, y, count]) => [
    from.startOf(x),
    to.startOf(y),
    from.startOf(x + count) - from.startOf(x),
  ]);
}

/** What stands in both texts, and what is said of what stands between. */
function between(
  before: string,
  after: string,
  runs: readonly Run[],
  say: (before: string, after: string) => readonly Words[],
): Words[] {
  let [x, y] = [0, 0];
  const all: Words[] = [];
  for (const [from, to, length] of [...runs, [before.length, after.length, 0] as const]) {
    all.push(
      ...say(before.slice(x, from), after.slice(y, to)),
      words(WordChange.SAME, before.slice(from, from + length)),
    );
    [x, y] = [from + length, to + length];
  }
  return all;
}

/** Lengths of what two texts begin and end with alike, up to the space nearest to the difference. */
function commonEnds(before: string, after: string): [head: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  while (head > 0 && !isSpace(before.charCodeAt(head - 1))) head -= 1;
  const [last, lastAfter] = [before.length - 1, after.length - 1];
  let tail = 0;
  while (tail < most - head && before.charCodeAt(last - tail) === after.charCodeAt(lastAfter - tail)) tail += 1;
  while (tail > 0 && !isSpace(before.charCodeAt(before.length - tail))) tail -= 1;
  return [head, tail];
}

const isSpace = (code: number): boolean => code === 32 || code === 10;

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
