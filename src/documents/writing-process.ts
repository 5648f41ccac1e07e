import { setPriority } from 'node:os';
import type { Document } from './document.js';

const POLITE = 10;
const MOST_KEPT = 400 * 1024 * 1024;

/** What the server asks of the writing process, and what that answers. */
export type Order =
  | { readonly format: 'pdf' | 'word' | 'page'; readonly document: Document }
  /** A Word document to be read, of which the answer is JSON; or a PDF, of which it is the text. */
  | { readonly format: 'text' | 'pdf-text'; readonly file: Uint8Array };
export type Written =
  /** `spent` says that this process has grown beyond what it should keep. */
  { readonly content: Uint8Array; readonly spent: boolean } | { readonly failure: string };

/**
 * The program that writes documents, and reads those of Word. A process of its own: it works without pause for as long as it takes, can be ended
 * in the midst of it, and gives back its memory; and whatever a text might do to it, it has no address of the database.
 */
async function write(order: Order): Promise<Uint8Array> {
  // Each writer is read when it is first needed: one who wants PDF does not wait for the other.
  if ('file' in order) {
    if (order.format === 'pdf-text') return Buffer.from((await import('./pdf-reader.js')).readPdf(order.file));
    return Buffer.from(JSON.stringify(await (await import('./word-reader.js')).readWord(order.file)));
  }
  const { format, document } = order;
  if (format === 'word') return new (await import('./word-writer.js')).DocxWriter().write(document);
  if (format === 'page') return (await import('./page-writer.js')).writePage(document);
  typst ??= new (await import('./typst-writer.js')).TypstWriter();
  return typst.write(document);
}
let typst: { write(document: Document): Uint8Array } | undefined;

process.on('message', (order: Order) => {
  write(order).then(
    (content) => answer({ content, spent: process.memoryUsage.rss() > MOST_KEPT }),
    (error: unknown) => answer({ failure: String(error).slice(0, 2000) }),
  );
});
// The server has ended this, or has ended itself.
process.on('disconnect', () => process.exit());
// Requests come first: what writes may take a little longer.
setPriority(POLITE);

const answer = (written: Written): void => void process.send?.(written);
