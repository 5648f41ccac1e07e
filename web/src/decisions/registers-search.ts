import type { DecisionMode } from '../gql/graphql.js';
import { oneOf, text } from '../search-values.js';

export const decisionViews = ['all', 'provisional', 'challenged'] as const;
export const actionViews = ['mine', 'overdue', 'open', 'done'] as const;

interface Search<View> {
  readonly view?: View | undefined;
  /** Short name of a body. */
  readonly body?: string | undefined;
}

export const decisionModes = ['CONSENSUS', 'RECORDED_VOTE', 'SILENCE'] as const satisfies DecisionMode[];

/** The register is searched by words, too, and by how decisions were taken. */
interface DecisionsSearch extends Search<(typeof decisionViews)[number]> {
  readonly words?: string | undefined;
  readonly mode?: DecisionMode | undefined;
}

const LONGEST_WORDS = 200;

/** Which decisions or actions, as the address says; without a word, all decisions, and one's own open actions. */
export const decisionsSearch = (search: Record<string, unknown>): DecisionsSearch => ({
  view: oneOf(decisionViews, search['view']),
  body: text(search['body']),
  words: text(search['words'])?.slice(0, LONGEST_WORDS) || undefined,
  mode: oneOf(decisionModes, search['mode']),
});
export const actionsSearch = (search: Record<string, unknown>): Search<(typeof actionViews)[number]> => ({
  view: oneOf(actionViews, search['view']),
  body: text(search['body']),
});
