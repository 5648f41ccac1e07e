/** A Word document as its reader found it: its text in Markdown, paragraph by paragraph, and what is not in that. */
export interface ReadText {
  readonly blocks: readonly ReadBlock[];
  readonly notes: readonly ReadNote[];
  /** Changes that nobody has accepted or rejected, and that are read as accepted; by author, in the order of the text. */
  readonly changes: readonly TrackedBy[];
}

/** What one author inserted and deleted while changes were tracked; moving is both. */
export interface TrackedBy {
  /** Empty when the document does not say. */
  readonly author: string;
  readonly insertions: number;
  readonly deletions: number;
}

export type ReadBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly markdown: string;
      /** Its place in a list that Word numbers: the number itself is not in the text. */
      readonly list: { readonly level: number; readonly ordered: boolean } | null;
    }
  | { readonly kind: 'table'; readonly markdown: string };

export enum ReadNoteKind {
  IMAGE = 'IMAGE',
  FOOTNOTE = 'FOOTNOTE',
  COMMENT = 'COMMENT',
  TRACKED_CHANGE = 'TRACKED_CHANGE',
  TABLE = 'TABLE',
  OTHER = 'OTHER',
}

/** Something of the document that is not, or not as it was, in the text. */
export interface ReadNote {
  readonly kind: ReadNoteKind;
  /** How often. */
  readonly count: number;
  /** The first of them, in words; empty when there is nothing to say. */
  readonly example: string;
}
