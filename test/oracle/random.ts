/** Reproducible chance: mulberry32, so that a failing document can be made again from its seed. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** Some of the things, at least one. */
  some<T>(from: readonly T[], most: number): T[] {
    const left = [...from];
    const taken: T[] = [];
    for (let count = 1 + this.below(Math.min(most, left.length)); count > 0; count -= 1) {
      taken.push(...left.splice(this.below(left.length), 1));
    }
    return taken;
  }
}
