import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text of a language, by its key; a key that stands in two files would say one thing here and another there. */
function texts(name: string): Map<string, string> {
  const found = new Map<string, string>();
  const folder = new URL(`../../locales/${name}/`, import.meta.url);
  const enter = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (found.has(path)) throw new Error(`${path} stands in two files of ${name}.`);
      found.set(path, value);
    } else for (const [key, inner] of Object.entries(value as object)) enter(inner, path ? `${path}.${key}` : key);
  };
  for (const file of readdirSync(folder)) enter(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), '');
  return found;
}

const english = texts('en');
const french = texts('fr');
const stems = (all: Map<string, string>): string[] => [
  ...new Set([...all.keys()].map((key) => key.replace(PLURAL, ''))),
];
const placeholders = (text: string | undefined): string[] => (text?.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('French says everything that English says, and nothing else', () => {
  expect(stems(french).toSorted()).toEqual(stems(english).toSorted());
});

test('both fill in the same things, and leave nothing empty', () => {
  for (const [key, text] of english) {
    expect(text).not.toBe('');
    expect([key, placeholders(french.get(key) ?? text)]).toEqual([key, placeholders(text)]);
  }
});

test('each language has all its forms of plural', () => {
  for (const [name, all] of [
    ['en', english],
    ['fr', french],
  ] as const) {
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    for (const key of all.keys()) {
      if (!PLURAL.test(key)) continue;
      for (const form of forms) expect(all.has(key.replace(PLURAL, `_${form}`))).toBe(true);
    }
  }
});
