/** Text that is XML: made by `xml` only, so that nothing reaches a document without being escaped. */
export class Xml {
  constructor(readonly text: string) {}
}

/** What may stand in a document: text, a number, XML, several of them, or nothing. */
export type XmlPiece = string | number | Xml | null | false | readonly XmlPiece[];

// oxlint-disable-next-line no-control-regex -- what XML 1.0 has no place for, however it is written
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NO_CHARACTER, '\ufffd')
    .replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);

function written(piece: XmlPiece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Xml) return piece.text;
  return typeof piece === 'object' ? piece.map(written).join('') : escaped(String(piece));
}

export const xml = (parts: TemplateStringsArray, ...values: readonly XmlPiece[]): Xml =>
  new Xml(String.raw({ raw: parts }, ...values.map(written)));
