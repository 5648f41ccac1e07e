import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Block, Document } from '../../src/documents/document.js';
import { Label } from '../../src/identity/label.js';

/** Debian's readers of PDF, which `apt-get install poppler-utils` brings; POPPLER names another folder. */
const POPPLER = process.env['POPPLER'] ?? '/usr/bin';

export const documentOf = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  ...{ language: 'en', title: 'Minutes of the fourth meeting', body: 'Steering Committee' },
  ...{ subtitle: 'Draft', runningTitle: 'Minutes, draft', label: Label.AMBER_STRICT, blocks, ...more },
});

/** What a reader of PDF that knows nothing of us says of one. Each of its programs runs when what it says is asked for. */
export class ReadPdf {
  constructor(private readonly content: Uint8Array) {}

  get text(): string {
    return this.answer('pdftotext', '-layout', '-', '-');
  }

  /** As it was drawn, line by line: what lies behind the text is not among it. */
  get inOrder(): string {
    return this.answer('pdftotext', '-raw', '-', '-');
  }

  get tags(): string {
    return this.answer('pdfinfo', '-struct-text', '-');
  }

  get pages(): number {
    return Number(/^Pages:\s+(\d+)/m.exec(this.answer('pdfinfo', '-'))?.[1]);
  }

  get raw(): string {
    return Buffer.from(this.content).toString('latin1');
  }

  private answer(tool: string, ...options: string[]): string {
    return execFileSync(join(POPPLER, tool), options, {
      input: this.content,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }
}
export const readPdf = (content: Uint8Array): ReadPdf => new ReadPdf(content);

/** The parts of a file of Word, by name. */
export function unzipped(content: Uint8Array): Map<string, string> {
  const zip = Buffer.from(content);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

/** The paragraphs of a part of a file of Word: their properties, and their text. */
export function paragraphsOf(part: string): { xml: string; text: string }[] {
  return [...part.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
    xml,
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));
}
