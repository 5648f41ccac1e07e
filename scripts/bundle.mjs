/**
 * What is started, in few files: dist/run. Node reads the thousands of modules of the server one by one, which takes longer than
 * everything else that a command does. Part of the build (build.mjs), from what was compiled into dist.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiled = join(root, 'dist');
const output = join(compiled, 'run');
/** The code itself, which the files of dist/run load with what V8 made of it (compiled-before.ts). */
const folder = join(output, 'code');

const commands = ['invite', 'load', 'mail-in', 'migrate', 'token', 'verify-adoption'].map((name) => `commands/${name}`);
/** What the tests start servers with, in a process that keeps several (test/support/host.mjs). */
const parts = ['application', 'config', 'kernel/jobs'];
const programs = ['main', 'worker', 'print-schema', ...commands, ...parts];

/** Left in node_modules. */
const packages = [
  // It has to run before all others, whichever file of ours is read first.
  'reflect-metadata',
  // TypeORM loads it by itself, and there must not be two.
  'pg',
  // Other packages would load them, were they asked for what we never ask.
  'typescript',
  'ts-morph',
  /^@nestjs\/(microservices|websockets|platform-express|platform-socket\.io)/,
];

/** What lies beside a file of ours (styles, words, package.json) is found from where that was compiled. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(compiled) || !code.includes('import.meta.url')) return null;
    const place = JSON.stringify(relative(folder, id).replaceAll('\\', '/'));
    return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), map: null };
  },
};

/**
 * graphql-js asks of every value whether it is of another copy of graphql, unless NODE_ENV is production, which to us says
 * other things. There is one copy, and to ask takes a tenth of the time of a server.
 */
const oneGraphql = {
  name: 'one-graphql',
  transform(code, id) {
    if (!/graphql.jsutils.instanceOf\.m?js$/.test(id)) return null;
    return { code: code.replace(`process.env.NODE_ENV === 'production'`, 'true'), map: null };
  },
};

const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  input: Object.fromEntries(programs.map((name) => [basename(name), join(compiled, `${name}.js`)])),
  external: packages,
  plugins: [ownPlace, oneGraphql],
  onLog(level, log, print) {
    // Packages name others that they can do without.
    if (log.code === 'UNRESOLVED_IMPORT' && log.id?.includes('node_modules')) return;
    print(level, log);
  },
});
rmSync(output, { recursive: true, force: true });
const { output: chunks } = await bundle.write({
  dir: folder,
  // V8 keeps what it compiled of scripts, not of modules.
  format: 'cjs',
  dynamicImportInCjs: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Nest, TypeORM and the schema go by the names of classes.
  keepNames: true,
});
await bundle.close();

const { keep, load } = await import(pathToFileURL(join(compiled, 'compiled-before.js')).href);
for (const { name, fileName, isEntry, exports } of chunks) {
  // Programs would begin their work.
  if (!isEntry || exports.length > 0) load(join(folder, fileName));
  if (!isEntry) continue;
  const taken = exports.length > 0 ? `export const { ${exports.join(', ')} } = ` : '';
  const loading = `load(fileURLToPath(new URL('code/${fileName}', import.meta.url)));`;
  const imports = `import { fileURLToPath } from 'node:url';\nimport { load } from '../compiled-before.js';\n`;
  writeFileSync(join(output, `${name}.js`), `${imports}${taken}${loading}\n`);
}
keep();
