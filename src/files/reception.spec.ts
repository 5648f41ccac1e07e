import { expect, it } from '@jest/globals';
import { typeOfName } from './file-type.js';
import { Reception } from './reception.js';

const words = Buffer.from('d\u00e9j\u00e0 \u4f60\u597d \u{1f600} ok');

/** Sends bytes in chunks of a size; answers whether they were taken. */
async function taken(content: Buffer, size: number): Promise<boolean> {
  const reception = new Reception(typeOfName('a.txt'), content.length);
  async function* chunks(): AsyncIterable<Buffer> {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  }
  const got: Buffer[] = [];
  try {
    for await (const chunk of reception.through(chunks())) got.push(chunk);
  } catch {
    return false;
  }
  return Buffer.concat(got).equals(content);
}

it('takes a text however its characters are cut on the way', async () => {
  for (let size = 1; size <= words.length; size += 1) expect([size, await taken(words, size)]).toEqual([size, true]);
});

it('does not take a text that ends within a character, or holds half of one, however it is cut', async () => {
  const broken = [words.subarray(0, 2), words.subarray(0, -4), Buffer.concat([words.subarray(0, 2), words])];
  for (const content of [...broken, Buffer.from([0xff]), Buffer.from([0x80]), Buffer.from('a\u0007b')])
    for (const size of [1, 2, 3, 5, 100]) expect([content, await taken(content, size)]).toEqual([content, false]);
});
