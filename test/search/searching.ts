import { expect } from '@jest/globals';
import type { TestServer } from '../support/server.js';

const SEARCH = `query ($query: String, $filter: SearchFilter, $orderBy: SearchOrder, $first: Int, $after: String) {
  search(query: $query, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind title symbol label language date path body { id } snippet { text hit } }
    facets { kinds { kind count } bodies { body { id } count } languages { language count } years { year count } }
  } }`;

interface Asked {
  readonly query?: string | null | undefined;
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: Readonly<Record<string, unknown>> | undefined;
  readonly first?: number;
  readonly after?: string | null;
}

/** What somebody finds; of a visitor, without a token. */
// oxlint-disable-next-line typescript/no-explicit-any -- a whole answer
export async function search(app: TestServer, token: string | undefined, asked: Asked): Promise<any> {
  const { data, errors } = await app.ask(SEARCH, { ...asked }, token);
  expect(errors).toBeUndefined();
  return data.search;
}

export async function titlesFound(app: TestServer, token: string | undefined, asked: Asked): Promise<string[]> {
  const { nodes } = await search(app, token, asked);
  return nodes.map(({ title }: { title: string }) => title);
}

export async function suggested(app: TestServer, token: string | undefined, query: string): Promise<string[]> {
  const text = `query ($query: String!) { searchSuggestions(query: $query) { id kind title symbol path } }`;
  const { data, errors } = await app.ask(text, { query }, token);
  expect(errors).toBeUndefined();
  return data.searchSuggestions.map(({ title }: { title: string }) => title);
}
