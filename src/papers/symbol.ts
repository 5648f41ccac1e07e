import { PaperAudience, PaperKind, PaperRelation } from './paper.enums.js';

/** Which numbers a paper is counted by, within its body and year: each series is gapless. */
export type Series = 'P' | 'CIRC' | 'CHAIRS';

const BEFORE_NUMBER: Readonly<Record<Series, string>> = { P: '', CIRC: 'Circ.', CHAIRS: 'Chairs.' };
const AFTER_BASE: Readonly<Record<PaperRelation, string>> = {
  [PaperRelation.REVISION]: 'Rev.',
  [PaperRelation.ADDENDUM]: 'Add.',
  [PaperRelation.CORRIGENDUM]: 'Corr.',
};

/** The chairs' own are counted apart: a gap would tell the others of them. */
export function seriesOf(kind: PaperKind, audience: PaperAudience): Series {
  if (audience === PaperAudience.CHAIRS) return 'CHAIRS';
  return kind === PaperKind.CIRCULAR ? 'CIRC' : 'P';
}

export const symbolOf = (prefix: string, year: number, series: Series, number: number): string =>
  `${prefix}/${year}/${BEFORE_NUMBER[series]}${number}`;

export const symbolAfter = (base: string, relation: PaperRelation, number: number): string =>
  `${base}/${AFTER_BASE[relation]}${number}`;
