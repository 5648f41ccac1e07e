/**
 * The server: src, compiled, is dist, and dist/run what is started (bundle.mjs); nothing else is in it. Also tells the
 * other scripts whether that is needed.
 * The pages are made by build-web.mjs.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const output = join(root, 'dist');
const stamp = join(output, '.built');

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function entries(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFile: entry.isFile(),
  }));
}

/** Whether dist was compiled, whole, from the source as it is now. */
export function isBuilt() {
  if (!existsSync(stamp)) return false;
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', join('scripts', 'bundle.mjs')];
  // A folder's own date tells of files that were removed or renamed.
  const inputs = [...settings.map((name) => join(root, name)), source, ...entries(source).map((entry) => entry.path)];
  return changed(stamp) > Math.max(...inputs.map(changed));
}

const run = (...command) => spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0;

/** Answers whether all went well; the tools print what is wrong. */
export function build() {
  const started = new Date();
  if (!run(join('node_modules', '@typescript', 'native', 'bin', 'tsc'), '-p', 'tsconfig.build.json')) return false;
  copyOtherFiles();
  removeLeftovers();
  if (!run(join('scripts', 'bundle.mjs'))) return false;
  writeFileSync(stamp, '');
  // What was edited while the compiler ran counts as newer.
  utimesSync(stamp, started, started);
  return true;
}

function copyOtherFiles() {
  for (const { path, isFile } of entries(source)) {
    if (isFile && !path.endsWith('.ts')) copyFileSync(path, join(output, relative(source, path)));
  }
}

/** A source that was removed or renamed must not live on: folders of migrations and commands are read by name. */
function removeLeftovers() {
  for (const { path, isFile } of entries(output)) {
    if (!isFile || /^(\.|run\b)/.test(relative(output, path))) continue;
    const original = join(source, relative(output, path));
    if (!existsSync(original) && !existsSync(original.replace(/\.js(\.map)?$/, '.ts'))) rmSync(path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = build() ? 0 : 1;
