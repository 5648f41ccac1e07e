import { createRequire } from 'node:module';
import { expect } from '@jest/globals';

/** A part of a document of XML. */
export interface Parsed {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): { readonly length: number; item(index: number): Parsed };
}
/** A reader of XML that knows nothing of us: the one with which Word files are read. */
const { DOMParser } = createRequire(createRequire(import.meta.url).resolve('mammoth'))('@xmldom/xmldom') as {
  DOMParser: new (options: object) => { parseFromString(text: string, type: string): Parsed };
};

/** A document of XML, which must be one. */
export function parsed(text: string): Parsed {
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (level: string, message: string) => problems.push(`${level}: ${message}`),
    errorHandler: (level: string, message: string) => problems.push(`${level}: ${message}`),
  }).parseFromString(text, 'application/xml');
  expect(problems).toEqual([]);
  return document;
}
export const all = (of: Parsed, name: string): Parsed[] => {
  const found = of.getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, index) => found.item(index));
};
/** What the first of a name says. */
export const only = (of: Parsed, name: string): string => all(of, name)[0]?.textContent ?? '';

/** What a page says of itself in the vocabulary of schema.org. */
// oxlint-disable-next-line typescript/no-explicit-any -- what stands in it is compared
export const dataIn = (text: string): any =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text)?.[1] ?? 'null');
