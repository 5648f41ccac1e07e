import { globalId, oneOf } from '../search-values.js';

/** Which two versions, and whether clauses to which nothing happened are left out. */
export interface RedlineSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly only?: 'changed' | undefined;
}

export const redlineSearch = (search: Record<string, unknown>): RedlineSearch => ({
  from: globalId('tor', search['from']),
  to: globalId('tor', search['to']),
  only: oneOf(['changed'], search['only']),
});
