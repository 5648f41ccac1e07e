import type { PaperKind } from '../gql/graphql.js';
import { globalId, oneOf, text } from '../search-values.js';

export const kinds = ['PAPER', 'CIRCULAR'] as const satisfies PaperKind[];

/** The filters of the papers, as they stand in their address. */
export interface PapersSearch {
  readonly body?: string | undefined;
  readonly meeting?: string | undefined;
  readonly kind?: PaperKind | undefined;
  readonly year?: number | undefined;
  readonly symbol?: string | undefined;
  readonly text?: string | undefined;
  readonly unopened?: true | undefined;
}

const LONGEST_TEXT = 200;

/** Whatever else the address says counts as not said. */
export const papersSearch = (search: Record<string, unknown>): PapersSearch => {
  const year = Number(text(search['year']));
  return {
    body: globalId('bdy', search['body']),
    meeting: globalId('mtg', search['meeting']),
    kind: oneOf(kinds, search['kind']),
    year: Number.isInteger(year) && year >= 1 && year <= 9999 ? year : undefined,
    symbol: text(search['symbol'])?.slice(0, LONGEST_TEXT) || undefined,
    text: text(search['text'])?.slice(0, LONGEST_TEXT) || undefined,
    unopened: search['unopened'] === true ? true : undefined,
  };
};
