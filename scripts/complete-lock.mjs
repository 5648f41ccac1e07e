/**
 * Adds to package-lock.json the optional packages for other platforms that the registry of the machine that wrote it
 * did not have: without them `npm ci` refuses the lock file everywhere. Their digests are unknown here, and are the only
 * ones that are; such a package is never fetched on the platforms that have all of theirs. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

const systems = 'darwin|linux|win32|freebsd|netbsd|openbsd|sunos|aix|android|openharmony';
const processors = 'arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el';
const platform = new RegExp(`(${systems})-(${processors})(?:-(gnu|musl)?.*)?$`);

function entry(name, version, parent) {
  const [, os, cpu, library] = platform.exec(name) ?? [];
  if (!os) throw new Error(`${name}: for which platform is that?`);
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(library ? { libc: [library === 'gnu' ? 'glibc' : 'musl'] } : {}),
    optional: true,
    os: [os],
  };
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = {};
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (!platform.test(name) || !/^\d/.test(version)) continue;
    const found = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((place) => lock.packages[place]);
    if (!found) added[`node_modules/${name}`] = entry(name, version, parent);
  }
}
const { '': project, ...packages } = { ...lock.packages, ...added };
const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
lock.packages = { '': project, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${Object.keys(added).length} added: ${Object.keys(added).join(' ')}`);
