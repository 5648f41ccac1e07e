/** What the page says for values that have no text of their own. */
export interface Spoken {
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
}

/** A change as a line; without `before` it only says what it is now. */
export interface Change {
  readonly field: string;
  readonly before?: string | undefined;
  readonly after: string;
}

/** `endedSessions` as people write it. */
const words = (name: string): string =>
  name.replaceAll(/([a-z])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function said(value: unknown, spoken: Spoken): string {
  if (value === null || value === undefined || value === '') return spoken.empty;
  if (typeof value === 'boolean') return value ? spoken.yes : spoken.no;
  if (Array.isArray(value)) return value.map((one) => said(one, spoken)).join(', ') || spoken.empty;
  if (!isObject(value)) return String(value);
  const parts = Object.entries(value).map(([name, inner]) => `${words(name)}: ${said(inner, spoken)}`);
  return parts.join('; ') || spoken.empty;
}

/** What an entry says has changed, as lines to read instead of as the record's own notation. */
export function changesOf(changes: Readonly<Record<string, unknown>>, spoken: Spoken): Change[] {
  return Object.entries(changes).map(([name, value]) => {
    const field = words(name);
    if (!isObject(value) || !('after' in value || 'before' in value)) return { field, after: said(value, spoken) };
    const after = said(value['after'], spoken);
    return 'before' in value ? { field, before: said(value['before'], spoken), after } : { field, after };
  });
}
