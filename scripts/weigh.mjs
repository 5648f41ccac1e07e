/** `npm run weigh`: what a browser has to load before a page stands, gzipped: script, style, and the words it speaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { root } from './build.mjs';

const MOST = 150;
if (!isWebBuilt() && !buildWeb()) process.exit(1);
const built = join(root, 'dist-web');
const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));

const assets = readdirSync(join(built, 'assets'));

const weights = new Map();
function kilobytes(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1000);
  return weights.get(file);
}

/** The files of one entry of the manifest, and of all that it imports at once; what it imports when asked is not counted. */
function filesOf(key, found = new Set()) {
  const entry = manifest[key];
  if (!entry) throw new Error(`The build has no ${key}.`);
  if (found.has(entry.file)) return found;
  for (const file of [entry.file, ...(entry.css ?? [])]) found.add(file);
  for (const next of entry.imports ?? []) filesOf(next, found);
  return found;
}

/** Every page, as the routes say it: its file, and its parts of the catalogue. */
function pages() {
  const source = join(root, 'web', 'src');
  const routes = readdirSync(source, { recursive: true }).filter((name) => name.endsWith('routes.ts'));
  return routes.flatMap((name) => {
    const text = readFileSync(join(source, name), 'utf8');
    const found = text.matchAll(/page\(\s*\(\) => import\('([^']+)\.js'\),\s*'(\w+)',\s*\[([^\]]*)\]/g);
    return [...found].map(([, file, page, words]) => ({
      page,
      key: posix.join('src', posix.dirname(name.replaceAll('\\', '/')), `${file}.tsx`),
      words: ['common', ...[...words.matchAll(/'([\w-]+)'/g)].map(([, word]) => word)],
    }));
  });
}

const table = pages().map(({ page, key, words }) => {
  // French is the longer of the two complete catalogues.
  const catalogue = words.map((word) => assets.find((name) => new RegExp(`^words-\\w+-fr-${word}\\.json$`).test(name)));
  const files = ['index.html', key].reduce((found, each) => filesOf(each, found), new Set());
  for (const name of catalogue) files.add(join('assets', name));
  const weight = [...files].reduce((sum, file) => sum + kilobytes(file), 0);
  return { page, 'first load (kB gzipped)': Number(weight.toFixed(1)) };
});
console.table(table);
const heaviest = Math.max(...table.map((row) => row['first load (kB gzipped)']));
console.log(`To stay under: ${MOST} kB. The heaviest page: ${heaviest} kB.`);
process.exitCode = heaviest <= MOST ? 0 : 1;
