import { createHash } from 'node:crypto';
import { Refused } from '../kernel/refused.js';
import { type FileType, LONGEST_BEGINNING, requireBeginning } from './file-type.js';

/** Controls that no text holds but tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Watches a file go by, chunk by chunk: its length, its hash, its beginning, and whether text is text. */
export class Reception {
  private readonly hash = createHash('sha256');
  private readonly decoder: InstanceType<typeof TextDecoder> | null;
  private head = Buffer.alloc(0);
  private size = 0;

  constructor(
    private readonly type: FileType,
    private readonly announced: number,
  ) {
    this.decoder = type.begins ? null : new TextDecoder('utf-8', { fatal: true });
  }

  async *through(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of source) {
      this.size += chunk.length;
      if (this.size > this.announced)
        throw new Refused('upload.size', `More came than the ${this.announced} bytes that were announced.`);
      this.hash.update(chunk);
      this.look(chunk);
      yield chunk;
    }
    if (this.size < this.announced)
      throw new Refused('upload.complete', `Only ${this.size} of the ${this.announced} announced bytes came.`);
    if (this.head.length < LONGEST_BEGINNING) requireBeginning(this.type, this.head);
    this.decode();
  }

  /** After the last byte. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  private look(chunk: Buffer): void {
    if (this.head.length < LONGEST_BEGINNING) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, LONGEST_BEGINNING)]);
      if (this.head.length >= LONGEST_BEGINNING) requireBeginning(this.type, this.head);
    }
    this.decode(chunk);
  }

  private decode(chunk?: Buffer): void {
    if (!this.decoder) return;
    try {
      const text = this.decoder.decode(chunk, { stream: chunk !== undefined });
      if (!NO_TEXT.test(text)) return;
    } catch {
      // Not UTF-8.
    }
    throw new Refused('upload.content', `By its name the file is ${this.type.says}, but it is not text in UTF-8.`);
  }
}
