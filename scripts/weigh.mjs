/** `npm run weigh`: what a browser has to load before a page stands, gzipped, by following what each file imports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { root } from './build.mjs';

const MOST = 150;
const assets = join(root, 'dist-web', 'assets');
if (!isWebBuilt() && !buildWeb()) process.exit(1);

const text = (name) => readFileSync(join(assets, name), 'utf8');
const kilobytes = (names) => names.reduce((sum, name) => sum + gzipSync(text(name)).length, 0) / 1000;

/** The file and all that it imports at once; what it imports when asked is not counted. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, next] of text(name).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) withImports(next, found);
  return found;
}

const index = readFileSync(join(root, 'dist-web', 'index.html'), 'utf8');
const [entry] = [...index.matchAll(/src="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
const styles = [...index.matchAll(/href="\/assets\/([^"]+\.css)"/g)].map(([, name]) => name);
const first = withImports(entry);
const pages = [...text(entry).matchAll(/\.\/([\w-]+-page-[\w-]+\.js)/g)].map(([, name]) => name);

const table = [...new Set(pages)].map((page) => {
  const all = withImports(page, new Set(first));
  return {
    page: page.replace(/-page-.*$/, ''),
    'first load (kB gzipped)': Number(kilobytes([...all, ...styles]).toFixed(1)),
  };
});
if (process.argv.includes('--files'))
  console.log([...withImports(pages.find((name) => name.startsWith('week')) ?? entry, new Set(first))]);
console.table(table);
const heaviest = Math.max(...table.map((row) => row['first load (kB gzipped)']));
console.log(`To stay under: ${MOST} kB. The heaviest page: ${heaviest} kB.`);
process.exitCode = heaviest <= MOST ? 0 : 1;
