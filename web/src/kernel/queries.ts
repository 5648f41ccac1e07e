import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.js';
import { ask, RequestProblem } from './ask.js';

const MINUTE = 60_000;

/** An answer that only signed-in people get tells that the session has ended: then it is asked who is here. */
function onError(error: Error): void {
  if (!(error instanceof RequestProblem) || error.code !== 'UNAUTHENTICATED') return;
  void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.['session'] === true });
}

/** What others change appears when somebody comes back to the page, and once a minute. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchInterval: MINUTE,
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && error instanceof RequestProblem && error.code === 'OFFLINE',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** A question as TanStack Query has it; its key is the document with its variables. */
export function question<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) {
  return queryOptions({
    queryKey: [String(document), variables] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => ask(document, variables, signal),
  });
}
