import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LongRunning, runCommand, type ChildOptions } from './child-processes.js';
import { Database } from './database.js';
import { portProblem } from './free-port.js';
import { takeInstanceLock } from './instance-lock.js';
import { LaunchProblem } from './launch-problem.js';
import { childEnvironment, program, localAddress, readLaunchSettings, type LaunchSettings } from './launch-settings.js';
import { untilReady } from './readiness.js';
import { welcome } from './welcome.js';

const stopSeconds = 15;
const say = (line: string) => console.log(line);

/** `npm start`: everything in its order, until a signal or a failure stops it, in the opposite order. */
export async function start(root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))): Promise<void> {
  const interruption = new AbortController();
  let interruptedAt = 0;
  const interrupt = () => {
    // One Ctrl-C arrives twice under npm, which passes on what the terminal has sent already.
    if (interruption.signal.aborted && Date.now() - interruptedAt > 1_000) say('Still stopping, please wait …');
    interruptedAt ||= Date.now();
    interruption.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  try {
    process.exitCode = await launch(readLaunchSettings(root, process.env), interruption.signal);
  } catch (error) {
    console.error(error instanceof LaunchProblem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
  process.exit();
}

async function launch(settings: LaunchSettings, interrupted: AbortSignal): Promise<number> {
  const lock = takeInstanceLock(settings.dataFolder);
  try {
    await checkPort(settings);
    return await run(settings, interrupted);
  } finally {
    lock.release();
  }
}

async function run(settings: LaunchSettings, interrupted: AbortSignal): Promise<number> {
  let failed: (reason: string) => void = () => undefined;
  const failure = new Promise<string>((resolve) => (failed = resolve));
  const database = new Database(settings, say, failed);
  const running: LongRunning[] = [];
  try {
    const environment = childEnvironment(settings, await database.start());
    const child: MakeChild = (name, script, ...args) => {
      return { name, script: program(settings, script), args, cwd: settings.root, environment };
    };
    const keepRunning = async (options: ChildOptions, ready: Promise<unknown>): Promise<void> => {
      const started = new LongRunning(options, say, failed);
      running.push(started);
      await started.start(ready);
    };
    say('Bringing the database up to date');
    await runCommand(child('The migration of the database', 'migrate.js'), interrupted);
    // The invented working group is for trying things out, and has no place in an installation that is meant.
    const demonstration = !settings.production && existsSync(join(settings.root, 'data/demo'));
    for (const folder of demonstration ? ['data/iwg', 'data/demo'] : ['data/iwg']) {
      await runCommand(child(`Loading ${folder}`, 'load.js', '--if-empty', folder), interrupted);
    }
    say('Starting the server and the worker');
    const address = localAddress(settings.host, settings.port);
    await keepRunning(child('The server', 'main.js'), untilReady(address, interrupted));
    await keepRunning(child('The worker', 'worker.js'), Promise.resolve());
    database.watch();
    say(welcome(settings, demonstration));
    const reason = await Promise.race([failure, untilAborted(interrupted)]);
    if (reason !== undefined) console.error(`\n${reason} Plenary stops.`);
    return reason === undefined ? 0 : 1;
  } catch (error) {
    if (interrupted.aborted) return 0;
    throw error;
  } finally {
    say('Stopping …');
    for (const each of running) await each.stop(stopSeconds);
    await database.stop();
    say('Stopped.');
  }
}

/** Asked before anything is started, so that the answer is the first and only thing on the screen. */
async function checkPort({ host, port }: LaunchSettings): Promise<void> {
  const problem = await portProblem(port, host);
  if (problem === 'EADDRINUSE') {
    throw new LaunchProblem(
      `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (problem)
    throw new LaunchProblem(`The server cannot listen on ${host}, port ${port} (${problem}): see HOST and PORT.`);
}

type MakeChild = (name: string, script: string, ...args: string[]) => ChildOptions;

function untilAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
