import type { FindingFilter, FindingOrder } from '../gql/graphql.js';
import { type FindingsSearch, findingsSearch, type orders } from './findings-search.js';

export const isFiltered = ({ order: _, ...filters }: FindingsSearch): boolean =>
  Object.values(findingsSearch({ ...filters })).some((value) => value !== undefined);

const ORDERS: Record<(typeof orders)[number], FindingOrder> = {
  changed: { field: 'UPDATED_AT', direction: 'DESC' },
  posted: { field: 'POSTED_AT', direction: 'DESC' },
  symbol: { field: 'SYMBOL', direction: 'ASC' },
};

/** The filters of the findings as a question. */
export function findingsQuestion(
  { body, area, kind, label, state, mine, text: textContains, order = 'changed' }: FindingsSearch,
  workingGroup: string,
): { filter: FindingFilter; orderBy: FindingOrder } {
  const filter: FindingFilter = {
    workingGroup,
    ...(body ? { body } : {}),
    ...(area ? { area } : {}),
    ...(kind ? { kind } : {}),
    ...(label ? { label } : {}),
    ...(state ? { state } : {}),
    ...(mine === 'waits' ? { waitsForViewer: true } : {}),
    ...(mine === 'changed' ? { changedSinceRead: true } : {}),
    ...(textContains ? { textContains } : {}),
  };
  return { filter, orderBy: ORDERS[order] };
}
