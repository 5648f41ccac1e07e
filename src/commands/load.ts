import pg from 'pg';
import { readConfig } from '../config.js';
import { Clock } from '../kernel/clock.js';
import { loadFolder } from '../loading/load-folder.js';
import { LoadRefused } from '../loading/problems.js';
import { reportLines } from '../loading/report.js';
import { CommandProblem, runCommand } from './run-command.js';

const USAGE = 'Usage: npm run load -- <folder> [--if-empty]';
const IF_EMPTY = '--if-empty';

/** Loads a folder of data: `npm run load -- data/iwg`. */
void runCommand(async () => {
  const words = process.argv.slice(2);
  const [folder, ...more] = words.filter((word) => word !== IF_EMPTY);
  if (!folder || folder.startsWith('-') || more.length > 0) throw new CommandProblem(USAGE);
  const { databaseUrl, production } = readConfig();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect().catch((error: Error) => {
    throw new CommandProblem(`The database that DATABASE_URL names cannot be reached: ${error.message}`);
  });
  try {
    const ifEmpty = words.includes(IF_EMPTY);
    const report = await loadFolder(client, folder, { today: new Clock().today(), ifEmpty, production });
    console.log(reportLines(report).join('\n'));
  } catch (error) {
    throw error instanceof LoadRefused ? new CommandProblem(error.message) : error;
  } finally {
    await client.end();
  }
});
