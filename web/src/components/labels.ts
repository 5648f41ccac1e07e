import type { Label } from '../gql/graphql.js';

/** From the laxest to the strictest. */
export const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];

export const stricter = (one: Label, other: Label): Label =>
  labels.indexOf(one) > labels.indexOf(other) ? one : other;
