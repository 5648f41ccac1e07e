import { oneOf } from '../search-values.js';

export const views = ['waiting', 'closed'] as const;

/** Which enquiries; without a word, those that wait. */
export const enquiriesSearch = (search: Record<string, unknown>): { view?: (typeof views)[number] | undefined } => ({
  view: oneOf(views, search['view']),
});
