import type { DocumentLanguage } from './document.js';

/** What both writers set: a document whose Markdown is read, and whose texts know their language and direction. */
export type Direction = 'ltr' | 'rtl';

export interface Run {
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly struck?: true;
  /** An address of the web or of mail, nothing else. */
  readonly link?: string;
}

/** Text with one base direction. */
export interface Line {
  readonly language: DocumentLanguage;
  readonly direction: Direction;
  readonly runs: readonly Run[];
  /** Stands in a column, where long words must break early. */
  readonly narrow?: true;
}

export type Flow =
  /** With a part, it begins one on a new page. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly line: Line;
      readonly part?: Line;
      readonly unlisted?: true;
    }
  | { readonly kind: 'contents'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'notice'; readonly line: Line }
  | { readonly kind: 'quote'; readonly flows: readonly Flow[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Flow[])[];
    }
  | { readonly kind: 'properties'; readonly rows: readonly (readonly [Line, Line])[] }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly header: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    };

/** A document as it is set. */
export interface Sheet {
  readonly language: DocumentLanguage;
  readonly direction: Direction;
  readonly title: Line;
  readonly body: Line;
  readonly subtitle: Line | null;
  readonly runningTitle: Line;
  readonly watermark: Line | null;
  /** `TLP:AMBER+STRICT`, as its standard writes it in every language. */
  readonly label: string;
  /** The colour that the standard gives the label, on black. */
  readonly labelColour: string;
  /** What the label means, in the document's language. */
  readonly labelWords: Line;
  /** `Page`, `of` and what may follow, between which the numbers stand. */
  readonly pageWords: readonly [before: string, between: string, after: string];
  readonly flows: readonly Flow[];
}
