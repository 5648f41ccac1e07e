import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

export const decisionSearch: Searchable = {
  type: 'Decision',
  kind: SearchKind.DECISION,
  text: (row) => `${row}.text`,
  path: (row) =>
    `(select '/decisions?body=' || deciding.slug || '&group=' || whole.slug from body deciding join body whole on whole.id = deciding.working_group_id where deciding.id = ${row}.body_id)`,
};
