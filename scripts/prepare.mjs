import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { build, isBuilt, root } from './build.mjs';
import { install, isInstalled } from './install.mjs';

/** Whether a version such as "20.19.1" satisfies ranges such as "^20.19 || >=24.11", the two forms that we use. */
export function satisfies(version, ranges) {
  const [major, minor] = version.split('.').map(Number);
  return ranges.split('||').some((range) => {
    const [, operator, atLeast, atLeastMinor] = /(\^|>=)(\d+)\.(\d+)/.exec(range);
    if (major === Number(atLeast)) return minor >= Number(atLeastMinor);
    return operator === '>=' && major > Number(atLeast);
  });
}

function timed(what, work) {
  console.log(`${what} …`);
  const started = Date.now();
  if (!work()) process.exit(1);
  console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (satisfies(process.versions.node, engines.node)) return;
  console.error(
    `Plenary needs Node ${engines.node}; this is ${process.versions.node}. See https://nodejs.org/en/download.`,
  );
  process.exit(1);
}

export function prepareToRun() {
  checkNodeVersion();
  if (!isInstalled()) timed('Installing packages', install);
  if (!isBuilt()) timed('Building the server', build);
  if (!isWebBuilt()) timed('Building the pages', buildWeb);
}
