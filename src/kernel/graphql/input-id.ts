import { parseGlobalId } from '../reading/global-id.js';
import { InvalidInput, NotFound } from '../refused.js';

/**
 * The UUID in an id of a mutation's input. A malformed id is a mistake in that field; a well-formed id of another kind
 * is not found, like the id of anything that the viewer does not see.
 */
export function inputId(prefix: string, value: string, path: string | readonly string[]): string {
  const parsed = parseGlobalId(value);
  if (!parsed) throw InvalidInput.field(path, 'is not an id that this server gave out.');
  if (parsed.prefix !== prefix) throw new NotFound();
  return parsed.id;
}
