/**
 * What the server sends to browsers, built by Vite: the pages into dist-web, and GraphiQL into dist-graphiql, which is
 * heavier than they are and therefore built again only when it changed itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './build.mjs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const inRoot = (...names) => names.map((name) => join(root, name));

/** A folder's own date tells of files that were removed or renamed. */
function allIn(folder) {
  const inside = readdirSync(folder, { withFileTypes: true, recursive: true });
  return [folder, ...inside.map((entry) => join(entry.parentPath, entry.name))];
}

const explorer = join(root, 'web', 'graphiql');

/** What the pages are made of. */
function inputsOfPages() {
  const files = inRoot('package-lock.json', 'schema.graphql', 'scripts/client-types.mjs', 'scripts/build-web.mjs');
  const all = [...files, ...inRoot('web', 'locales').flatMap(allIn)].filter((path) => !path.startsWith(explorer));
  // Made from the others: their own dates say nothing.
  return all.filter((path) => !path.includes(join('web', 'src', 'gql')) && path !== join(root, 'web', 'src'));
}

function inputsOfGraphiql() {
  const words = ['locales/en/explorer.json', 'locales/fr/explorer.json'];
  const shared = ['web/src/paths.ts', 'web/src/design/tokens.css', 'web/src/design/icon.svg'];
  return [...inRoot('package-lock.json', 'scripts/build-web.mjs', ...words, ...shared), ...allIn(explorer)];
}

// Whatever the server is to be: with another value React's own checks would be in the pages, and double their weight.
const environment = { ...process.env, NODE_ENV: 'production' };
const run = (...command) =>
  spawnSync(process.execPath, command, { cwd: root, env: environment, stdio: 'inherit' }).status === 0;
const vite = (config) =>
  run(join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', config, '--logLevel', 'warn');

const pages = {
  folder: join(root, 'dist-web'),
  inputs: inputsOfPages,
  make: () => run(join('scripts', 'client-types.mjs')) && vite(join('web', 'vite.config.ts')),
};
const graphiql = {
  folder: join(root, 'dist-graphiql'),
  inputs: inputsOfGraphiql,
  make: () => vite(join('web', 'graphiql', 'vite.config.ts')),
};

const stampOf = ({ folder }) => join(folder, '.built');
const isBuilt = (part) => existsSync(stampOf(part)) && changed(stampOf(part)) > Math.max(...part.inputs().map(changed));

function build(part) {
  const started = new Date();
  if (!part.make()) return false;
  compress(join(part.folder, 'assets'));
  writeFileSync(stampOf(part), '');
  // What was edited meanwhile counts as newer.
  utimesSync(stampOf(part), started, started);
  return true;
}

/** Once here, rather than by the server whenever it starts, or for everybody who asks. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  }
}

export const isWebBuilt = () => isBuilt(pages) && isBuilt(graphiql);

/** Builds what is not up to date; answers whether all went well: the tools print what is wrong. */
export const buildWeb = () => [pages, graphiql].every((part) => isBuilt(part) || build(part));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = build(pages) && (isBuilt(graphiql) || build(graphiql)) ? 0 : 1;
}
