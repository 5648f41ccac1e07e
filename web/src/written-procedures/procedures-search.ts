import type { ProcedureKind, ProcedureState } from '../gql/graphql.js';
import { globalId, oneOf, text } from '../search-values.js';

/** Minutes are procedures too, and have their own page. */
export const kinds = ['SILENCE', 'RECORDED_VOTE', 'CONSENSUS'] as const satisfies ProcedureKind[];
export const states = [
  ...(['PROPOSED', 'OPEN', 'SUSPENDED', 'ADOPTED', 'NOT_ADOPTED'] as const),
  ...(['BROKEN', 'WITHDRAWN', 'SET_ASIDE'] as const),
] satisfies ProcedureState[];

/** The filters of the list, as they stand in its address. */
export interface ProceduresSearch {
  /** Short name of a body. */
  readonly body?: string | undefined;
  readonly kind?: (typeof kinds)[number] | undefined;
  readonly state?: (typeof states)[number] | undefined;
}

export const proceduresSearch = (search: Record<string, unknown>): ProceduresSearch => ({
  body: text(search['body']),
  kind: oneOf(kinds, search['kind']),
  state: oneOf(states, search['state']),
});

/** What is put to decision: a resolution of a body, a version of terms of reference, or a finding. */
export interface OpenSearch {
  readonly body?: string | undefined;
  readonly version?: string | undefined;
  readonly finding?: string | undefined;
}

export const openSearch = (search: Record<string, unknown>): OpenSearch => ({
  body: globalId('bdy', search['body']),
  version: globalId('tor', search['version']),
  finding: globalId('fnd', search['finding']),
});
