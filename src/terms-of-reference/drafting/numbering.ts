/** How deep a number stands: `4` at 1, `4.2` and `(b)` under `4` at 2. */
export const depthOf = (number: string): number => partsOf(number).length;

const partsOf = (number: string): string[] => number.split('.').filter((part) => part.trim() !== '');

/**
 * The numbers of clauses by their order, each at the depth at which it stands: 1, 1.1, 1.2, 2. A clause that stands two
 * levels deeper than the one before it begins one level deeper.
 */
export function numbersByOrder(numbers: readonly string[]): string[] {
  const counts: number[] = [];
  return numbers.map((number) => {
    const depth = Math.min(Math.max(depthOf(number), 1), counts.length + 1);
    counts.length = depth;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return counts.join('.');
  });
}

/** A number for a clause that follows another: the next at its depth that no clause has. */
export function numberAfter(before: string | null, taken: ReadonlySet<string>): string {
  const parts = before === null ? [] : partsOf(before);
  const stem = parts.slice(0, -1);
  const last = Number(parts.at(-1));
  for (let next = Number.isSafeInteger(last) ? last + 1 : 1; ; next += 1) {
    const number = [...stem, String(next)].join('.');
    if (!taken.has(number)) return number;
  }
}
