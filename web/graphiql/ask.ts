import type { ExecutionResult } from 'graphql';

interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

/** Asks as the pages do, with the cookie of the session; a token may be given as a header in its stead. */
export async function ask(
  question: Question,
  headers: Readonly<Record<string, string>> = {},
): Promise<ExecutionResult> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(question),
  });
  return (await response.json()) as ExecutionResult;
}

/** Who is signed in, by name, or by address where there is no member; null for a visitor. */
export async function whoIsHere(): Promise<string | null> {
  const { data } = await ask({ query: '{ viewer { name } viewerAccount { email } }' });
  const { viewer, viewerAccount } = data as {
    viewer: { name: string } | null;
    viewerAccount: { email: string } | null;
  };
  return viewer?.name ?? viewerAccount?.email ?? null;
}
