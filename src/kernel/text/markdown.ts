import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const MOST_MARKS = 4000;
const MOST_LINES = 10_000;
const MOST_NESTED = 1000;
const DEEPEST = 20;
/** What opens quotes and lists at the start of a line. */
const OPENING = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;
const OPENS = />|[-+*]|\d+[.)]/g;

const reader = unified().use(remarkParse).use(remarkGfm).freeze();
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // HTML within the Markdown is dropped, not passed on; what is left is sanitised all the same.
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze();

/** What was shown lately: pages ask for the same texts again and again, and parsing one takes milliseconds. */
const shown = new Map<string, string>();
const MOST_SHOWN = 500;
const LONGEST_KEPT = 20_000;

/**
 * Markdown as HTML that is safe to show. Parsing takes time that grows with the square of the marks and of the depth,
 * so a text that has more of them than anybody needs is shown as it was typed.
 */
export function markdownToHtml(markdown: string): string {
  const known = shown.get(markdown);
  if (known !== undefined) return known;
  const html = isReasonable(markdown) ? String(processor.processSync(markdown)) : asTyped(markdown);
  if (shown.size >= MOST_SHOWN) shown.clear();
  if (markdown.length <= LONGEST_KEPT) shown.set(markdown, html);
  return html;
}

/** What Markdown says, as a tree; null for a text that is not read, as above, but shown as it was typed. */
export const markdownTree = (markdown: string): MarkdownTree | null =>
  isReasonable(markdown) ? reader.parse(markdown) : null;
export type MarkdownTree = ReturnType<typeof reader.parse>;

function isReasonable(markdown: string): boolean {
  if ((markdown.match(/[*_~[\]]/g)?.length ?? 0) > MOST_MARKS) return false;
  if ((markdown.match(/\n/g)?.length ?? 0) > MOST_LINES) return false;
  let nested = 0;
  for (const [opening] of markdown.matchAll(OPENING)) {
    const depth = opening.match(OPENS)?.length ?? 0;
    nested += depth - 1;
    if (depth > DEEPEST || nested > MOST_NESTED) return false;
  }
  return true;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asTyped = (text: string): string => `<pre>${text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? '')}</pre>`;
