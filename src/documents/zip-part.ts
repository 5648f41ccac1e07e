import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY_LENGTH = 46;
const STORED = 0;

/** One part of a ZIP archive, by its name; null when it has none. Throws for one that would be larger than `most`. */
export function partOfZip(archive: Buffer, name: string, most: number): Buffer | null {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return null;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (archive.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return archive.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed, { maxOutputLength: most });
    }
    at += ENTRY_LENGTH + nameLength + extra + comment;
  }
  return null;
}
