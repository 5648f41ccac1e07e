import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

/** Those that were adopted, with what corrigenda put in the place of passages. */
export const minutesSearch: Searchable = {
  type: 'Minutes',
  kind: SearchKind.MINUTES,
  text: (row) =>
    `(select coalesce(string_agg(coalesce((select later.text_markdown from minutes_corrigendum later where later.passage_id = said.id order by later.number desc limit 1), said.text_markdown), E'\\n\\n' order by said.position), '')` +
    ` from minutes_passage said where said.minutes_id = ${row}.id and said.removed_at is null)`,
  path: (row) => `'/meetings/mtg_' || ${row}.meeting_id || '/minutes'`,
  only: (row) => `${row}.state = 'ADOPTED'`,
};
