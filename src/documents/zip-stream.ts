import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of an archive; its content is asked for when its turn comes. */
export interface ZipPart {
  readonly name: string;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Names are UTF-8, and length and checksum follow the content, since they are not known before. */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980: archives of the same parts are the same. */
const DAY = 0x0021;
const LARGEST = 0xffff_ffff;

/** A ZIP archive that is written as it goes, however long its parts are: nothing of it is held. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncIterable<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const named = Buffer.from(name, 'utf8');
    const start = offset;
    const begin = Buffer.concat([header(0x04034b50, [], named.length), named]);
    yield begin;
    offset += begin.length;
    const sums = { crc: 0, unpacked: 0 };
    let packed = 0;
    for await (const chunk of deflated(content, sums)) {
      packed += chunk.length;
      yield chunk;
    }
    if (packed > LARGEST || sums.unpacked > LARGEST) throw new Error(`${name} is larger than a part of an archive is.`);
    const descriptor = numbers(0x08074b50, sums.crc, packed, sums.unpacked);
    yield descriptor;
    offset += packed + descriptor.length;
    const entry = header(0x02014b50, [sums.crc, packed, sums.unpacked], named.length);
    directory.push(Buffer.concat([entry, Buffer.alloc(10), numbers(start), named]));
  }
  const list = Buffer.concat(directory);
  if (offset > LARGEST) throw new Error('This archive is larger than archives are.');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([list, end]);
}

async function* deflated(content: ZipPart['content'], sums: { crc: number; unpacked: number }): AsyncIterable<Buffer> {
  async function* counted(): AsyncIterable<Buffer> {
    for await (const chunk of content) {
      sums.crc = crc32(chunk, sums.crc);
      sums.unpacked += chunk.length;
      yield chunk;
    }
  }
  const packing = createDeflateRaw();
  // Whatever fails, the stream that is read from fails with it.
  const fed = pipeline(Readable.from(counted()), packing);
  fed.catch(() => undefined);
  for await (const chunk of packing) yield chunk as Buffer;
  await fed;
}

/** What both headers of a part have in common, the one in the list with one number more before. */
function header(signature: number, sums: readonly number[], nameLength: number): Buffer {
  const fields = [VERSION, FLAGS, DEFLATED, 0, DAY];
  const buffer = Buffer.alloc((sums.length > 0 ? 2 : 0) + 26);
  let at = 0;
  for (const field of sums.length > 0 ? [VERSION, ...fields] : fields) at = buffer.writeUInt16LE(field, at);
  for (const sum of sums.length > 0 ? sums : [0, 0, 0]) at = buffer.writeUInt32LE(sum, at);
  buffer.writeUInt16LE(nameLength, at);
  return Buffer.concat([numbers(signature), buffer]);
}

function numbers(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32LE(value, index * 4));
  return buffer;
}
