import { BadConfiguration } from '../config.js';
import { Refused } from '../kernel/refused.js';

/** Runs a command line's work; what is wrong is said in plain words, with exit code 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const plain = [BadConfiguration, Refused, CommandProblem].some((kind) => error instanceof kind);
    console.error(plain ? (error as Error).message : error);
    process.exitCode = 1;
  }
}

/** A mistake of whoever ran the command: shown without a stack. */
export class CommandProblem extends Error {
  override name = 'CommandProblem';
}
