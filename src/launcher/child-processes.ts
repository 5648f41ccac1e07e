import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LaunchProblem } from './launch-problem.js';

const followParent = fileURLToPath(new URL('./follow-parent.js', import.meta.url));

export interface ChildOptions {
  name: string;
  script: string;
  args?: string[];
  cwd: string;
  environment: NodeJS.ProcessEnv;
}

function spawnNode(options: ChildOptions): ChildProcess {
  return spawn(process.execPath, ['--import', followParent, options.script, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: options.environment,
    // A group of its own: Ctrl-C reaches the launcher alone, which then stops everything in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    windowsHide: true,
  });
}

/** Runs a command of ours to its end; its output is the reader's progress report. */
export async function runCommand(options: ChildOptions, interrupted: AbortSignal): Promise<void> {
  interrupted.throwIfAborted();
  const child = spawnNode(options);
  const stop = () => child.kill('SIGTERM');
  interrupted.addEventListener('abort', stop, { once: true });
  const end = await endOf(child);
  interrupted.removeEventListener('abort', stop);
  interrupted.throwIfAborted();
  if (end !== 'exit code 0') throw new LaunchProblem(`${options.name} failed (${end}); what went wrong stands above.`);
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
}

/** A child that is meant to run until it is told to stop. */
export class LongRunning {
  private child: ChildProcess | undefined;
  private ended: Promise<string> | undefined;
  private stopping = false;
  private restarted = false;

  constructor(
    private readonly options: ChildOptions,
    private readonly say: (line: string) => void,
    /** Called when it died for the second time. */
    private readonly giveUp: (reason: string) => void,
  ) {}

  /** Resolves with how it ended, should it end before `ready` does; from then on its death is dealt with here. */
  async start(ready: Promise<unknown>): Promise<void> {
    this.spawn();
    const early = await Promise.race([ready.then(() => undefined), this.ended!]);
    if (early !== undefined) throw new LaunchProblem(`${this.options.name} ended while starting (${early}).`);
    this.watch();
  }

  /** Asks it to end, and ends it after that many seconds. */
  async stop(seconds: number): Promise<void> {
    this.stopping = true;
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const child = this.child;
    const force = setTimeout(() => {
      this.say(`${this.options.name} did not stop within ${seconds} seconds and was ended.`);
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.kill('SIGTERM');
    await this.ended;
    clearTimeout(force);
  }

  private spawn(): void {
    this.child = spawnNode(this.options);
    this.ended = endOf(this.child);
  }

  private watch(): void {
    void this.ended!.then((end) => {
      if (this.stopping) return;
      if (this.restarted) {
        this.giveUp(`${this.options.name} ended again (${end}).`);
        return;
      }
      this.restarted = true;
      this.say(`${this.options.name} ended unexpectedly (${end}); starting it again, this once.`);
      this.spawn();
      this.watch();
    });
  }
}
