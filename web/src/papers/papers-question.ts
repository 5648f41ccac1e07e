import type { PaperFilter } from '../gql/graphql.js';
import { type PapersSearch, papersSearch } from './papers-search.js';

export const isFiltered = (search: PapersSearch): boolean =>
  Object.values(papersSearch({ ...search })).some((value) => value !== undefined);

/** The filters of the papers as a question. */
export function papersQuestion(
  { body, meeting, kind, year, symbol, text: textContains, unopened }: PapersSearch,
  workingGroup: string,
): { filter: PaperFilter } {
  return {
    filter: {
      workingGroup,
      ...(body ? { body: { id: body } } : {}),
      ...(meeting ? { meeting } : {}),
      ...(kind ? { kind } : {}),
      ...(year ? { year } : {}),
      ...(symbol ? { symbol } : {}),
      ...(textContains ? { textContains } : {}),
      ...(unopened ? { opened: false } : {}),
    },
  };
}
