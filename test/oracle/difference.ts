/** The first place where two JSON values differ, with what stands there; null when they are equal. */
export function firstDifference(expected: unknown, found: unknown, path = ''): string | null {
  if (Object.is(expected, found)) return null;
  const bothLists = Array.isArray(expected) && Array.isArray(found);
  if (bothLists || (isObject(expected) && isObject(found))) {
    if (bothLists && expected.length !== found.length)
      return `${path}: ${expected.length} expected, ${found.length} found`;
    for (const key of new Set([...Object.keys(expected as object), ...Object.keys(found as object)])) {
      const below = [expected, found].map((value) => (value as Record<string, unknown>)[key]);
      const difference = firstDifference(below[0], below[1], `${path}.${key}`);
      if (difference) return difference;
    }
    return null;
  }
  return `${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
