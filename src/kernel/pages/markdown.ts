import { markdownToHtml } from '../text/markdown.js';
import { Html } from './html.js';

/** Headings within a text stand below those of the page: its own `#` would be a second title. */
export const markdown = (text: string): Html =>
  new Html(
    markdownToHtml(text).replaceAll(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => {
      return `<${slash}h${Math.min(6, Number(level) + 3)}>`;
    }),
  );
