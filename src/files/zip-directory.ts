import { Refused } from '../kernel/refused.js';
import type { IncomingFile } from './file-store.js';

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0x0001;
const MOST_ENTRIES = 5000;
const LARGEST_DIRECTORY = 1024 * 1024;
const LARGEST_UNPACKED = 300 * 1024 * 1024;
/** Text of office documents shrinks to a twentieth or less; what shrinks to less than this is made to burst. */
const GREATEST_RATIO = 200;
/** Below this a great ratio does no harm. */
const HARMLESS = 10 * 1024 * 1024;

const refused = (why: string): Refused => new Refused('upload.archive', `The file ${why}.`);
const broken = (): Refused => refused('is damaged: the list of its parts cannot be read. Save it again');

/** Reads the list of parts at the end of a ZIP archive and refuses what would burst when unpacked. Unpacks nothing. */
export async function readZip(file: IncomingFile): Promise<ZipEntry[]> {
  const tail = await file.read(Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT);
  const at = endOf(tail);
  const [count, length, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY) throw refused('has too many parts');
  if (offset + length > file.size) throw broken();
  const entries = parse(await file.read(offset, length), count);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  // Parts that lie over each other are packed once and unpacked many times.
  if (packed > file.size) throw refused('has parts that lie over each other');
  const bursts = unpacked > LARGEST_UNPACKED || (unpacked > HARMLESS && unpacked > file.size * GREATEST_RATIO);
  if (bursts) throw refused('would become far larger when it is opened');
  return entries;
}

/** Where the end record stands: the last place at which its comment reaches just to the end. */
function endOf(tail: Buffer): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  throw broken();
}

function parse(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== ENTRY) throw broken();
    if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw refused('is locked by a password: save it without one');
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name)) throw refused('has parts that would be put elsewhere');
    entries.push({ name, packed: directory.readUInt32LE(at + 20), unpacked: directory.readUInt32LE(at + 24) });
    at += ENTRY_LENGTH + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length) throw broken();
  return entries;
}
