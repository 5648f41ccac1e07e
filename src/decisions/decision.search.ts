import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

export const decisionSearch: Searchable = {
  type: 'Decision',
  kind: SearchKind.DECISION,
  text: (row) => `${row}.text`,
  path: (row) => `'/decisions?body=' || (select deciding.slug from body deciding where deciding.id = ${row}.body_id)`,
};
