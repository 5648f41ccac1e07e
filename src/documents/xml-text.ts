/** What XML has no way to hold. */
// oxlint-disable no-control-regex -- control characters are what is looked for
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, between tags or within quotation marks. */
export const xmlText = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
