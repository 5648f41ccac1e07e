import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

const source = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Names that refusals are made with, written out or as a constant of the same file. */
function rulesOfTheSource(): string[] {
  return source.flatMap((text) =>
    [...text.matchAll(/new Refused\(\s*(?:'([^']+)'|([A-Z_]+))/g)].flatMap(([, name, constant]) =>
      name
        ? [name]
        : [...text.matchAll(new RegExp(`\\b${constant}\\b[^=\\n]*= '([^']+)'`, 'g'))].map((match) => match[1] ?? ''),
    ),
  );
}

function rulesOfTheDocument(): Set<string> {
  const text = readFileSync(join(root, 'docs/rules.md'), 'utf8');
  return new Set([...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? ''));
}

test('every rule that a refusal names is in docs/rules.md, and no other', () => {
  const document = rulesOfTheDocument();
  expect(rulesOfTheSource().filter((rule) => !document.has(rule))).toEqual([]);
  const texts = new Set(
    source.flatMap((text) => [...text.matchAll(/'([^'\n]+)'/g)].map(([, literal]) => literal ?? '')),
  );
  expect([...document].filter((rule) => !texts.has(rule))).toEqual([]);
});
