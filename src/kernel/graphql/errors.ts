import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { newId } from '../identifier.js';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, Refused, Unauthenticated } from '../refused.js';
import { requestId } from '../request-context.js';

/** Codes that reach a client as they are; whatever else goes wrong is masked. */
const ALLOWED = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'RATE_LIMITED',
  'OVERLOADED',
]);

const logger = new Logger('GraphQL');

/** Error code and further extensions of an error of ours; null for one that is not. */
function codeOf(error: unknown): Record<string, unknown> | null {
  if (error instanceof NotFound) return { code: 'NOT_FOUND' };
  if (error instanceof Unauthenticated) return { code: 'UNAUTHENTICATED' };
  if (error instanceof Forbidden) return { code: 'FORBIDDEN' };
  if (error instanceof Conflict) {
    return {
      code: 'CONFLICT',
      ...(error.currentVersion === undefined ? {} : { currentVersion: error.currentVersion }),
    };
  }
  if (error instanceof InvalidInput) return { code: 'BAD_USER_INPUT', problems: error.problems };
  if (error instanceof RateLimited) return { code: 'RATE_LIMITED', resetAt: error.resetAt.toISOString() };
  if (error instanceof Refused) return { code: 'BAD_USER_INPUT', rule: error.rule };
  if (error instanceof GraphQLError && ALLOWED.has(String(error.extensions['code']))) return { ...error.extensions };
  return null;
}

/** The one place where errors take the shape that clients see: an allowlist, everything unknown masked with an id. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const place = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  const error = unwrapResolverError(thrown);
  const own = codeOf(error);
  if (own) {
    const { http: _, stacktrace: __, ...extensions } = own;
    return { message: (error as Error).message, ...place, extensions };
  }
  // graphql-js's own complaints (a variable of the wrong type) come with a code but without an original error.
  const code = String(formatted.extensions?.['code'] ?? '');
  if (thrown instanceof GraphQLError && !thrown.originalError && ALLOWED.has(code)) {
    return { message: formatted.message, ...place, extensions: { code } };
  }
  const id = requestId.getStore() ?? newId();
  logger.error({
    requestId: id,
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  });
  return {
    message: 'Something went wrong on our side. Tell the administrator the request id.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
  };
}

/** An error on the reading engine's own path, which Apollo does not format. */
export function formatFieldError(error: unknown, path: readonly (string | number)[]): GraphQLFormattedError {
  const message = error instanceof Error ? error.message : String(error);
  return formatError({ message, path }, error);
}
