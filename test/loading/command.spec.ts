import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownDatabaseUrl } from '../support/database.js';

describe('npm run load', () => {
  let database: string;

  beforeAll(async () => {
    database = await ownDatabaseUrl();
  });

  function load(words: readonly string[], environment: Record<string, string> = {}): { code: number; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/run/load.js', ...words], {
      env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '', DATABASE_URL: database, ...environment },
      encoding: 'utf8',
    });
    return { code: status ?? -1, said: stdout + stderr };
  }

  it('counts what it loaded by kind and ends with the discrepancies of the sources', () => {
    const { code, said } = load(['data/iwg']);
    expect(code).toBe(0);
    expect(said).toMatch(/^Loaded the working group infcirc-908\.\n {2}source documents: 3 added\n/);
    expect(said).toContain(
      '  subscriptions: 39 added\n  procedures of the register: 2 added\n  commitments: 3 added\n\nDiscrepancies and gaps in the sources (17):\n  INTERPOL',
    );
  });

  it('says in one line that the working group is there', () => {
    const said = 'The working group infcirc-908 is already there: nothing was loaded.\n';
    expect(load(['--if-empty', 'data/iwg'])).toEqual({ code: 0, said });
  });

  it('says plainly what is wrong, and fails', () => {
    expect(load([])).toEqual({ code: 1, said: 'Usage: npm run load -- <folder> [--if-empty]\n' });
    expect(load(['data/demo'], { NODE_ENV: 'production' })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^The working group demo is invented/),
    });
    expect(load(['data/iwg'], { DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^The database that DATABASE_URL names cannot be reached: .+\n$/),
    });
    // Several processes, each of which takes a second or more on a busy machine.
  });
});
