import type { FastifyInstance } from 'fastify';

/**
 * Closes at once what wants to become a WebSocket, whatever it asks for: there are none here. Node takes a request that
 * wants to become something else for an ordinary one, and would answer it as such.
 */
export function refuseWebSockets(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!/\bwebsocket\b/i.test(request.headers.upgrade ?? '')) return done();
    reply.hijack();
    request.raw.socket.destroy();
  });
}
