/** Text that is HTML: made by `html` or `safeHtml` only, so that nothing reaches a page without being escaped. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** What may stand in a page: text, a number, HTML, several of them, or nothing. */
export type Piece = string | number | Html | null | undefined | false | readonly Piece[];

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  return typeof piece === 'object' ? piece.map(written).join('') : escaped(String(piece));
}

export const html = (parts: TemplateStringsArray, ...values: readonly Piece[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map(written)));

/** Data for programs within a page. It is never run; and nothing in it ends its element, or begins another. */
export const dataBlock = (type: string, data: unknown): Html =>
  new Html(
    `<script type="${escaped(type)}">${JSON.stringify(data).replaceAll(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}</script>`,
  );
