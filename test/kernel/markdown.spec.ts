import { describe, expect, test } from '@jest/globals';
import { markdownToHtml } from '../../src/kernel/text/markdown.js';

describe('Markdown shown as HTML', () => {
  test('has headings, lists, tables, links and code', () => {
    const html = markdownToHtml(
      '# One\n\n- [x] two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[three](https://example.org) `four`',
    );
    for (const part of ['<h1>One</h1>', '<table>', '<a href="https://example.org">three</a>', '<code>four</code>'])
      expect(html).toContain(part);
  });

  test.each([
    ['a script', '<script>alert(1)</script>text'],
    ['an image that runs a script', '<img src=x onerror=alert(1)>'],
    ['a javascript link', '[x](javascript:alert(1))'],
    [
      'a javascript link in disguise',
      '[x](JaVaScRiPt:alert(1)) [y](java\tscript:alert(1)) [z](&#106;avascript:alert(1))',
    ],
    ['a data link', '[x](data:text/html,<script>alert(1)</script>)'],
    ['an image from a script', '![x](javascript:alert(1))'],
    ['an autolink', '<javascript:alert(1)>'],
    ['a reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['a style and a form', '<style>*{display:none}</style><form action="//evil"><input></form>'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['an attribute that breaks out', '[x](https://a" onmouseover="alert(1))'],
    ['half a tag', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
    ['a drawing', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'],
  ])('carries no %s', (_, markdown) => {
    const html = markdownToHtml(markdown);
    expect(html).not.toMatch(/<(script|style|iframe|form|svg|object|embed|link|meta)/i);
    expect(html).not.toMatch(/(href|src)="?\s*(javascript|data|vbscript):/i);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
  });

  test('cannot take the place of a name that the page knows', () => {
    expect(markdownToHtml('text[^1]\n\n[^1]: note')).not.toMatch(/id="(?!user-content-)/);
  });

  test.each([
    ['quotes in quotes', '> '.repeat(50_000)],
    ['lists in lists', '- '.repeat(50_000)],
    ['nested lists on many lines', `${'- '.repeat(19)}a\n`.repeat(2_400)],
    ['open brackets', '['.repeat(100_000)],
    ['open emphasis', '**a*'.repeat(25_000)],
    ['tiny paragraphs', 'a\n\n'.repeat(33_000)],
  ])('answers %s soon, as typed', (_, markdown) => {
    const started = process.cpuUsage();
    const html = markdownToHtml(markdown);
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    expect(html.startsWith('<pre>')).toBe(true);
  });

  test('shows as typed without letting a tag through', () => {
    expect(markdownToHtml(`${'['.repeat(5000)}<script>"&`)).toContain('&lt;script&gt;&quot;&amp;</pre>');
  });
});
