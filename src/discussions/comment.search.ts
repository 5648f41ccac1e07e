import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';
import { commentLabel } from './comment.reading.js';

/** While it stands; the words of one that was withdrawn are for few, and for nobody to be found. */
export const commentSearch: Searchable = {
  type: 'Comment',
  kind: SearchKind.COMMENT,
  text: (row) => `${row}.text_markdown`,
  path: (row) =>
    `coalesce('/findings/fnd_' || ${row}.finding_id, (select case talking.kind when 'FOCUS_GROUP' then '/focus-groups/' || talking.slug else '/committee?group=' || whole.slug end from body talking join body whole on whole.id = talking.working_group_id where talking.id = ${row}.body_id))`,
  label: commentLabel,
  only: (row) => `${row}.withdrawn_at is null`,
};
