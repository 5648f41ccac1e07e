import { isPlainText } from '../graphql/plain-text.js';
import { badArgument } from './context.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 100;

/** How many rows a connection's arguments ask for: 1 to 100, 50 when silent. */
export function pageSize(args: Readonly<Record<string, unknown>>): number {
  if (args['first'] != null && args['last'] != null)
    throw badArgument(['last'], 'give either first or last, not both.');
  if (args['after'] != null && args['before'] != null)
    throw badArgument(['before'], 'give either after or before, not both.');
  if (args['first'] != null && args['before'] != null) throw badArgument(['before'], 'goes with last, not with first.');
  if (args['last'] != null && args['after'] != null) throw badArgument(['after'], 'goes with first, not with last.');
  const name = args['last'] != null ? 'last' : 'first';
  const size = args[name] ?? DEFAULT_PAGE;
  if (typeof size !== 'number' || size < 1 || size > LARGEST_PAGE)
    throw badArgument([name], `must be between 1 and ${LARGEST_PAGE}.`);
  return size;
}

const INTEGER = /^-?\d{1,18}$/;

/** Whether a cursor's key can be one of its order: a text of another kind would fail in the database, unnamed. */
const KEYS: Readonly<Record<string, (key: string) => boolean>> = {
  uuid: (key) => UUID.test(key),
  date: (key) =>
    /^-?infinity$/.test(key) ||
    (/^\d{4,7}-\d{2}-\d{2}( BC)?$/.test(key) && !Number.isNaN(Date.parse(key.slice(0, 10)))),
  timestamptz: (key) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$|^-?infinity$/.test(key),
  int: (key) => INTEGER.test(key) && Math.abs(Number(key)) < 2 ** 31,
  integer: (key) => INTEGER.test(key) && Math.abs(Number(key)) < 2 ** 31,
  bigint: (key) => INTEGER.test(key),
  'double precision': (key) => /^-?\d{1,20}(\.\d{1,20})?(e[+-]\d{1,3})?$/.test(key) && Number.isFinite(Number(key)),
  boolean: (key) => key === 'true' || key === 'false',
};

/** The sort key and id that a cursor carries; a cursor of another order is refused. */
export function cursorKey(value: unknown, argument: string, order: string, cast: string): [string, string] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(String(value), 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[1] !== 'string' || !UUID.test(String(parts[2]))) {
    throw badArgument([argument], 'is not a cursor that this server gave out.');
  }
  if (parts[0] !== order) throw badArgument([argument], `is a cursor of another order, not of ${order}.`);
  const [, key, id] = parts as [string, string, string];
  if (!isPlainText(key) || KEYS[cast]?.(key) === false)
    throw badArgument([argument], 'is not a cursor that this server gave out.');
  return [key, id];
}
