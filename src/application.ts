import { randomUUID } from 'node:crypto';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Extension } from './app.module.js';
import { refuseWebSockets } from './changes/web-sockets.js';
import type { Config } from './config.js';
import { takeUploadsAsTheyCome } from './files/upload-body.js';
import { refuseOtherRequests } from './kernel/graphql/graphql-http.js';
import { ShortWay } from './kernel/graphql/short-way.js';
import { readRestOfRefused } from './rest-of-request.js';
import { securityHeaders } from './security-headers.js';

const LARGEST_BODY = 2 * 1024 * 1024;
/** How long a client may take to send a request (milliseconds): a file of 25 MB over a slow line. */
const LONGEST_REQUEST = 10 * 60_000;

/** The server, made but not listening: `main` and the tests make it in the same way, tests with an extension of their own. */
export async function createApplication(config: Config, extension?: Extension): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    genReqId: () => randomUUID(),
    return503OnClosing: true,
    requestTimeout: LONGEST_REQUEST,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
  });
  const logger = new ConsoleLogger({
    json: config.production,
    logLevels: ['fatal', 'error', 'warn', ...(config.production ? (['log'] as const) : [])],
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, extension ? { extension } : {}),
    adapter,
    {
      logger,
      abortOnError: false,
    },
  );
  app.enableShutdownHooks([]);
  const fastify = adapter.getInstance();
  const headers = securityHeaders({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header('x-request-id', request.id);
    done();
  });
  refuseWebSockets(fastify);
  refuseOtherRequests(fastify);
  takeUploadsAsTheyCome(fastify);
  readRestOfRefused(fastify);
  fastify.addHook('preHandler', app.get(ShortWay).hook);
  await app.init();
  return app;
}
