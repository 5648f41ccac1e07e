import type { Document } from './document.js';
import type { ReadText } from './reading.js';

/** Sets a document as tagged PDF. */
export abstract class PdfWriter {
  /** Rejects with `NotWritten` if that takes too long or fails. */
  abstract write(document: Document): Promise<Uint8Array>;
}

/** Writes a document for Word. */
export abstract class WordWriter {
  abstract write(document: Document): Promise<Uint8Array>;
}

/** Writes a document as one page of HTML that needs nothing else. */
export abstract class PageWriter {
  abstract write(document: Document): Promise<Uint8Array>;
}

/** Reads the text of a Word document. */
export abstract class WordReader {
  /** Rejects with `NotRead` if that takes too long or fails. */
  abstract read(file: Uint8Array): Promise<ReadText>;
}

/** Reads the text of a PDF, for finding it. */
export abstract class PdfReader {
  /** Empty where there is no text in it; rejects with `NotRead` if that takes too long or fails. */
  abstract read(file: Uint8Array): Promise<string>;
}

/** A file could not be read: it is damaged, or takes more than a file should. */
export class NotRead extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotRead';
  }
}

/** A document could not be written; may be asked for again. */
export class NotWritten extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotWritten';
  }
}
