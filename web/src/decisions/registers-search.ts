import { oneOf, text } from '../search-values.js';

export const decisionViews = ['all', 'provisional'] as const;
export const actionViews = ['mine', 'overdue', 'open', 'done'] as const;

interface Search<View> {
  readonly view?: View | undefined;
  /** Short name of a body. */
  readonly body?: string | undefined;
}

/** Which decisions or actions, as the address says; without a word, all decisions, and one's own open actions. */
export const decisionsSearch = (search: Record<string, unknown>): Search<(typeof decisionViews)[number]> => ({
  view: oneOf(decisionViews, search['view']),
  body: text(search['body']),
});
export const actionsSearch = (search: Record<string, unknown>): Search<(typeof actionViews)[number]> => ({
  view: oneOf(actionViews, search['view']),
  body: text(search['body']),
});
