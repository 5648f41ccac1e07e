/** The web client, built by Vite into dist-web, which the server sends to browsers. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build.mjs';

const stamp = join(root, 'dist-web', '.built');
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What the client is made of; a folder's own date tells of files that were removed or renamed. */
function inputs() {
  const files = ['package-lock.json', 'schema.graphql', 'scripts/client-types.mjs'].map((name) => join(root, name));
  for (const folder of ['web', 'locales'].map((name) => join(root, name))) {
    const inside = readdirSync(folder, { withFileTypes: true, recursive: true });
    files.push(folder, ...inside.map((entry) => join(entry.parentPath, entry.name)));
  }
  // Made from the others: their own dates say nothing.
  return files.filter((path) => !path.includes(join('web', 'src', 'gql')) && path !== join(root, 'web', 'src'));
}

export function isWebBuilt() {
  return existsSync(stamp) && changed(stamp) > Math.max(...inputs().map(changed));
}

/** Answers whether all went well; the tools print what is wrong. */
export function buildWeb() {
  const started = new Date();
  const run = (...command) => spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0;
  if (!run(join('scripts', 'client-types.mjs'))) return false;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!run(vite, 'build', '--config', join('web', 'vite.config.ts'), '--logLevel', 'warn')) return false;
  writeFileSync(stamp, '');
  // What was edited meanwhile counts as newer.
  utimesSync(stamp, started, started);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = buildWeb() ? 0 : 1;
