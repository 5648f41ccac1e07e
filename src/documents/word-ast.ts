/** What mammoth makes of a Word document before it writes HTML; the parts of it that are read here. */
export type WordNode =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' | 'image' | 'commentReference' | 'bookmarkStart' }
  | { readonly type: 'break'; readonly breakType: string }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string }
  | { readonly type: 'hyperlink'; readonly href?: string; readonly children: readonly WordNode[] }
  | {
      readonly type: 'run';
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isStrikethrough: boolean;
      readonly children: readonly WordNode[];
    }
  | WordParagraph
  | { readonly type: 'table' | 'tableRow' | 'tableCell'; readonly children: readonly WordNode[] };

export interface WordParagraph {
  readonly type: 'paragraph';
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly children: readonly WordNode[];
}

export interface WordTree {
  readonly children: readonly WordNode[];
  readonly notes: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null };
  readonly comments: readonly unknown[];
}
