import { SearchKind } from '../search/search.enums.js';
import type { Searchable } from '../search/searchables.js';

export const areaSearch: Searchable = {
  type: 'AreaForInquiry',
  kind: SearchKind.AREA,
  text: () => `''`,
  path: (row) =>
    `(select case asking.kind when 'FOCUS_GROUP' then '/focus-groups/' || asking.slug else '/focus-groups?group=' || asking.slug end from body asking where asking.id = ${row}.body_id)`,
};
