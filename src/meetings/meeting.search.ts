import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

export const meetingSearch: Searchable = {
  type: 'Meeting',
  kind: SearchKind.MEETING,
  text: (row) => `concat_ws(E'\\n', nullif(${row}.description_markdown, ''), nullif(${row}.location, ''))`,
  path: (row) => `'/meetings/mtg_' || ${row}.id`,
};
