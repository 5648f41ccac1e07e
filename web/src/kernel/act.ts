import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TypedDocumentString } from '../gql/graphql.js';
import { ask } from './ask.js';

/** What the server says against an input, bound to its field by `path`. */
export interface UserError {
  readonly message: string;
  readonly path?: readonly string[] | null | undefined;
  readonly rule?: string | null | undefined;
  readonly waivable?: boolean | undefined;
  readonly clause?: { number: string; heading: string; bodyMarkdown: string } | null | undefined;
}

interface Payload {
  readonly userErrors: readonly UserError[];
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/** How an act stands. */
export type Act = Omit<ReturnType<typeof useAct>, 'perform'>;

/**
 * An act: one mutation with its user errors. Sent again with the same content (a double click, a lost connection) it
 * carries the same key, so the server does it once.
 */
export function useAct<Input extends object, Result extends { readonly act: Payload }>(
  document: TypedDocumentString<Result, { input: Input }>,
  whenDone?: (payload: Result['act']) => void,
) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      const content = JSON.stringify(input);
      const key = keys.current.get(content) ?? newKey();
      keys.current.set(content, key);
      const { act } = await ask(document, { input: { ...input, idempotencyKey: key } });
      if (act.userErrors.length === 0) keys.current.delete(content);
      return act;
    },
    onSuccess: async (act) => {
      if (act.userErrors.length > 0) return;
      await client.invalidateQueries();
      whenDone?.(act);
    },
  });
  return {
    perform: (input: Input) => mutation.mutate(input),
    pending: mutation.isPending,
    /** It was done, and nothing was said against it. */
    done: mutation.data?.userErrors.length === 0,
    problem: mutation.error,
    userErrors: mutation.data?.userErrors ?? [],
    forget: mutation.reset,
  };
}
