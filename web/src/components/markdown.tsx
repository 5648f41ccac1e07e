import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Text that the server made of Markdown, and cleaned: no script, style or form is in it. Its headings stand below those
 * of the page, tables scroll in a frame of their own, boxes to tick are signs, and a picture is a link to it: nothing
 * is fetched from another host.
 */
export function Markdown({ html }: { readonly html: string }) {
  const { t } = useTranslation();
  const table = t('markdown.table');
  const inner = useMemo(() => fitting(html, table), [html, table]);
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: inner }} />;
}

const DEEPEST = 6;
const BELOW = 2;

function fitting(html: string, table: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(DEEPEST, Number(heading.tagName.slice(1)) + BELOW);
    replace(heading, `h${level}`).append(...heading.childNodes);
  }
  for (const box of body.querySelectorAll('input')) {
    box.replaceWith(box.hasAttribute('checked') ? '☑' : '☐');
  }
  for (const picture of body.querySelectorAll('img')) {
    const link = replace(picture, 'a');
    link.setAttribute('href', picture.getAttribute('src') ?? '');
    link.textContent = picture.getAttribute('alt') || picture.getAttribute('src');
  }
  for (const link of body.querySelectorAll('a[href^="http"]')) link.setAttribute('rel', 'noreferrer noopener');
  for (const one of body.querySelectorAll('table')) {
    const frame = body.ownerDocument.createElement('div');
    for (const [name, value] of Object.entries({ class: 'table-frame', role: 'region', tabindex: '0' }))
      frame.setAttribute(name, value);
    frame.setAttribute('aria-label', table);
    one.replaceWith(frame);
    frame.append(one);
    one.className = 'table';
  }
  return body.innerHTML;
}

function replace(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name);
  element.replaceWith(other);
  return other;
}
