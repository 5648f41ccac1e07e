import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A part of what was bundled (scripts/bundle.mjs), as it runs in this process. */
interface Part {
  readonly module: { exports: unknown };
  readonly script: Script;
}
type Body = (
  exports: unknown,
  require: (name: string) => unknown,
  module: object,
  file: string,
  folder: string,
) => void;

const parts = new Map<string, Part>();
const cacheOf = (file: string): string => `${file}.cache`;

/**
 * Runs a bundled file and what it requires. V8 takes what it compiled when that was built, if it is the same V8 with the same
 * flags; to read and compile ten megabytes of text is half of what a command does otherwise.
 */
export function load(file: string): unknown {
  const known = parts.get(file);
  if (known) return known.module.exports;
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = existsSync(cacheOf(file)) ? readFileSync(cacheOf(file)) : undefined;
  const part = { module: { exports: {} }, script: new Script(text, { filename: file, cachedData }) };
  parts.set(file, part);
  const ordinary = createRequire(file);
  const require = (name: string): unknown =>
    name.startsWith('./') ? load(join(dirname(file), name)) : (ordinary(name) as unknown);
  const body = part.script.runInThisContext() as Body;
  body(part.module.exports, require, part.module, file, dirname(file));
  return part.module.exports;
}

/** Keeps what V8 compiled until now of everything that was loaded. */
export function keep(): void {
  for (const [file, { script }] of parts) writeFileSync(cacheOf(file), script.createCachedData());
}
