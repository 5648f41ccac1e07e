/** Places from which so many parts of two sequences are the same. */
export type Run = readonly [before: number, after: number, count: number];

/**
 * What two sequences of numbers have in common when the fewest are removed and added (E. W. Myers, "An O(ND) difference
 * algorithm and its variations", 1986), or null when that takes more than the given. Written here because it is counted
 * in milliseconds: over arrays of numbers it takes a tenth of what it takes over words.
 */
export function commonRuns(before: readonly number[], after: readonly number[], most: number): Run[] | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const layers = furthest(before, after, [head, before.length - tail, after.length - tail], most);
  if (!layers) return null;
  const runs = walkedBack(layers, [head, before.length - tail, after.length - tail]);
  if (head > 0) runs.unshift([0, 0, head]);
  if (tail > 0) runs.push([before.length - tail, after.length - tail, tail]);
  return runs;
}

type Bounds = readonly [head: number, beforeEnd: number, afterEnd: number];

/**
 * For each number of edits, how far one comes in the first sequence on each diagonal; until the end of both is reached.
 * Diagonal `k = 2i - edits` is at `i`: places in the first sequence less those in the second.
 */
function furthest(
  before: readonly number[],
  after: readonly number[],
  [head, beforeEnd, afterEnd]: Bounds,
  most: number,
): Int32Array[] | null {
  const layers: Int32Array[] = [];
  let last = new Int32Array(0);
  for (let edits = 0; edits <= most; edits += 1) {
    const layer = new Int32Array(edits + 1);
    layers.push(layer);
    // Whoever is beyond the end of either sequence does not come back.
    const highest = Math.min(edits, (edits + beforeEnd - head) >> 1);
    for (let index = Math.max(0, (edits - afterEnd + head + 1) >> 1); index <= highest; index += 1) {
      const diagonal = 2 * index - edits;
      let x = edits === 0 ? head : stepTo(last, index, edits);
      let y = x - diagonal;
      while (x < beforeEnd && y < afterEnd && before[x] === after[y]) {
        x += 1;
        y += 1;
      }
      layer[index] = x;
      if (x >= beforeEnd && y >= afterEnd) return layers;
    }
    last = layer;
  }
  return null;
}

/** Whether the farther way to a diagonal is to add a part, and not to remove one. */
const isAdded = (last: Int32Array, index: number, edits: number): boolean =>
  index === 0 || (index < edits && (last[index - 1] as number) < (last[index] as number));

const stepTo = (last: Int32Array, index: number, edits: number): number =>
  isAdded(last, index, edits) ? (last[index] as number) : (last[index - 1] as number) + 1;

/** The runs on the way to the end, the first one first. */
function walkedBack(layers: readonly Int32Array[], [head, beforeEnd, afterEnd]: Bounds): Run[] {
  const runs: Run[] = [];
  let x = beforeEnd;
  let diagonal = beforeEnd - afterEnd;
  for (let edits = layers.length - 1; edits > 0; edits -= 1) {
    const last = layers[edits - 1] as Int32Array;
    const index = (diagonal + edits) / 2;
    const from = stepTo(last, index, edits);
    if (x > from) runs.push([from, from - diagonal, x - from]);
    const added = isAdded(last, index, edits);
    x = added ? from : from - 1;
    diagonal += added ? 1 : -1;
  }
  if (x > head) runs.push([head, head, x - head]);
  return runs.reverse();
}
