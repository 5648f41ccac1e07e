import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { type FieldNode, GraphQLError, type GraphQLFormattedError, locatedError } from 'graphql';
import { databaseProblem } from '../database-problem.js';
import { newId } from '../identifier.js';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, Refused, Unauthenticated } from '../refused.js';
import { requestOf } from './request-ids.js';

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
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'RATE_LIMITED',
  'OVERLOADED',
]);

const logger = new Logger('GraphQL');

/** Error code and further extensions of an error that may be told; null for one that is masked. */
function extensionsOf(error: unknown): Record<string, unknown> | null {
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
  if (error instanceof GraphQLError) {
    if (ALLOWED.has(String(error.extensions['code'])))
      return { ...error.extensions, ...variableProblem(error.message) };
    // graphql-js finds some arguments wrong only when it runs: a variable that is null where null may not be.
    if (!error.originalError && error.message.startsWith('Argument "')) return { code: 'BAD_USER_INPUT' };
  }
  return null;
}

/** The one place where errors take the shape that clients see: an allowlist, everything unknown masked with an id. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const place = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  const causes = [unwrapResolverError(thrown), (thrown as { originalError?: unknown } | null)?.originalError];
  for (const cause of causes) {
    const told = databaseProblem(cause) ?? (cause as Error | undefined);
    const own = extensionsOf(told);
    if (!told || !own) continue;
    const { http: _, stacktrace: __, ...extensions } = own;
    return { message: told.message, ...place, extensions };
  }
  // Apollo's own complaints (a variable of the wrong type) have a code but are no errors of graphql-js.
  const code = String(formatted.extensions?.['code'] ?? '');
  if (thrown instanceof GraphQLError && ALLOWED.has(code)) {
    return { message: formatted.message, ...place, extensions: { code } };
  }
  return { ...masked(causes[0]), ...place };
}

/** Which field of an input a variable's error is about, as failed validation tells it: forms show it there. */
function variableProblem(message: string): { problems?: { path: string[]; message: string }[] } {
  const [, path, says] = /^Variable "\$\w+" got invalid value [^]* at "\w+\.([\w.]+)"; ([^]*)$/.exec(message) ?? [];
  return path && says ? { problems: [{ path: path.split('.'), message: says }] } : {};
}

/** What is told of an error that nobody may see; the log has the rest, under the same id. */
export function masked(error: unknown): GraphQLFormattedError {
  const id = requestOf(error) ?? newId();
  logger.error({
    requestId: id,
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  });
  return {
    message: 'Something went wrong on our side. Tell the administrator the request id.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
  };
}

/** An error on the reading engine's own path, which Apollo does not format. */
export function formatFieldError(error: unknown, key: string, nodes: readonly FieldNode[]): GraphQLFormattedError {
  return formatError(locatedError(error, nodes, [key]).toJSON(), error);
}
