/** `npm run check`: everything that can be said about the code without running it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { build, isBuilt, root } from './build.mjs';

const packaged = (path) => join(root, 'node_modules', path);

/** Several threads would each work out anew what types they share: a quarter more, and the cores have other checks to do. */
const types = [packaged('@typescript/native/bin/tsc'), '--noEmit', '--singleThreaded'];

/** The longest first: one of them begun last would run alone. */
const checks = [
  ['lint', packaged('oxlint/bin/oxlint'), '--type-aware'],
  [
    'direction',
    packaged('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.mjs', 'src', 'test', 'web'],
  ],
  ['web types', ...types, '-p', 'web'],
  ['types', ...types, '-p', '.'],
  ['unused', packaged('knip/bin/knip.js'), '--no-progress'],
  ['schema', join(root, 'dist', 'run', 'print-schema.js'), '--check'],
  ['format', packaged('oxfmt/bin/oxfmt'), '--check'],
  ['changes', join(root, 'scripts', 'schema-changes.mjs')],
];

function run([name, ...command]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.once('error', (error) => resolve({ name, passed: false, seconds: 0, output: error.message }));
    child.once('close', (code) => {
      resolve({ name, passed: code === 0, seconds: (Date.now() - started) / 1000, output: output.trim() });
    });
  });
}

/** Two at a time, one for each core of the smallest machine; answers how many passed and failed. */
export async function check() {
  if ((!isBuilt() && !build()) || (!isWebBuilt() && !buildWeb())) {
    console.log('build      failed');
    return { passed: 0, failed: 1 };
  }
  const waiting = [...checks];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await run(next);
      console.log(`${result.name.padEnd(10)} ${result.passed ? 'passed' : 'FAILED'} ${result.seconds.toFixed(1)} s`);
      results.push(result);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const { name, output } of results.filter(({ passed }) => !passed)) console.log(`\n--- ${name}\n${output}`);
  const failed = results.filter(({ passed }) => !passed).length;
  return { passed: results.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()).failed === 0 ? 0 : 1;
