import { parse } from 'graphql';
import { askKeptAlive } from '../support/asking.js';
import type { Answer, TestServer } from '../support/server.js';
import { firstDifference } from './difference.js';
import { Documents, type Pools, type RandomDocument } from './documents.js';
import { type FieldName, KnownFields } from './known-fields.js';
import type { Asker, LoadedWorld } from './loaded-world.js';
import { columnOf, FIELDS, Oracle, type OracleAnswer, ROOTS } from './oracle.js';
import type { Random } from './random.js';
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

const knownFields = new WeakMap<LoadedWorld, KnownFields>();

export function documentsOf(
  loaded: LoadedWorld,
  random: Random,
  ids: Pools['ids'] = loaded.pools.ids,
  concerns?: (field: FieldName) => boolean,
): Documents {
  const { schema, columns } = loaded;
  const known = knownFields.get(loaded) ?? new KnownFields(schema, (type, field) => knows(columns, type, field));
  knownFields.set(loaded, known);
  return new Documents(known, random, { ...loaded.pools, ids }, concerns);
}

/** Asks over HTTP as the asker does, with a token or by the cookie of a session. */
export const ask = (
  app: TestServer,
  { query, variables }: Pick<RandomDocument, 'query' | 'variables'>,
  asker: Asker,
): Promise<Answer> => askKeptAlive(app, query, variables, asker.headers);

/** What `difference` answers for a document that the server does not answer, since it may ask for too many rows. */
export const TOO_COSTLY = 'too costly';

/**
 * Where the server's answer differs from the oracle's; null when it does not. The server is asked only if it may differ
 * by what the rules kept from the asker.
 */
export async function difference(
  loaded: LoadedWorld,
  made: RandomDocument,
  asker: Asker,
  mayDiffer: (withheld: ReadonlySet<string>) => boolean = () => true,
): Promise<string | null> {
  const withheld = new Set<string>();
  const viewer = { ...asker, withheld };
  const expected = await new Oracle(loaded.schema, loaded.world).ask(parse(made.query), made.variables, viewer);
  if (!mayDiffer(withheld)) return null;
  const answer = await ask(loaded.app, made, asker);
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
