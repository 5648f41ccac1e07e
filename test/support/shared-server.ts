import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/launcher/free-port.js';

/** Rows a minute that no test reaches. */
export const NO_LIMIT = '2000000000';

const inDist = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/**
 * Starts the server of this Jest worker when the first of its specs asks, and tells the later ones where it is. Loading
 * the server anew for each spec, as Jest does, took longer than most of them. It ends with the worker.
 */
export async function sharedServerUrl(databaseUrl: string): Promise<string> {
  const { PLENARY_TEST_FOLDER: folder = '', JEST_WORKER_ID: worker = '1' } = process.env;
  const note = join(folder, `server-${worker}`);
  if (existsSync(note)) return readFileSync(note, 'utf8');
  const port = String(await freePort(undefined));
  const server = spawn(process.execPath, ['--import', inDist('launcher/follow-parent.js'), inDist('main.js')], {
    env: {
      ...{ PATH: process.env['PATH'], TZ: process.env['TZ'], NODE_ENV: 'test', DATA_DIR: folder },
      ...{ DATABASE_URL: databaseUrl, RATE_LIMIT: NO_LIMIT, PORT: port },
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  server.unref();
  server.channel?.unref();
  const url = `http://127.0.0.1:${port}`;
  await answering(url, () => server.exitCode);
  writeFileSync(note, url);
  return url;
}

async function answering(url: string, exitCode: () => number | null): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    if (exitCode() !== null) throw new Error(`The server of this worker ended by ${exitCode()} before it was ready.`);
    await setTimeout(50);
  }
}
