import { useInfiniteQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.js';
import { ask } from './ask.js';

interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** A long list, read page by page: `rows` is what has been read so far, `more` reads on where there is more. */
export function usePages<Result, Variables, Row>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionOf: (result: Result) => Connection<Row>,
) {
  return useInfiniteQuery({
    queryKey: [String(document), variables],
    queryFn: ({ pageParam, signal }) => ask(document, { ...variables, after: pageParam } as Variables, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const { hasNextPage, endCursor } = connectionOf(last).pageInfo;
      return hasNextPage ? (endCursor ?? null) : null;
    },
    select: ({ pages }) => pages.flatMap((page) => connectionOf(page).nodes),
  });
}
