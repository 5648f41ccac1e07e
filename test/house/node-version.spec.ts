import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
const script = join(process.cwd(), 'scripts/prepare.mjs');
const { satisfies } = (await import(script)) as { satisfies: (version: string, ranges: string) => boolean };

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '22.21.1', '24.11.0', '24.12.3', '26.0.0'])('%s will do', (version) => {
    expect(satisfies(version, engines.node)).toBe(true);
  });

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1', '24.10.0'])('%s will not do', (version) => {
    expect(satisfies(version, engines.node)).toBe(false);
  });
});
