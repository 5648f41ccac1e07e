import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

/** By its title; and by the text of its file, which search knows from the upload. */
export const paperSearch: Searchable = {
  type: 'Paper',
  kind: SearchKind.PAPER,
  text: () => `''`,
  path: (row) => `'/papers?symbol=' || replace(${row}.symbol, '/', '%2F')`,
};
