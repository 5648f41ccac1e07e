import { partOfZip, partsOfZip } from './zip-part.js';
import { zipStream } from './zip-stream.js';

const TEXT = 'word/document.xml';
const LARGEST_PART = 5_000_000;

/**
 * A Word document of any length: all that it has beside its text, and what stands before that, is taken from a short one,
 * and the rest of the text written as it comes (`wordXml`).
 */
export function longWord(short: Uint8Array, text: AsyncIterable<string>): AsyncIterable<Buffer> {
  const archive = Buffer.from(short.buffer, short.byteOffset, short.byteLength);
  const part = (name: string): Buffer => partOfZip(archive, name, LARGEST_PART) ?? Buffer.alloc(0);
  return zipStream(
    partsOfZip(archive).map((name) => ({
      name,
      content: name === TEXT ? around(part(name).toString('utf8'), text) : [part(name)],
    })),
  );
}

/** What is last in a document says how its pages are. */
async function* around(document: string, text: AsyncIterable<string>): AsyncIterable<Buffer> {
  const end = document.lastIndexOf('<w:sectPr');
  yield Buffer.from(document.slice(0, end));
  for await (const piece of text) yield Buffer.from(piece);
  yield Buffer.from(document.slice(end));
}
