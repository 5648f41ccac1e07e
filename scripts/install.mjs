import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Compares what is there with the lock file. Dates would not tell: a checkout or a copy gives every file a new one. */
export function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // Optional packages are for other platforms, most of them.
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/** Answers whether the packages are there afterwards; npm prints what went wrong. */
export function install() {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      'node_modules is a link to a folder that does not match package-lock.json: install the packages there.',
    );
    return false;
  }
  // The build needs the development packages, which npm leaves out where NODE_ENV is production.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // A registry that lacks packages for some other platform makes `ci` refuse the lock file, and `install` keep to it.
  return npm(['ci', ...options], 'pipe') || npm(['install', '--no-save', ...options], 'inherit');
}

function npm(args, output) {
  const options = { cwd: root, stdio: ['ignore', output, output] };
  const ownNpm = process.env['npm_execpath'];
  const result = ownNpm?.endsWith('.js')
    ? spawnSync(process.execPath, [ownNpm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.error) console.error(`npm cannot be run: ${result.error.message}`);
  return result.status === 0;
}
