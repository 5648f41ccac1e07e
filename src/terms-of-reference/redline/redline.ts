import { Effort } from './effort.js';
import { diffWords, type Words, WordChange } from './words.js';

/** A clause of a version, as far as a redline is concerned. */
export interface RedlinedClause {
  readonly stableId: string;
  readonly number: string;
  readonly heading: string;
  readonly bodyMarkdown: string;
}

export enum ClauseChange {
  SAME = 'SAME',
  CHANGED = 'CHANGED',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}

export interface ClauseDifference {
  readonly stableId: string;
  readonly change: ClauseChange;
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly fromNumber: string | null;
  readonly toNumber: string | null;
  /** Places among the clauses of each side, from 1. */
  readonly fromPlace: number | null;
  readonly toPlace: number | null;
  readonly heading: readonly Words[];
  readonly body: readonly Words[];
}

/**
 * The differences of two texts: every clause of either, in the order of the second; one that was removed stands after
 * the clause that it followed in the first.
 */
export function redline(from: readonly RedlinedClause[], to: readonly RedlinedClause[]): ClauseDifference[] {
  const effort = new Effort();
  const places = new Map(from.map(({ stableId }, index) => [stableId, index]));
  const kept = new Set(to.map(({ stableId }) => stableId));
  const order = to.flatMap(({ stableId }) => places.get(stableId) ?? []);
  const inOrder = longestIncreasing(order);
  const differences = to.map((clause, index): ClauseDifference => {
    const place = places.get(clause.stableId);
    const former = place === undefined ? null : (from[place] as RedlinedClause);
    if (former === null || place === undefined) return alone(clause, ClauseChange.ADDED, index + 1);
    const heading = diffWords(former.heading, clause.heading, effort);
    const body = diffWords(former.bodyMarkdown, clause.bodyMarkdown, effort);
    return {
      stableId: clause.stableId,
      change: isSame(heading) && isSame(body) ? ClauseChange.SAME : ClauseChange.CHANGED,
      moved: !inOrder.has(place),
      renumbered: former.number !== clause.number,
      ...{ fromNumber: former.number, toNumber: clause.number, fromPlace: place + 1, toPlace: index + 1 },
      ...{ heading, body },
    };
  });
  return withRemoved(differences, from, kept);
}

const isSame = (words: readonly Words[]): boolean => words.every(({ change }) => change === WordChange.SAME);

function alone(
  clause: RedlinedClause,
  change: ClauseChange.ADDED | ClauseChange.REMOVED,
  place: number,
): ClauseDifference {
  const added = change === ClauseChange.ADDED;
  const all = (text: string): Words[] =>
    text === '' ? [] : [{ change: added ? WordChange.ADDED : WordChange.REMOVED, text }];
  return {
    ...{ stableId: clause.stableId, change, moved: false, renumbered: false },
    ...{ fromNumber: added ? null : clause.number, toNumber: added ? clause.number : null },
    ...{ fromPlace: added ? null : place, toPlace: added ? place : null },
    ...{ heading: all(clause.heading), body: all(clause.bodyMarkdown) },
  };
}

/** Puts what was removed where somebody who knows the first text looks for it. */
function withRemoved(
  differences: readonly ClauseDifference[],
  from: readonly RedlinedClause[],
  kept: ReadonlySet<string>,
): ClauseDifference[] {
  const following = new Map<string | null, ClauseDifference[]>();
  let before: string | null = null;
  from.forEach((clause, index) => {
    if (kept.has(clause.stableId)) before = clause.stableId;
    else {
      const removed = alone(clause, ClauseChange.REMOVED, index + 1);
      following.set(before, [...(following.get(before) ?? []), removed]);
    }
  });
  return [
    ...(following.get(null) ?? []),
    ...differences.flatMap((one) => [one, ...(following.get(one.stableId) ?? [])]),
  ];
}

/** The values of a longest increasing subsequence: of clauses that were put elsewhere, the fewest are called moved. */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  // For each length, the value with which a subsequence of that length ends lowest; and what stands before each value.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const value of values) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    before.set(value, ends[low - 1]);
    ends[low] = value;
  }
  const chosen = new Set<number>();
  for (let value = ends.at(-1); value !== undefined; value = before.get(value)) chosen.add(value);
  return chosen;
}
