import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './build.mjs';
import { startDebianPostgres } from './debian-postgres.mjs';

/**
 * West of Greenwich a date kept as an instant becomes the day before, which no test shows on a machine in UTC. So all of
 * them run there, and those that run twice do so in UTC the second time.
 */
const west = { TZ: 'America/New_York' };

/**
 * What can differ on the oldest PostgreSQL that is supported: every statement of a reading and of an act is asked of it
 * (the oracle, the walk), what is locked (the races), and how days and instants are told.
 */
const closeToDatabase = '(support|house/role-walk|meetings/reading|written-procedures/races|register|oracle/oracle)';

/** The pages ask the same questions of any database. */
const withoutPages = ['--passWithNoTests', '--testPathIgnorePatterns', '/node_modules/', '/test/web/'];

/** Runs Jest, and answers how many tests passed and failed; `kept`: what it prints comes when it has ended. */
async function jest(title, args, environment = {}, kept = false) {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-results-'));
  const file = join(folder, 'results.json');
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  if (!kept) console.log(`\n== ${title}`);
  const run = spawn(process.execPath, [program, '--json', `--outputFile=${file}`, ...args], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_OPTIONS: [process.env['NODE_OPTIONS'], ...options].join(' ').trim() },
    stdio: ['ignore', 'ignore', kept ? 'pipe' : 'inherit'], // the JSON goes to standard output, too; what people read, to the other
  });
  const [printed, [status]] = await Promise.all([kept ? text(run.stderr) : '', once(run, 'close')]);
  const counts = existsSync(file) ? read(file) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true });
  // A run that broke off before its tests is a failure that no count shows.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, says: kept ? `\n== ${title}\n${printed}` : '' };
}

function read(file) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const brokenSuites = result.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  }).length;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + brokenSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

export async function runChosen(args) {
  return [await jest('The tests asked for', args)];
}

/** Both runs beside each other: what is left of the cores at the end of one is used by the other. */
export async function runAll() {
  const debian = await startDebianPostgres();
  if (!debian) console.log('\n== No PostgreSQL 15 of Debian on this machine: nothing is run on it');
  try {
    const runs = await Promise.all([jest('All tests', [], west), ...(debian ? [onDebian(debian)] : [])]);
    for (const { says } of runs) if (says) console.error(says);
    return runs;
  } finally {
    debian?.stop();
  }
}

function onDebian({ url }) {
  // Fewer questions than on our own PostgreSQL, and other ones.
  const fewer = { ORACLE_DOCUMENTS: '300', ORACLE_SEED: '15', ROLE_WALK: 'once', RACE_ROUNDS: '30' };
  const environment = { PLENARY_TEST_SERVER_URL: url, TZ: 'UTC', ...fewer };
  const title = 'Tests close to the database, on PostgreSQL 15 and in UTC';
  return jest(title, ['--maxWorkers=1', closeToDatabase, ...withoutPages], environment, true);
}
