import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { parse } from 'graphql';
import type { Answer, TestServer } from '../support/server.js';
import { firstDifference } from './difference.js';
import { Documents, type Pools, type RandomDocument } from './documents.js';
import type { Asker, LoadedWorld } from './loaded-world.js';
import { columnOf, FIELDS, Oracle, type OracleAnswer, ROOTS } from './oracle.js';
import type { Random } from './random.js';
import type { FieldName } from './routes.js';
import { NOT_ASKED, TABLES } from './types.js';

const CURSORS = new Set(['cursor', 'startCursor', 'endCursor']);

/** Whether the oracle can answer a field: by a function, or by a column of its table. */
export function knows(columns: ReadonlySet<string>, type: string, field: string): boolean {
  if (NOT_ASKED.has(`${type}.${field}`) || CURSORS.has(field)) return false;
  if (type === 'Query') return field in ROOTS;
  const table = TABLES[type];
  // An object that lives in another's row, and a page, come whole from the function above.
  if (!table) return true;
  return field === 'id' || `${type}.${field}` in FIELDS || columns.has(`${table}.${columnOf(field)}`);
}

export const documentsOf = (
  { schema, pools, columns }: LoadedWorld,
  random: Random,
  ids: Pools['ids'] = pools.ids,
  concerns?: (field: FieldName) => boolean,
): Documents =>
  new Documents(schema, random, { ...pools, ids }, (type, field) => knows(columns, type, field), concerns);

/** Of so many questions, fetch would take longer than the answers. */
const agent = new Agent({ keepAlive: true });

/** Asks over HTTP as the asker does, with a token or by the cookie of a session. */
export async function ask(
  app: TestServer,
  made: Pick<RandomDocument, 'query' | 'variables'>,
  asker: Asker,
): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...asker.headers };
    request(`${app.url}/graphql`, { method: 'POST', headers, agent }, resolve)
      .on('error', reject)
      .end(JSON.stringify({ query: made.query, variables: made.variables }));
  });
  return { ...(JSON.parse(await text(response)) as Omit<Answer, 'status'>), status: response.statusCode ?? 0 };
}

/** What `difference` answers for a document that the server does not answer, since it may ask for too many rows. */
export const TOO_COSTLY = 'too costly';

/** Where the server's answer differs from the oracle's; null when it does not. */
export async function difference(
  loaded: LoadedWorld,
  made: RandomDocument,
  asker: Asker,
  app: TestServer = loaded.app,
): Promise<string | null> {
  const expected = await new Oracle(loaded.schema, loaded.world).ask(parse(made.query), made.variables, asker);
  const answer = await ask(app, made, asker);
  if (answer.errors?.some(({ extensions }) => 'cost' in extensions)) return TOO_COSTLY;
  const found = codes(answer);
  const where = told(expected, found) ?? firstDifference(comparable(expected, found), comparable(found, expected));
  return where && `${where}\nasked by: ${asker.name}\n${made.query}\n${JSON.stringify(made.variables)}`;
}

/**
 * Root fields are read at once, so their errors come in any order. Where an error takes the whole answer with it, the
 * others may be told or not.
 */
function comparable(answer: OracleAnswer, other: OracleAnswer): OracleAnswer {
  const told = (errors: OracleAnswer['errors']): string[] => (errors ?? []).map((error) => JSON.stringify(error));
  const errors = (answer.errors ?? []).toSorted((one, next) => (String(one.path) < String(next.path) ? -1 : 1));
  if (answer.data !== null || other.data !== null) return { data: answer.data, errors };
  const both = told(other.errors);
  return { data: null, errors: errors.filter((error) => both.includes(JSON.stringify(error))).slice(0, 1) };
}

/** An answer without data has an error that is one of those expected. */
function told(expected: OracleAnswer, found: OracleAnswer): string | null {
  if (expected.data !== null || found.data !== null || comparable(found, expected).errors?.length) return null;
  return `errors: ${JSON.stringify(expected.errors)} expected, ${JSON.stringify(found.errors)} found`;
}

const codes = ({ data, errors }: Answer): OracleAnswer => ({
  data: (data ?? null) as unknown,
  ...(errors ? { errors: errors.map(({ path, extensions }) => ({ path, code: extensions['code'] })) } : {}),
});
