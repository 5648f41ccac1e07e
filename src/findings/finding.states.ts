import type { Label } from '../handling/label.js';
import { Refused } from '../kernel/refused.js';

export enum FindingKind {
  BEST_PRACTICE = 'BEST_PRACTICE',
  LESSON_LEARNED = 'LESSON_LEARNED',
  EMERGING_TREND = 'EMERGING_TREND',
  GAP = 'GAP',
  RECOMMENDATION = 'RECOMMENDATION',
}

export enum FindingState {
  DRAFT = 'DRAFT',
  POSTED = 'POSTED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  REVISION_REQUESTED = 'REVISION_REQUESTED',
  AGREED = 'AGREED',
  TRANSMITTED = 'TRANSMITTED',
  NOTED = 'NOTED',
  APPROVED = 'APPROVED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What the reviewers of other parties say of the present wording, and from how many parties that is wanted. */
export interface ReviewTally {
  readonly wanted: number;
  readonly supporting: number;
  readonly asking: number;
}

/** The summary of a finding, in Markdown; a part that is empty is not given. */
export interface Summary {
  readonly what: string;
  readonly whereSeen: string;
  readonly whyItMatters: string;
  readonly recommendation: string;
}
export type SummaryParts = { readonly [Part in keyof Summary]?: string | null | undefined };

/** What a revision changes; what is absent stays as it is. */
export interface Wording {
  readonly kind?: FindingKind | null | undefined;
  readonly label?: Label | null | undefined;
  readonly title?: string | null | undefined;
  readonly bodyMarkdown?: string | null | undefined;
  readonly summary?: SummaryParts | null | undefined;
}

/** While reviewers may be asked. */
export const REVIEWABLE = [FindingState.POSTED, FindingState.UNDER_REVIEW, FindingState.REVISION_REQUESTED];

export const inWords = (state: FindingState): string => state.toLowerCase().replaceAll('_', ' ');

/** That the reviews of the present wording let the group agree to it. */
export function requireReviewed({ wanted, supporting, asking }: ReviewTally): void {
  if (asking > 0) {
    throw new Refused(
      'finding.changes-asked',
      'A reviewer asks for changes of this wording. Ask for a revision, or wait until the reviewer supports it.',
    );
  }
  if (supporting < wanted) {
    throw new Refused(
      'finding.reviews-wanted',
      `Reviewers of ${wanted} ${wanted === 1 ? 'party' : 'parties'} other than the authors' must support this wording; so far it is ${supporting}.`,
    );
  }
}
