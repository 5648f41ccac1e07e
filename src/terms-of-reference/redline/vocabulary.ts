import { isSpace } from './parts.js';

/** A text in parts that make it up again when they are joined: where each ends, and a number for what it says. */
export class Parts {
  count = 0;
  ends = new Int32Array(1024);
  numbers = new Int32Array(1024);

  add(end: number, number: number): void {
    if (this.count === this.ends.length) [this.ends, this.numbers] = [doubled(this.ends), doubled(this.numbers)];
    this.ends[this.count] = end;
    this.numbers[this.count] = number;
    this.count += 1;
  }

  /** Where a part begins. */
  startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] as number);
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const { imul } = Math;
/** Differs from one process to the next, so that nobody can write words that all fall together. */
const SEED = Math.floor(Math.random() * 2 ** 31);

/**
 * Numbers for what parts of texts say: the same words have the same number. A table of its own, because nothing need be
 * copied out of the texts to look it up, and a redline looks up half a million words.
 */
export class Vocabulary {
  /** Numbers, from 1, at the place of their hash or the next free one after it. */
  private slots = new Int32Array(4096);
  private readonly hashes: number[] = [];
  private readonly texts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly spaces: boolean[] = [];
  /** Of those of one character, of which texts mostly consist. */
  private readonly single = new Int32Array(128).fill(-1);

  get size(): number {
    return this.hashes.length;
  }

  isSpace(number: number): boolean {
    return this.spaces[number] as boolean;
  }

  /** Cuts a text anew; what the parts held before is gone. */
  cut(text: string, endOf: (text: string, at: number) => number, parts = new Parts()): Parts {
    parts.count = 0;
    for (let at = 0; at < text.length;) {
      const end = endOf(text, at);
      parts.add(end, this.numberOf(text, at, end));
      at = end;
    }
    return parts;
  }

  private numberOf(text: string, at: number, end: number): number {
    const code = end === at + 1 ? text.charCodeAt(at) : 128;
    if (code >= 128) return this.lookedUp(text, at, end);
    const known = this.single[code] as number;
    return known >= 0 ? known : (this.single[code] = this.lookedUp(text, at, end));
  }

  private lookedUp(text: string, at: number, end: number): number {
    let hash = SEED;
    for (let place = at; place < end; place += 1) hash = imul(hash ^ text.charCodeAt(place), 0x01_00_01_93);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let number = this.slots[slot] as number; number !== 0; number = this.slots[slot] as number) {
      if (this.hashes[number - 1] === hash && this.says(number - 1, text, at, end)) return number - 1;
      slot = (slot + 1) & mask;
    }
    this.hashes.push(hash);
    this.texts.push(text);
    this.starts.push(at);
    this.ends.push(end);
    this.slots[slot] = this.spaces.push(isSpace(text, at));
    if (this.size * 2 > this.slots.length) this.spread();
    return this.size - 1;
  }

  private says(number: number, text: string, at: number, end: number): boolean {
    const [other, start] = [this.texts[number] as string, this.starts[number] as number];
    if ((this.ends[number] as number) - start !== end - at) return false;
    for (let place = at; place < end; place += 1)
      if (text.charCodeAt(place) !== other.charCodeAt(start + place - at)) return false;
    return true;
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    const mask = this.slots.length - 1;
    this.hashes.forEach((hash, number) => {
      let slot = hash & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    });
  }
}
