import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl } from './embedded-postgres.js';
import { livePostmaster } from './postmaster-file.js';

/** Address of our own PostgreSQL, if it runs on this data folder; for commands given beside `npm start`. */
export function runningDatabaseUrl(dataFolder: string): string | undefined {
  const home = join(dataFolder, 'postgres');
  const running = livePostmaster(join(home, 'data'));
  if (!running) return undefined;
  return databaseUrl(readFileSync(join(home, 'password'), 'utf8').trim(), running.port);
}
