import { type ExecutionResult, parse } from 'graphql';

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

/**
 * The question without the name of an operation that its document lacks: for a moment after a change of tabs GraphiQL
 * names the operation of the tab before. Without a name, the server answers a document's only operation.
 */
export function withItsOwnName(question: Question): Question {
  try {
    const names = parse(question.query).definitions.map((one) => ('name' in one ? one.name?.value : undefined));
    return names.includes(question.operationName ?? undefined) ? question : { ...question, operationName: null };
  } catch {
    return question; // Not GraphQL: the server says where.
  }
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
