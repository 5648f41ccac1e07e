import { day, oneOf } from '../search-values.js';

export const kinds = ['STATE', 'ORGANISATION'] as const;

/** What of the register is shown, as it stands in the address. */
export interface RegisterSearch {
  readonly asOf?: string | undefined;
  readonly kind?: (typeof kinds)[number] | undefined;
  /** The two days that are compared. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const registerSearch = (search: Record<string, unknown>): RegisterSearch => ({
  asOf: day(search['asOf']),
  kind: oneOf(kinds, search['kind']),
  from: day(search['from']),
  to: day(search['to']),
});
