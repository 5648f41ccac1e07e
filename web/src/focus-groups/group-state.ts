import type { BodyState } from '../gql/graphql.js';

export const states = ['PROPOSED', 'ACTIVE', 'DORMANT', 'CONCLUDED', 'DISCONTINUED'] as const satisfies BodyState[];

export type GroupState = (typeof states)[number];
