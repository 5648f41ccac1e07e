import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.js';

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

/** Notes the request of every error that Apollo is about to format. */
export const requestIds = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }): Promise<void> => {
      for (const error of errors) {
        noteRequest(error, contextValue.request.id);
        noteRequest(error.originalError, contextValue.request.id);
      }
    },
  }),
});
