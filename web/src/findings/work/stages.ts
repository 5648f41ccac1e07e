import type { FindingState } from '../../gql/graphql.js';
import type { WholeFinding } from '../finding-query.js';

/** The way of a finding, in the steps that everybody sees. */
export const stages = ['POSTED', 'UNDER_REVIEW', 'AGREED', 'TRANSMITTED', 'CONCLUDED'] as const;

const PLACES: Partial<Record<FindingState, number>> = {
  ...{ POSTED: 0, UNDER_REVIEW: 1, REVISION_REQUESTED: 1, AGREED: 2, TRANSMITTED: 3, NOTED: 4, APPROVED: 4 },
};

/** At which of the steps it is; at none when it was withdrawn. */
export const placeOf = (state: FindingState): number => PLACES[state] ?? -1;

const OF_LEAD = {
  POSTED: 'work.next.askForReviews',
  UNDER_REVIEW: 'work.next.settle',
  AGREED: 'work.next.transmit',
} as const;

/** Who has to act next, and how: the server says who. */
export function nextWords({ state, waitsFor }: Pick<WholeFinding, 'state' | 'waitsFor'>) {
  switch (waitsFor) {
    case 'AUTHOR':
      return 'work.next.revise';
    case 'REVIEWERS':
      return 'work.next.review';
    case 'GROUP':
      return 'work.next.answer';
    case 'COMMITTEE':
      return 'work.next.decide';
    case 'LEAD':
      return OF_LEAD[state as keyof typeof OF_LEAD];
    case 'NOBODY':
      return state === 'AGREED' ? 'work.next.stays' : 'work.next.nothing';
  }
}
