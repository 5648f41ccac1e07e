import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchProblem } from './launch-problem.js';

/** Only one `npm start` works on a data folder. The lock of one that was killed does not count. */
export function takeInstanceLock(dataFolder: string): { release(): void } {
  const path = join(dataFolder, 'launcher.lock');
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    throw new LaunchProblem(
      `The data folder ${dataFolder} cannot be made: ${(error as Error).message}. Set DATA_DIR to another.`,
    );
  }
  const holder = readHolder(path);
  if (holder && startOf(holder.pid) === holder.started) {
    throw new LaunchProblem(
      `Plenary already runs in this folder (process ${holder.pid}). ` +
        `Stop it first (Ctrl-C in its terminal), or set DATA_DIR and PORT for a second one.`,
    );
  }
  try {
    rmSync(path, { force: true });
    writeFileSync(path, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), {
      flag: 'wx',
      mode: 0o644,
    });
  } catch (error) {
    throw new LaunchProblem(`The data folder ${dataFolder} cannot be written to: ${(error as Error).message}.`);
  }
  return { release: () => rmSync(path, { force: true }) };
}

function readHolder(path: string): { pid: number; started: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { pid: number; started: string };
  } catch {
    return undefined;
  }
}

/** When the process began, in words of the system's own: a number alone may long belong to somebody else. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot} ${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'running' : undefined;
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout.trim() || undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
