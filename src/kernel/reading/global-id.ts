import { badArgument } from './context.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** A thing by type and key; as the value of a payload field the engine reads it for the viewer. */
export class Reference {
  constructor(
    readonly type: string,
    readonly id: string,
  ) {}
}

export const reference = (type: string, id: string): Reference => new Reference(type, id);

export const writeGlobalId = (prefix: string, id: string): string => `${prefix}_${id}`;

/** The parts of a global id; null when it is none. */
export function parseGlobalId(text: string): { prefix: string; id: string } | null {
  const cut = text.indexOf('_');
  const id = text.slice(cut + 1);
  return cut > 0 && UUID.test(id) ? { prefix: text.slice(0, cut), id } : null;
}

/**
 * The UUID in an id argument. A malformed id is the caller's mistake and named; a well-formed id of another type is
 * simply not found, like any other id of something that the viewer does not see.
 */
export function uuidOf(prefix: string): (value: unknown, path: readonly string[]) => string | null {
  const transform = (value: unknown, path: readonly string[]): string | null => {
    if (value === null || value === undefined) return null;
    const parsed = parseGlobalId(String(value));
    if (!parsed) throw badArgument(path, 'is not an id that this server gave out.');
    return parsed.prefix === prefix ? parsed.id : NOTHING;
  };
  Object.defineProperty(transform, 'name', { value: `uuidOf ${prefix}` });
  return transform;
}
