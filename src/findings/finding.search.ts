import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

const SUMMARY = ['what', 'where_seen', 'why_it_matters', 'recommendation'];

export const findingSearch: Searchable = {
  type: 'Finding',
  kind: SearchKind.FINDING,
  // As the trigger has it: the summary before the text.
  text: (row) =>
    `concat_ws(E'\\n\\n', ${SUMMARY.map((part) => `nullif(${row}.summary_${part}, '')`).join(', ')}, ${row}.body_markdown)`,
  path: (row) => `'/findings/fnd_' || ${row}.id`,
};
