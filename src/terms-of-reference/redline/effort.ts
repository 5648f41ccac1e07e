import { Parts, Vocabulary } from './vocabulary.js';

/**
 * How much may be compared in one redline. To compare texts costs the square of what differs; two long texts that have
 * nothing in common would take minutes. Counted and not timed, so that the same texts always give the same redline.
 */
export class Effort {
  /** What is needed for every comparison, and made once. */
  readonly vocabulary = new Vocabulary();
  readonly before = new Parts();
  readonly after = new Parts();
  private counts = new Int32Array(1024);

  constructor(private left = 5_000_000) {}

  /** The greatest difference for which there is effort left. */
  get longest(): number {
    return Math.min(1000, Math.floor(Math.sqrt(Math.max(0, this.left))));
  }

  spend(difference: number): void {
    this.left -= difference * difference;
  }

  /** How many parts the two texts share in whatever order, and which share of their words that is, spaces aside. */
  shared(): { shared: number; share: number } {
    const { vocabulary, before, after } = this;
    if (this.counts.length < vocabulary.size) this.counts = new Int32Array(vocabulary.size * 2);
    const { counts } = this;
    let [shared, sharedWords, spaces] = [0, 0, 0];
    for (let index = 0; index < before.count; index += 1) {
      const number = before.numbers[index] as number;
      counts[number] = (counts[number] as number) + 1;
      if (vocabulary.isSpace(number)) spaces += 1;
    }
    for (let index = 0; index < after.count; index += 1) {
      const number = after.numbers[index] as number;
      const left = counts[number] as number;
      const space = vocabulary.isSpace(number);
      if (space) spaces += 1;
      if (left === 0) continue;
      counts[number] = left - 1;
      shared += 1;
      if (!space) sharedWords += 1;
    }
    for (let index = 0; index < before.count; index += 1) counts[before.numbers[index] as number] = 0;
    return { shared, share: (2 * sharedWords) / (before.count + after.count - spaces) };
  }
}
