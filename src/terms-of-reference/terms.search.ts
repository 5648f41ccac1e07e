import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

/** Those in force today; former versions are read where versions are compared. */
export const termsSearch: Searchable = {
  type: 'TermsVersion',
  kind: SearchKind.TERMS_OF_REFERENCE,
  text: (row) =>
    `(select coalesce(string_agg(concat_ws(E'\\n', nullif(said.heading, ''), said.body_markdown), E'\\n\\n' order by said.position), '') from clause said where said.terms_version_id = ${row}.id and said.removed_at is null)`,
  path: (row) =>
    `(select '/terms-of-reference?body=' || held.slug || '&group=' || whole.slug from body held join body whole on whole.id = held.working_group_id where held.id = ${row}.body_id)`,
  only: (row, context) => `${row}.in_force @> ${context.asOf()}`,
};
