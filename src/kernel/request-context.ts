import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Budget } from './graphql/rate-limit.js';
import type { Viewer } from './viewer/viewer.js';

/** What every operation knows of its request. */
export interface RequestContext {
  /** Signing in and out change it, so that the rest of the answer is for whoever is there then. */
  viewer: Viewer;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What is left to the viewer of what may be asked in a minute; set before anything runs. */
  budget?: Budget;
}

/** Who a request is from; `identity` answers. */
export abstract class Authentication {
  abstract viewer(request: FastifyRequest): Promise<Viewer>;
}

/** The viewer, as a parameter of an operation. Not for field resolvers, where a decorated parameter costs a pipe each. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Viewer =>
    GqlExecutionContext.create(execution).getContext<RequestContext>().viewer,
);

export const CurrentRequest = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(execution).getContext<RequestContext>(),
);
