import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchProblem } from './launch-problem.js';

const limitSeconds = 120;

/** Resolves once the server says that it is ready to work, which includes its database. */
export async function untilReady(address: string, interrupted: AbortSignal): Promise<void> {
  const deadline = Date.now() + limitSeconds * 1000;
  let last = 'no answer';
  while (Date.now() < deadline) {
    interrupted.throwIfAborted();
    try {
      const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = `${response.status} ${(await response.text()).slice(0, 500)}`;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  throw new LaunchProblem(`The server was not ready within ${limitSeconds} seconds; it last said: ${last}`);
}
