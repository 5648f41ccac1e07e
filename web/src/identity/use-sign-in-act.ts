import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TypedDocumentString } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';
import { ask } from '../kernel/ask.js';

/** Like `useAct`, for acts that take no idempotency key: a code works once anyway, and no answer repeats a secret. */
export function useSignInAct<Input, Result extends { readonly act: { readonly userErrors: readonly UserError[] } }>(
  document: TypedDocumentString<Result, { input: Input }>,
  done: (act: Result['act']) => void,
) {
  const client = useQueryClient();
  const underWay = useRef(false);
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (input: Input) => ask(document, { input }),
    onSettled: () => void (underWay.current = false),
    onSuccess: async ({ act }) => {
      if (act.userErrors.length > 0) return;
      await client.invalidateQueries();
      done(act);
    },
  });
  // No key makes a second press harmless, and it comes before the button knows that it was pressed.
  const perform = (input: Input) => {
    if (underWay.current) return;
    underWay.current = true;
    mutate(input);
  };
  return { perform, pending: isPending, problem: error, userErrors: data?.act.userErrors ?? [] };
}
