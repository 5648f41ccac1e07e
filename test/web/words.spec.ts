import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const source = fileURLToPath(new URL('../../web/src', import.meta.url));
const catalogue = fileURLToPath(new URL('../../locales/en', import.meta.url));

/** Which files of the catalogue have a key, or keys that begin so. */
const places = new Map<string, Set<string>>();
for (const file of readdirSync(catalogue)) {
  const part = file.replace('.json', '');
  const enter = (value: unknown, path: string): void => {
    // Plurals are asked for by their stem.
    const key = path.replace(/_(zero|one|two|few|many|other)$/, '');
    places.set(key, (places.get(key) ?? new Set()).add(part));
    if (typeof value === 'object')
      for (const [name, inner] of Object.entries(value as object)) enter(inner, path ? `${path}.${name}` : name);
  };
  enter(JSON.parse(readFileSync(join(catalogue, file), 'utf8')), '');
}

interface Later {
  readonly file: string;
  readonly words: readonly string[];
}

const quoted = (text: string): string[] => [...text.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word);

function fileAt(from: string, path: string): string | null {
  const base = join(dirname(from), path.replace(/\.js$/, ''));
  return [`${base}.tsx`, `${base}.ts`].find((one) => existsSync(one)) ?? null;
}

/** What a file and all that it imports at once says, and what it fetches later with which words. */
function spoken(file: string, found = new Set<string>()): { keys: Set<string>; later: Later[] } {
  const keys = new Set<string>();
  const later: Later[] = [];
  if (found.has(file) || file.includes('/gql/')) return { keys, later };
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, literal = ''] of text.matchAll(/['`]((?:[a-z][A-Za-z]*\.)+[\w.]*)['`$]/g)) {
    const key = literal.replace(/\.$/, '');
    if (places.has(key)) keys.add(key);
  }
  for (const [, path = ''] of text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?'(\.[^']+\.js)';/gm)) {
    const next = fileAt(file, path);
    if (!next) continue;
    const inner = spoken(next, found);
    for (const key of inner.keys) keys.add(key);
    later.push(...inner.later);
  }
  const shownLater = /whenShown\(\s*async \(\) => \(await import\('(\.[^']+)'\)\)\.\w+([^;]*)\);/g;
  for (const [, path = '', words = ''] of text.matchAll(shownLater)) {
    const next = fileAt(file, path);
    if (next) later.push({ file: next, words: quoted(words) });
  }
  return { keys, later };
}

/** The keys for which no file of the catalogue is there. */
function unspoken(file: string, words: readonly string[], around = new Set<string>()): string[] {
  if (around.has(file)) return [];
  around.add(file);
  const { keys, later } = spoken(file);
  const missing = [...keys].filter((key) => !words.some((part) => places.get(key)?.has(part)));
  return [
    ...missing.map((key) => `${relative(source, file)}: ${key}`),
    ...later.flatMap((one) => unspoken(one.file, [...words, ...one.words], around)),
  ];
}

const routes = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('routes.ts'));
const pages = routes.flatMap((name) => {
  const file = join(source, name);
  const found = readFileSync(file, 'utf8').matchAll(/page\(\s*\(\) => import\('([^']+)'\),\s*'(\w+)',\s*\[([^\]]*)\]/g);
  return [...found].map(([, path = '', page = '', words = '']) => ({
    page,
    file: fileAt(file, path) as string,
    words: ['common', ...quoted(words)],
  }));
});

test('every page is found', () => expect(pages.length).toBeGreaterThan(20));

test.each(pages)('$page has the words of all that it shows', ({ file, words }) => {
  expect(unspoken(file, words)).toEqual([]);
});

test('what stands around every page has its words', () => {
  expect(unspoken(join(source, 'shell', 'shell.tsx'), ['common'])).toEqual([]);
});
