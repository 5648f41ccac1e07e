import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/** What a launcher's caller would do: start, write, stop, start again, read. */
const program = `
import pg from 'pg';
import { startEmbeddedPostgres } from './dist/launcher/embedded-postgres.js';
const progress = [];
const open = () => startEmbeddedPostgres({ directory: '.data/postgres', onProgress: (line) => progress.push(line) });
const ask = async (url, text) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows[0];
};
const first = await open();
await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
await first.stop();
const second = await open();
const { answer } = await ask(second.url, 'SELECT answer FROM kept');
await second.stop();
console.log(JSON.stringify({ user: process.getuid(), answer, progress }));
`;

const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const packages = dirname(dirname(createRequire(import.meta.url).resolve('pg/package.json')));

/** A project with the compiled launcher and the installed packages, in a folder with these permissions. */
function newProject(mode: number, copyPackages = false): string {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-user-'));
  folders.push(home);
  const project = join(home, 'project');
  mkdirSync(project);
  cpSync('dist/launcher', join(project, 'dist/launcher'), { recursive: true });
  if (copyPackages) copyLaunchersPackages(join(project, 'node_modules'));
  else symlinkSync(packages, join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'try.mjs'), program);
  chmodSync(home, mode);
  return project;
}

/** Packages inside the closed folder, as in a real checkout there; only those that the launcher loads. */
function copyLaunchersPackages(target: string): void {
  const names = [
    'pg',
    'pg-types',
    'pg-protocol',
    'pg-pool',
    'pg-connection-string',
    'pgpass',
    'split2',
    'pg-int8',
    'xtend',
  ];
  names.push('postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval');
  names.push(`@embedded-postgres${sep}${process.platform}-${process.arch}`);
  for (const name of names) {
    cpSync(join(packages, name), join(target, name), { recursive: true, verbatimSymlinks: true });
  }
}

function run(project: string, prefix: string[] = []): { user: number; answer: number; progress: string[] } {
  const [command, ...args] = [...prefix, process.execPath, 'try.mjs'];
  const result = spawnSync(command!, args, { cwd: project, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  return JSON.parse(result.stdout) as { user: number; answer: number; progress: string[] };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL in a project of its own', () => {
  it('starts for whoever runs the tests', () => {
    expect(run(newProject(0o755))).toMatchObject({ user: process.getuid?.(), answer: 42 });
  });

  it('starts below a folder closed to everybody else, from binaries in that folder', () => {
    const project = newProject(0o700, true);
    const { answer } = run(project);
    expect(answer).toBe(42);
    // Root's server belongs to another account, which could not even enter the folder.
    const owner = statSync(join(project, '.data/postgres/data')).uid;
    expect(owner === 0).toBe(false);
    expect(owner === process.getuid?.()).toBe(!asRoot);
  });

  it('starts for an ordinary user, and afterwards for root on the same data, as that user', () => {
    const project = newProject(0o755);
    // An account that every system has: PostgreSQL runs only under one that has a name.
    const [daemon, group] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'daemon']).stdout));
    const user = asRoot ? daemon! : process.getuid!();
    if (asRoot) chownSync(project, user, group!);
    const prefix = asRoot ? ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups'] : [];
    expect(run(project, prefix)).toMatchObject({ user, answer: 42 });
    writeFileSync(join(project, 'try.mjs'), program.replace('CREATE TABLE kept AS SELECT 42 AS answer', 'SELECT 1'));
    expect(run(project)).toMatchObject({ user: process.getuid!(), answer: 42 });
    expect(statSync(join(project, '.data/postgres/data')).uid).toBe(user);
  });
});
