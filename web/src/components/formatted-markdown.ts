import { type AnyExtension, Editor } from '@tiptap/core';
import { Markdown } from '@tiptap/markdown';
import { StarterKit } from '@tiptap/starter-kit';

/** Markdown has no underlining; and a paragraph that nobody wrote must not come in at the end. */
const extensions: AnyExtension[] = [
  StarterKit.configure({ underline: false, trailingNode: false, link: { openOnClick: false } }),
  Markdown,
];

/** Parsing takes longer the more there is: beyond this every key would be felt. */
const LONGEST = 20_000;

const KNOWN = new Set([
  ...['space', 'paragraph', 'text', 'heading', 'list', 'list_item', 'code', 'codespan', 'strong', 'em', 'del'],
  ...['link', 'br', 'hr', 'blockquote', 'escape'],
]);

interface Token {
  readonly type: string;
  readonly task?: boolean;
  readonly tokens?: readonly Token[];
  readonly items?: readonly Token[];
}

const isKnown = ({ type, task, tokens = [], items = [] }: Token): boolean =>
  KNOWN.has(type) && !task && [...tokens, ...items].every(isKnown);

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
/** The letters and figures of a text, without the numbers of its lists. */
const letters = (markdown: string): string =>
  markdown
    .replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/^[\s>]*\d+[.)]\s/gm, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

/** An editor of a text in Markdown; or why it must be left as it is, so that nothing of it is lost. */
export function editorOf(
  markdown: string,
  element: HTMLElement,
  attributes: Record<string, string>,
): Editor | 'tooLong' | 'cannot' {
  if (markdown.length > LONGEST) return 'tooLong';
  const editor = new Editor({
    ...{ element, extensions, content: markdown, contentType: 'markdown' },
    // The policy of the pages lets no style in from a script: the editor's own is in writing.css.
    injectCSS: false,
    textDirection: 'auto',
    editorProps: { attributes },
  });
  if (holds(editor, markdown)) return editor;
  editor.destroy();
  return 'cannot';
}

/** Whether the text comes out as it went in: of known parts only, with all its letters, and the same when read again. */
function holds({ markdown: manager }: Editor, markdown: string): boolean {
  if (!manager || /\[\^/.test(markdown)) return false;
  const parts = manager.instance.lexer(markdown) as readonly Token[];
  if (!parts.every(isKnown)) return false;
  const read = manager.parse(markdown);
  const written = manager.serialize(read);
  return letters(written) === letters(markdown) && JSON.stringify(manager.parse(written)) === JSON.stringify(read);
}
