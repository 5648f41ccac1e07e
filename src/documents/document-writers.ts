import type { Document } from './document.js';

/** Sets a document as tagged PDF. */
export abstract class PdfWriter {
  /** Rejects with `NotWritten` if that takes too long or fails. */
  abstract write(document: Document): Promise<Uint8Array>;
}

/** Writes a document for Word. */
export abstract class WordWriter {
  abstract write(document: Document): Promise<Uint8Array>;
}

/** A document could not be written; may be asked for again. */
export class NotWritten extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotWritten';
  }
}
