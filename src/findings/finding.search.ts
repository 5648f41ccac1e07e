import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

export const findingSearch: Searchable = {
  type: 'Finding',
  kind: SearchKind.FINDING,
  text: (row) => `${row}.body_markdown`,
  path: (row) => `'/findings/fnd_' || ${row}.id`,
};
