import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';
import { startDebianPostgres } from './debian-postgres.mjs';

/**
 * West of Greenwich a date kept as an instant becomes the day before, which no test shows on a machine in UTC. So all of
 * them run there, and those that run twice do so in UTC the second time.
 */
const west = { TZ: 'America/New_York' };

/** Specs that go through everything again on the oldest PostgreSQL that is supported: what stands closest to the database. */
const closeToDatabase =
  '(kernel/(acts|both-paths|reading|transaction)|support|reading|written-procedures/(model|races|votes)|register|oracle/oracle)';

/** The pages ask the same questions of any database. */
const withoutPages = ['--passWithNoTests', '--testPathIgnorePatterns', '/node_modules/', '/test/web/'];

function jest(title, args, environment = {}) {
  console.log(`\n== ${title}`);
  const folder = mkdtempSync(join(tmpdir(), 'plenary-results-'));
  const file = join(folder, 'results.json');
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [program, '--json', `--outputFile=${file}`, ...args], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_OPTIONS: [process.env['NODE_OPTIONS'], ...options].join(' ').trim() },
    stdio: ['ignore', 'ignore', 'inherit'], // the JSON goes to standard output, too; what people read, to the other
  });
  const counts = existsSync(file) ? read(file) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true });
  // A run that broke off before its tests is a failure that no count shows.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
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

export function runChosen(args) {
  return [jest('The tests asked for', args)];
}

export async function runAll() {
  const runs = [jest('All tests', [], west)];
  const debian = await startDebianPostgres();
  if (!debian) {
    console.log('\n== No PostgreSQL 15 of Debian on this machine: nothing is run on it');
    return runs;
  }
  try {
    // Fewer questions than on our own PostgreSQL, and other ones.
    const oracle = { ORACLE_DOCUMENTS: '500', ORACLE_SEED: '15' };
    const environment = { PLENARY_TEST_SERVER_URL: debian.url, TZ: 'UTC', ...oracle };
    runs.push(
      jest('Tests close to the database, on PostgreSQL 15 and in UTC', [closeToDatabase, ...withoutPages], environment),
    );
  } finally {
    debian.stop();
  }
  return runs;
}
