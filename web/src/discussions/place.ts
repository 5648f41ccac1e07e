import type { Label } from '../gql/graphql.js';

/** What a discussion is about, and what the viewer may do there, as the server says. */
export interface Place {
  readonly on: { readonly finding: string } | { readonly focusGroup: string } | { readonly area: string };
  /** The focus group. */
  readonly group: string;
  /** The laxest label that a comment may have, and the one that it has if nobody chooses. */
  readonly least: Label;
  readonly usual: Label;
  readonly mayComment: boolean;
  readonly mayRecord: boolean;
  /** Id of the element whose words may be quoted. */
  readonly quotable?: string;
}

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

/** The labels that are at least as strict as another: which of them may be given, the server decides. */
export const labelsFrom = (least: Label): readonly Label[] => labels.slice(labels.indexOf(least));
