/**
 * `npm test`: the checks, then every test; its last line says how many passed and failed. With arguments
 * (`npm test -- test/meetings`), only the tests that Jest finds for them.
 */
import { prepareToRun } from './prepare.mjs';

prepareToRun();
const { check } = await import('./check.mjs');
const { runAll, runChosen } = await import('./jest-runs.mjs');

const chosen = process.argv.slice(2);
const runs = chosen.length > 0 ? await runChosen(chosen) : [await check(), ...(await runAll())];
const sum = (key) => runs.reduce((total, run) => total + (run[key] ?? 0), 0);

const skipped = sum('skipped');
if (skipped > 0) console.log(`\n${skipped} skipped: a test that is not run says nothing, so each counts as failed.`);
const failed = sum('failed') + skipped;
console.log(`\n${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
