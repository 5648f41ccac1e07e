import type { ClauseText } from '../drafting/clause.entity.js';

/** Words that are compared of each clause: enough to know a text again, however long it is. */
const MOST_WORDS = 120;
const ALIKE = 0.5;
const ALIKE_WITH_NUMBER = 0.25;

/**
 * Which clause of a text that comes in is which of those that stand, so that ids, comments and history go on: the same
 * words, the same heading, and then whatever is most alike. Answers an index of `present` for each, or null.
 */
export function matching(present: readonly ClauseText[], incoming: readonly ClauseText[]): (number | null)[] {
  const found: (number | null)[] = incoming.map(() => null);
  const left = new Set(present.keys());
  const take = (at: number, index: number): void => {
    found[at] = index;
    left.delete(index);
  };
  const by = (key: (clause: ClauseText) => string): void => {
    const keys = new Map<string, number[]>();
    for (const index of left) {
      const one = key(present[index] as ClauseText);
      if (one !== '') keys.set(one, [...(keys.get(one) ?? []), index]);
    }
    incoming.forEach((clause, at) => {
      const first = found[at] === null ? keys.get(key(clause))?.shift() : undefined;
      if (first !== undefined) take(at, first);
    });
  };
  by(({ number, heading, bodyMarkdown }) => `${number}\n${heading}\n${bodyMarkdown}`);
  by(({ heading, bodyMarkdown }) => (bodyMarkdown === '' ? '' : `${heading}\n${bodyMarkdown}`));
  by(({ number, heading }) => (heading === '' ? '' : `${number} ${plain(heading)}`));
  by(({ heading }) => plain(heading));
  for (const [at, index] of mostAlike(present, incoming, found, left)) take(at, index);
  return found;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Pairs of what is left, the most alike first, each clause once. */
function mostAlike(
  present: readonly ClauseText[],
  incoming: readonly ClauseText[],
  found: readonly (number | null)[],
  left: ReadonlySet<number>,
): [at: number, index: number][] {
  const former = [...left].map((index) => ({
    index,
    clause: present[index] as ClauseText,
    words: wordsOf(present[index] as ClauseText),
  }));
  const pairs = incoming.flatMap((clause, at) => {
    if (found[at] !== null) return [];
    const words = wordsOf(clause);
    return former.flatMap((one) => {
      const score = likeness(words, one.words);
      const least = one.clause.number === clause.number ? ALIKE_WITH_NUMBER : ALIKE;
      return score >= least ? [{ at, index: one.index, score: score + (least < ALIKE ? 0.1 : 0) }] : [];
    });
  });
  const [ats, indexes] = [new Set<number>(), new Set<number>()];
  return pairs
    .toSorted((one, other) => other.score - one.score || one.at - other.at || one.index - other.index)
    .flatMap(({ at, index }): [number, number][] => {
      if (ats.has(at) || indexes.has(index)) return [];
      ats.add(at);
      indexes.add(index);
      return [[at, index]];
    });
}

const wordsOf = ({ heading, bodyMarkdown }: ClauseText): ReadonlySet<string> =>
  new Set(
    (
      `${heading} ${bodyMarkdown}`
        .slice(0, 4000)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).slice(0, MOST_WORDS),
  );

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}
