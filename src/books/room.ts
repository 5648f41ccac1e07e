import { type Block, charactersOfBlocks } from '../documents/document.js';
import type { Telling } from './telling.js';

/** What gives way where a book would be too long: the last of these first. Texts of papers have what all these leave. */
const RANKS = ['asked', 'note', 'minutes'] as const;

/** A text that stands in the book where there is room for it. */
export interface Portion {
  readonly kind: 'portion';
  readonly of: (typeof RANKS)[number];
  readonly blocks: readonly Block[];
  readonly instead: Block;
}
export type Part = Block | Portion;

export const portion = (of: Portion['of'], blocks: readonly Block[], instead: Block): Portion => ({
  kind: 'portion',
  of,
  blocks,
  instead,
});

/** What stands in the place of a text that is left out, and leads to it. */
export const leftOut = ({ say }: Telling, address: string): Block => ({
  kind: 'markdown',
  text: `[${say.leftOut}](${address})`,
});

/** The blocks of a book within `most` characters: of each kind of portion those that fit, in the order of the book. */
export function fitted(parts: readonly Part[], most: number): Block[] {
  const portions = parts.filter((part): part is Portion => part.kind === 'portion');
  let left = most - charactersOfBlocks(parts.map((part) => (part.kind === 'portion' ? part.instead : part)));
  const told = new Set<Part>();
  for (const one of RANKS.flatMap((rank) => portions.filter(({ of }) => of === rank))) {
    const more = charactersOfBlocks(one.blocks) - charactersOfBlocks([one.instead]);
    if (more > left) continue;
    left -= more;
    told.add(one);
  }
  return parts.flatMap((part) => {
    if (part.kind !== 'portion') return [part];
    return told.has(part) ? part.blocks : [part.instead];
  });
}
