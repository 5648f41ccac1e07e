import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';
import { ask } from '../kernel/ask.js';

/** Like `useAct`, for the acts that take no idempotency key because a code works once anyway. */
export function useSignInAct<Input, Result extends { readonly act: { readonly userErrors: readonly UserError[] } }>(
  document: TypedDocumentString<Result, { input: Input }>,
  done: () => void,
) {
  const client = useQueryClient();
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (input: Input) => ask(document, { input }),
    onSuccess: async ({ act }) => {
      if (act.userErrors.length > 0) return;
      await client.invalidateQueries();
      done();
    },
  });
  return { perform: mutate, pending: isPending, problem: error, userErrors: data?.act.userErrors ?? [] };
}
