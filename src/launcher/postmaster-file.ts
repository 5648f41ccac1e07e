import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The server that runs on this data folder, if one does. The lock file alone proves nothing: after a crash or
 * `kill -9` it stays behind, and its number may belong to any other process by now.
 */
export function livePostmaster(dataFolder: string): Postmaster | undefined {
  const lines = lockLines(dataFolder);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgresOn(pid, dataFolder)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/**
 * PostgreSQL does not start while the process named in its lock file exists, whoever that is. It ignores its own
 * parents, though: with our number in the first line it regards the lock as stale and, unlike with the file deleted,
 * still makes sure that no orphan of the dead server holds its shared memory.
 */
export function releaseStaleLock(dataFolder: string): void {
  const path = join(dataFolder, 'postmaster.pid');
  if (!existsSync(path)) return;
  const [first, ...rest] = lockLines(dataFolder);
  if (first === undefined || first === '' || rest.length < 5) rmSync(path);
  else writeFileSync(path, [String(process.pid), ...rest].join('\n'));
}

function lockLines(dataFolder: string): string[] {
  try {
    return readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isPostgresOn(pid: number, dataFolder: string): boolean {
  if (process.platform !== 'linux') return commandOf(pid).includes('postgres');
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "pid (command) state …": a zombie is dead, even when nobody has collected it yet.
    const [, command, state] = /^\d+ \((.*)\) (\S)/s.exec(status) ?? [];
    if (command !== 'postgres' || state === 'Z') return false;
  } catch {
    return false;
  }
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(dataFolder)];
    return there.ino === here.ino && there.dev === here.dev;
  } catch {
    return true; // not ours to see (a container without that capability): safer to believe it than to start a second
  }
}

function commandOf(pid: number): string {
  const onWindows = process.platform === 'win32';
  const args = onWindows ? ['/FI', `PID eq ${pid}`] : ['-p', String(pid), '-o', 'comm='];
  return spawnSync(onWindows ? 'tasklist' : 'ps', args, { encoding: 'utf8' }).stdout ?? '';
}
