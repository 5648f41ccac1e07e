import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationRule } from 'graphql';

export const MOST_TOKENS = 4000;
export const DEEPEST = 16;
export const MOST_ALIASES = 30;

/** What a document may not exceed, whoever sends it; answered as GRAPHQL_VALIDATION_FAILED. */
export function limitRules(): ValidationRule[] {
  const options = { propagateOnRejection: true, allowList: [] };
  return [
    maxDepthRule({ ...options, n: DEEPEST }),
    maxAliasesRule({ ...options, n: MOST_ALIASES }),
  ] as ValidationRule[];
}
