import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const colours = (file: string): Map<string, string> =>
  new Map(
    [...readFileSync(file, 'utf8').matchAll(/(--[\w-]+): (light-dark\([^;]+\));/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

test('the pages of the server have the colours of the client, and no other', () => {
  const tokens = colours('web/src/design/tokens.css');
  const own = colours('src/kernel/pages/pages.css');
  expect(own.size).toBeGreaterThan(10);
  for (const [name, value] of own) expect([name, value]).toEqual([name, tokens.get(name)]);
  const rest = readFileSync('src/kernel/pages/pages.css', 'utf8').replaceAll(/light-dark\([^;]+\);/g, '');
  expect(rest).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});
