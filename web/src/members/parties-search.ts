import { oneOf, text } from '../search-values.js';

export const partyKinds = ['STATE', 'ORGANISATION'] as const;
export const regionalGroups = ['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'GRULAC', 'WEOG'] as const;

/** The filters of the list of States and organisations, as they stand in the address. */
export interface PartiesSearch {
  readonly kind?: (typeof partyKinds)[number] | undefined;
  readonly region?: (typeof regionalGroups)[number] | undefined;
  readonly name?: string | undefined;
}

export const partiesSearch = (search: Record<string, unknown>): PartiesSearch => ({
  kind: oneOf(partyKinds, search['kind']),
  region: oneOf(regionalGroups, search['region']),
  name: text(search['name'])?.slice(0, 200) || undefined,
});
