import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = join(folder, 'first.cjs');
const put = (word: string): void => writeFileSync(join(folder, 'second.cjs'), `exports.word = '${word}';`);

/** What a process of its own says that loads the first file, which requires the second. */
function said(then: string, ...flags: string[]): string {
  const module = JSON.stringify(join(process.cwd(), 'dist/compiled-before.js'));
  const program = `import { keep, load } from ${module}; console.log(load(${JSON.stringify(first)}).word); ${then}`;
  const env = { PATH: process.env['PATH'] };
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', program], {
    env,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.trim();
}

test('what was compiled is taken, unless V8 runs with other flags', () => {
  writeFileSync(first, `exports.word = require('./second.cjs').word + require('node:path').sep;`);
  put('one');
  expect(said('keep()')).toBe('one/');
  // V8 knows a text by its length.
  put('two');
  expect(said('')).toBe('one/');
  expect(said('', '--no-opt')).toBe('two/');
});
