import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** As much as the largest file that is taken; whoever sends more may miss the answer. */
const MOST_BYTES = 25 * 1024 * 1024;
/** How long the rest may take (milliseconds): who sends more slowly, or nothing, is answered meanwhile. */
const LONGEST = 2_000;

/**
 * Reads and drops what is still to come of a request that is refused before it was read, and only then answers: closing a
 * connection on which a client still sends makes its system forget the answer, and the client is told of a broken line
 * rather than of what was wrong (RFC 9112, section 9.6).
 */
export function readRestOfRefused(fastify: FastifyInstance): void {
  // Called back rather than awaited: nearly every answer goes straight on.
  fastify.addHook('onSend', ({ raw }, reply, payload, done) => {
    const isRefused = !raw.complete && !raw.destroyed && reply.getHeader('connection') === 'close';
    if (isRefused) readRestOf(raw, () => done(null, payload));
    else done(null, payload);
  });
}

function readRestOf(request: IncomingMessage, then: () => void): void {
  let bytes = 0;
  const end = (): void => {
    clearTimeout(timer);
    for (const event of ['end', 'close', 'error']) request.off(event, end);
    request.off('data', count);
    then();
  };
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) end();
  };
  const timer = setTimeout(end, LONGEST);
  for (const event of ['end', 'close', 'error']) request.on(event, end);
  request.on('data', count).resume();
}
