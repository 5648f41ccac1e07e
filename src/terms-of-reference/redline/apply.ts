import { type ClauseDifference, ClauseChange, type RedlinedClause } from './redline.js';
import { WordChange, type Words } from './words.js';

/** The right side of a redline, made of its left side; throws where the redline is not one of that side. */
export function applyRedline(
  from: readonly RedlinedClause[],
  differences: readonly ClauseDifference[],
): RedlinedClause[] {
  const left = new Map(from.map((clause) => [clause.stableId, clause]));
  const result: RedlinedClause[] = [];
  for (const one of differences) {
    const former = left.get(one.stableId) ?? null;
    left.delete(one.stableId);
    if ((former === null) !== (one.change === ClauseChange.ADDED)) throw new Error(`${one.stableId} is not as it was.`);
    const heading = applied(former?.heading ?? '', one.heading);
    const bodyMarkdown = applied(former?.bodyMarkdown ?? '', one.body);
    if (one.change !== ClauseChange.REMOVED)
      result.push({ stableId: one.stableId, number: one.toNumber ?? '', heading, bodyMarkdown });
  }
  if (left.size > 0) throw new Error(`The redline leaves out ${[...left.keys()].join(', ')}.`);
  return result;
}

function applied(before: string, words: readonly Words[]): string {
  let [rest, after] = [before, ''];
  for (const { change, text } of words) {
    if (change !== WordChange.ADDED) {
      if (!rest.startsWith(text)) throw new Error(`The text does not go on with "${text}".`);
      rest = rest.slice(text.length);
    }
    if (change !== WordChange.REMOVED) after += text;
  }
  if (rest !== '') throw new Error(`The redline leaves out "${rest}".`);
  return after;
}
