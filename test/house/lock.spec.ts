import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Lock {
  packages: Record<string, { version: string; optionalDependencies?: Record<string, string> }>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

describe('the lock file', () => {
  it('names the packages for every platform, or npm ci refuses it (node scripts/complete-lock.mjs adds them)', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('tells nothing about the machine that wrote it', () => {
    expect(JSON.stringify(packages)).not.toContain('"resolved"');
  });
});
