import type { GraphQLError } from 'graphql';

/**
 * In which request an error came up, so that a masked one names the id that the log has. Carried by the error and not
 * by an AsyncLocalStorage around every request, which would make each await of each read dearer.
 */
const requests = new WeakMap<object, string>();

export function noteRequest(error: unknown, requestId: string): void {
  if (typeof error === 'object' && error !== null) requests.set(error, requestId);
}

export const requestOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null ? requests.get(error) : undefined;

/** Notes the request of the errors that Apollo is about to format. */
export function noteRequests(errors: readonly GraphQLError[], requestId: string): void {
  for (const error of errors) {
    noteRequest(error, requestId);
    noteRequest(error.originalError, requestId);
  }
}
