import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY_LENGTH = 46;
const STORED = 0;

/** One part of a ZIP archive, by its name; null when it has none. Throws for one that would be larger than `most`. */
export function partOfZip(archive: Buffer, name: string, most: number): Buffer | null {
  for (const entry of entriesOf(archive)) {
    if (entry.name !== name) continue;
    const local = archive.readUInt32LE(entry.at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(entry.at + 20));
    return archive.readUInt16LE(entry.at + 10) === STORED ? packed : inflateRawSync(packed, { maxOutputLength: most });
  }
  return null;
}

/** The names of the parts of a ZIP archive, without those of its folders. */
export const partsOfZip = (archive: Buffer): string[] =>
  [...entriesOf(archive)].map(({ name }) => name).filter((name) => !name.endsWith('/'));

function* entriesOf(archive: Buffer): Iterable<{ readonly name: string; readonly at: number }> {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    yield { name: archive.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength), at };
    at += ENTRY_LENGTH + nameLength + extra + comment;
  }
}
