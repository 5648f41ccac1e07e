import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpException } from '@nestjs/common';
import { masked } from './errors.js';
import { noteRequest } from './request-ids.js';

export const GRAPHQL_PATH = '/graphql';

const JSON_BODY = /^application\/(json|graphql\+json)\s*(;|$)/i;

export const isGraphql = (request: FastifyRequest): boolean => request.url.split('?', 1)[0] === GRAPHQL_PATH;

/**
 * Refuses what GraphQL is not asked by: forms and plain text, which a page of another site can make a browser send, and
 * a Host that is none, at which Apollo's integration would fail.
 */
export function refuseOtherRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!isGraphql(request)) return done();
    if (!isHost(request.hostname)) return done(new HttpException('The Host header is wrong.', 400));
    if (request.method !== 'POST' || JSON_BODY.test(request.headers['content-type'] ?? '')) return done();
    return done(new HttpException('Send the request as JSON, with the content type application/json.', 415));
  });
}

const MOST_HOSTS = 100;
const hosts = new Set<string>();

/** Whether a Host header names a host; those that do are few, and remembered. */
function isHost(name: string): boolean {
  if (hosts.has(name)) return true;
  if (!URL.canParse(`http://${name}/`)) return false;
  if (hosts.size < MOST_HOSTS) hosts.add(name);
  return true;
}

/** Answers what goes wrong before GraphQL is reached (a body too large, no JSON in it) in the shape of GraphQL. */
export function answerAsGraphql(error: unknown, reply: FastifyReply): void {
  const given = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  noteRequest(error, reply.request.id);
  const status = typeof given === 'number' && given >= 400 && given < 500 ? given : 500;
  const told =
    status === 500 ? masked(error) : { message: messageOf(error, status), extensions: { code: 'BAD_REQUEST' } };
  void reply
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [told] }));
}

function messageOf(error: unknown, status: number): string {
  if (status === 413) return 'The request is larger than 2 MB. Send less, or in several requests.';
  return error instanceof HttpException ? error.message : 'The body is not the JSON of a GraphQL request.';
}
