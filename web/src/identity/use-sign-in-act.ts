import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';
import { ask } from '../kernel/ask.js';

/** Like `useAct`, for acts that take no idempotency key: a code works once anyway, and no answer repeats a secret. */
export function useSignInAct<Input, Result extends { readonly act: { readonly userErrors: readonly UserError[] } }>(
  document: TypedDocumentString<Result, { input: Input }>,
  done: (act: Result['act']) => void,
) {
  const client = useQueryClient();
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (input: Input) => ask(document, { input }),
    onSuccess: async ({ act }) => {
      if (act.userErrors.length > 0) return;
      await client.invalidateQueries();
      done(act);
    },
  });
  return { perform: mutate, pending: isPending, problem: error, userErrors: data?.act.userErrors ?? [] };
}
