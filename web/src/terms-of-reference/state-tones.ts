import type { Tone } from '../components/badge.js';
import type { TermsState } from '../gql/graphql.js';

const tones: Readonly<Record<TermsState, Tone>> = {
  ...{ DRAFT: 'plain', CIRCULATED: 'caution', PUT_TO_DECISION: 'caution', ADOPTED: 'positive' },
  ...{ SUPERSEDED: 'plain', WITHDRAWN: 'critical' },
};

export const toneOf = (state: TermsState): Tone => tones[state];
