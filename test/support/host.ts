import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { PermissionTable } from '../../src/kernel/policy/permissions.js';

/** Rows a minute that no test reaches. */
const NO_LIMIT = '2000000000';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface ServerOptions {
  /** For a spec that provokes faults, which would be logged. */
  readonly quiet?: boolean;
  /** Doors that are others than those of the house. */
  readonly permissions?: PermissionTable;
}

/** Starts a server for a spec; answers its address. */
export function startServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
  options: ServerOptions = {},
): Promise<string> {
  const all = { DATABASE_URL: databaseUrl, RATE_LIMIT: NO_LIMIT, ...settings };
  return tellHost<string>('start', { settings: all, ...options });
}

/** The one server on the shared database of this Jest worker: started when the first of its specs asks. */
export const sharedServerUrl = (databaseUrl: string): Promise<string> =>
  noted('server', () => startServer(databaseUrl, { DATA_DIR: process.env['PLENARY_TEST_FOLDER'] ?? '' }));

/** What the process that keeps the servers of this Jest worker is told (host.mjs), and what it answers. */
export async function tellHost<Answer>(act: HostAct, what: unknown = null): Promise<Answer> {
  const response = await fetch(`${await hostUrl()}/${act}`, { method: 'POST', body: serialize(what) });
  const answer = deserialize(Buffer.from(await response.arrayBuffer())) as Answer;
  if (!response.ok) throw Object.assign(new Error(), answer);
  return answer;
}
type HostAct =
  | 'start'
  | 'load'
  | 'runJobs'
  | 'setAhead'
  | 'call'
  | 'countStatements'
  | 'rules'
  | 'readBySql'
  | 'takeAway'
  | 'listen'
  | 'printed'
  | 'stop';

/** What is found once for all specs of this Jest worker, which read it in a note. */
async function noted(name: string, find: () => Promise<string>): Promise<string> {
  const { PLENARY_TEST_FOLDER: folder = '', JEST_WORKER_ID: worker = '1' } = process.env;
  const note = join(folder, `${name}-${worker}`);
  if (existsSync(note)) return readFileSync(note, 'utf8');
  const found = await find();
  writeFileSync(note, found);
  return found;
}

const hostUrl = (): Promise<string> => noted('host', startHost);

/** Starts it when the first spec of the worker asks. It ends with the worker. */
async function startHost(): Promise<string> {
  const host = spawn(
    process.execPath,
    ['--import', here('../../dist/launcher/follow-parent.js'), here('host.mjs')],
    // TLS, proxies and the like of the machine are none of its business; the zone of the run is.
    {
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], NODE_ENV: 'test' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ended = once(host, 'exit').then(([code]) => {
    throw new Error(`The process that keeps the servers of this worker ended by ${code} before it was ready.`);
  });
  const [{ url }] = (await Promise.race([once(host, 'message'), ended])) as [{ url: string }];
  host.unref();
  host.channel?.unref();
  return url;
}
