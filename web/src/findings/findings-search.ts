import type { FindingKind, FindingState, Label } from '../gql/graphql.js';
import { globalId, oneOf, text } from '../search-values.js';

export const kinds = [
  ...(['BEST_PRACTICE', 'LESSON_LEARNED', 'EMERGING_TREND', 'GAP', 'RECOMMENDATION'] as const),
] satisfies FindingKind[];
export const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];
export const states = [
  ...(['DRAFT', 'POSTED', 'UNDER_REVIEW', 'REVISION_REQUESTED', 'AGREED', 'TRANSMITTED'] as const),
  ...(['NOTED', 'APPROVED', 'WITHDRAWN'] as const),
] satisfies FindingState[];
export const concerns = ['waits', 'changed'] as const;
export const orders = ['changed', 'posted', 'symbol'] as const;

/** The filters of the findings, as they stand in their address. */
export interface FindingsSearch {
  readonly body?: string | undefined;
  readonly area?: string | undefined;
  readonly kind?: FindingKind | undefined;
  readonly label?: Label | undefined;
  readonly state?: FindingState | undefined;
  /** Only those on which the next act is the viewer's, or those revised since they read them. */
  readonly mine?: (typeof concerns)[number] | undefined;
  readonly text?: string | undefined;
  readonly order?: (typeof orders)[number] | undefined;
}

const LONGEST_TEXT = 200;

/** Whatever else the address says counts as not said. An area is one of a group: without the group it says nothing. */
export const findingsSearch = (search: Record<string, unknown>): FindingsSearch => {
  const body = globalId('bdy', search['body']);
  return {
    body,
    area: body ? globalId('afi', search['area']) : undefined,
    kind: oneOf(kinds, search['kind']),
    label: oneOf(labels, search['label']),
    state: oneOf(states, search['state']),
    mine: oneOf(concerns, search['mine']),
    text: text(search['text'])?.slice(0, LONGEST_TEXT) || undefined,
    order: oneOf(orders, search['order']),
  };
};
