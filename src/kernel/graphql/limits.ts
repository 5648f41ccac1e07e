import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { GraphQLError as Problem } from 'graphql';

export const MOST_TOKENS = 4000;
export const DEEPEST = 16;
export const MOST_ALIASES = 30;

/** What a document may not exceed, whoever sends it; answered as GRAPHQL_VALIDATION_FAILED. */
export function limitRules(): ValidationRule[] {
  const options = {
    // The rules' own way is to throw out of the validation, which Apollo answers as a failure of the server.
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(new Problem(error.message.replace('Syntax Error: ', ''))),
    ],
  };
  return [
    maxDepthRule({ ...options, n: DEEPEST, flattenFragments: true }),
    // By default `__typename` may have any number of aliases.
    maxAliasesRule({ ...options, n: MOST_ALIASES, allowList: [] }),
  ] as ValidationRule[];
}
