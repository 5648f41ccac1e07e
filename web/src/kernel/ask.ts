import type { TypedDocumentString } from '../gql/graphql.js';

/** Why a question got no answer, by the codes of the API; `OFFLINE` when the server was not reached. */
export class RequestProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** What is wrong with which field of the input, where the server says so. */
  get problems(): readonly { path: readonly string[]; message: string }[] {
    const { problems } = this.details;
    return Array.isArray(problems) ? problems : [];
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Asks one question. User errors are a part of the result; everything else that goes wrong is thrown. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const { data, errors } = await send<Result>(String(document), variables, signal);
  const [error] = errors ?? [];
  if (error) {
    const { code, ...details } = error.extensions ?? {};
    throw new RequestProblem(String(code ?? 'INTERNAL_SERVER_ERROR'), error.message, details);
  }
  if (!data) throw new RequestProblem('OFFLINE', 'The server sent no answer.');
  return data;
}

async function send<Result>(query: string, variables: unknown, signal?: AbortSignal): Promise<Answer<Result>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
    return (await response.json()) as Answer<Result>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestProblem('OFFLINE', 'The server cannot be reached.');
  }
}
