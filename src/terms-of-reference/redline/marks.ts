import { ClauseChange, type ClauseDifference } from './redline.js';
import { WordChange, type Words } from './words.js';

/** What stands around words that were added or removed, so that nobody needs to see a colour or a line. */
export interface Marks {
  readonly added: readonly [begin: string, end: string];
  readonly removed: readonly [begin: string, end: string];
}
export const MARKS: Marks = { added: ['[added: ', ']'], removed: ['[removed: ', ']'] };

/** A text with marks around what differs; spaces at the ends of what differs stay outside them. */
export const marked = (words: readonly Words[], marks = MARKS): string =>
  words
    .map(({ change, text }) => {
      if (change === WordChange.SAME) return text;
      const [begin, end] = change === WordChange.ADDED ? marks.added : marks.removed;
      const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
      // A space that alone was added or removed is shown too, or the reader would see nothing.
      return inner === '' ? `${begin}${text}${end}` : `${before}${begin}${inner}${end}${after}`;
    })
    .join('');

/** What happened to a clause, in words: "changed, moved from place 3 to 5, renumbered from 3 to 4". */
export function saysOf({ change, moved, renumbered, ...one }: ClauseDifference): string {
  if (change === ClauseChange.ADDED) return 'added';
  if (change === ClauseChange.REMOVED) return 'removed';
  const says = [
    ...(change === ClauseChange.CHANGED ? ['changed'] : []),
    ...(moved ? [`moved from place ${one.fromPlace} to ${one.toPlace}`] : []),
    ...(renumbered ? [`renumbered from ${one.fromNumber} to ${one.toNumber}`] : []),
  ];
  return says.length > 0 ? says.join(', ') : 'unchanged';
}
