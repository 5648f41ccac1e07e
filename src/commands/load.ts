import pg from 'pg';
import { Clock } from '../kernel/clock.js';
import { loadFolder } from '../loading/load-folder.js';
import { LoadRefused } from '../loading/problems.js';
import { reportLines } from '../loading/report.js';

const USAGE = 'Usage: npm run load -- <folder> [--if-empty], with DATABASE_URL naming the database.';

/** Loads a folder of data: `npm run load -- data/iwg`. */
async function main(words: readonly string[]): Promise<void> {
  const folders = words.filter((word) => !word.startsWith('--'));
  const unknown = words.filter((word) => word.startsWith('--') && word !== '--if-empty');
  const connectionString = process.env['DATABASE_URL'];
  const [folder] = folders;
  if (!folder || folders.length > 1 || unknown.length > 0 || !connectionString) throw new LoadRefused(USAGE);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const report = await loadFolder(client, folder, {
      today: new Clock().today(),
      ifEmpty: words.includes('--if-empty'),
      production: process.env['NODE_ENV'] === 'production',
    });
    process.stdout.write(`${reportLines(report).join('\n')}\n`);
  } finally {
    await client.end();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof LoadRefused ? error.message : describe(error)}\n`);
}

function describe(error: unknown): string {
  // A connection tried at several addresses fails with a message for each, and none of its own.
  const first: unknown = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  return `The data could not be loaded: ${first instanceof Error ? first.message : String(first)}`;
}
