import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpException } from '@nestjs/common';

const isUpload = ({ method, url }: FastifyRequest): boolean => method === 'PUT' && url.startsWith('/uploads/');

/** Of our own making, so that no other route takes a body as it comes. */
const AS_IT_COMES = 'application/x-plenary-upload';

/** Leaves the body of an upload unread, whatever its type is said to be; all other bodies are read as before. */
export function takeUploadsAsTheyCome(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isUpload(request)) request.headers['content-type'] = AS_IT_COMES;
    done();
  });
  fastify.addContentTypeParser(AS_IT_COMES, (request, payload, done) => {
    if (isUpload(request)) done(null, payload);
    else done(new HttpException('This takes no files.', 415) as never);
  });
}
