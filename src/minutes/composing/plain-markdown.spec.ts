import { expect, test } from '@jest/globals';
import { markdownToHtml } from '../../kernel/text/markdown.js';
import { asMarkdown } from './plain-markdown.js';

const ENTITIES: Readonly<Record<string, string>> = { '#x3C': '<', '#x26': '&', lt: '<', gt: '>', amp: '&' };
const decode = (html: string): string =>
  html.replaceAll(/&(#x3C|#x26|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '');

test.each([
  '1. No list.',
  '- No list either',
  '+ nor this',
  '# No heading',
  '> no quote',
  '*stars* and _lines_ and `code` and ~~struck~~',
  '[a link](nowhere) ![an image](x)',
  '<b>HTML</b> & an &amp; entity',
  '| a | table |',
  'back\\slash',
  '2026 was a year',
  '---',
  '===',
])('plain text is shown word for word: %s', (text) => {
  expect(decode(markdownToHtml(asMarkdown(text)))).toBe(`<p>${text}</p>`);
});

test('line breaks and paragraphs stay', () => {
  expect(markdownToHtml(asMarkdown('One\nTwo\n\n1) Three\n- Four'))).toBe(
    '<p>One<br>\nTwo</p>\n<p>1) Three<br>\n- Four</p>',
  );
});
