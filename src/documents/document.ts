import type { Label } from '../handling/label.js';

/** The languages that a document can be in: its own words, the order of its columns and its fonts follow. */
export const DOCUMENT_LANGUAGES = ['en', 'fr', 'ar', 'zh'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** A document as data: what is said, never how it looks. Every text is plain, but for Markdown and quotations. */
export interface Document {
  readonly language: DocumentLanguage;
  readonly title: string;
  /** Above the title: whose document it is. */
  readonly body: string;
  /** Under the title: which text this is (a draft, an adopted one) and by what it is known. */
  readonly subtitle?: string;
  /** What each page says beside the label. */
  readonly runningTitle: string;
  /** Stands on each page, in the header and the footer. */
  readonly label: Label;
  /** Stands behind the text of each page: whose copy it is. */
  readonly watermark?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Begins a part, on a new page: the short name that its pages bear beside their numbers, such as `Item 3`. */
      readonly part?: string;
      /** Not in the list of contents. */
      readonly unlisted?: true;
    }
  /** A list of its headings, but for the deepest, with their pages, under a title of its own. */
  | { readonly kind: 'contents'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `mark` stands before the first paragraph: its number, by which it is cited. */
  | { readonly kind: 'markdown'; readonly text: string; readonly mark?: string }
  /** In somebody's own words; Markdown too. */
  | { readonly kind: 'quotation'; readonly text: string; readonly mark?: string }
  /** Something to know before reading on: that a text is a draft, or that a correction is pending. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  | { readonly kind: 'properties'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Shares of the width, one a column; equal if absent. */
      readonly widths?: readonly number[];
    };

/** Texts beyond this are refused before anything is set: it is some 300 pages. */
export const MOST_CHARACTERS = 1_000_000;

/** How long all texts of a document are, together. */
export const charactersOf = ({ title, body, subtitle = '', runningTitle, watermark = '', blocks }: Document): number =>
  total([title, body, subtitle, runningTitle, watermark]) + charactersOfBlocks(blocks);

export function charactersOfBlocks(blocks: readonly Block[]): number {
  const lengths = blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return total(block.items);
      case 'properties':
        return total(block.rows.flat());
      case 'table':
        return total([...block.header, ...block.rows.flat()]);
      default:
        return block.text.length;
    }
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

const total = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
