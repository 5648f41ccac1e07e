import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RequestProblem } from '../kernel/ask.js';
import { NotFound } from '../shell/not-found.js';
import { ErrorNotice } from './notice.js';
import { Loading } from './loading.js';

interface Properties<Data> {
  readonly of: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What a question answers; until then that it is on its way. What was read before stays when reading again fails. */
export function Answer<Data>({ of: query, children }: Properties<Data>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  }
  // What one may not see does not exist: the same page as at an address that nobody knows.
  if (query.error instanceof RequestProblem && query.error.code === 'NOT_FOUND') return <NotFound />;
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
