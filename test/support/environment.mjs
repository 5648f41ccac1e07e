import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

// Jest's own, of the version that runs.
const { TestEnvironment } = createRequire(createRequire(import.meta.url).resolve('jest'))('jest-environment-node');

/**
 * Debian's, of which the one without windows, which CI installs, takes half the time; another one by CHROMIUM. Without
 * any the browser tests fail: they are not skipped.
 */
const [withoutWindows, withWindows] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const program = process.env['CHROMIUM'] ?? (existsSync(withoutWindows) ? withoutWindows : withWindows);
const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** No page stands long enough for its scripts to be worth optimizing, which took a fifth of a browser's time. */
const unhurried = '--js-flags=--no-maglev --no-turbofan --no-flush-bytecode';

/**
 * Where a spec runs. What is kept here lasts as long as the Jest worker: its browser, with the windows that specs left,
 * since a spec that starts one of its own has to compile the library and every script of the pages anew.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.plenaryWindows = windows;
    this.global.plenaryBrowser = () => (browser ??= start());
  }
}

let browser;
const windows = new Map();

async function start() {
  const { chromium } = await import('playwright-core');
  const known = new Set(process._getActiveHandles());
  const started = await chromium.launch({ executablePath: program, args: ['--no-sandbox', ...quiet, unhurried] });
  // The worker ends when its specs are done, and the browser with it.
  for (const handle of process._getActiveHandles()) if (!known.has(handle)) handle.unref?.();
  return started;
}
