import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { Conflict, Forbidden, InvalidInput, NotFound, Refused, Unauthenticated } from '../refused.js';
import { answerAsGraphql, isGraphql } from './graphql-http.js';
import { type UserError, UserErrorCode } from './user-error.type.js';

/**
 * Turns a rule's refusal and failed validation into the data of a mutation's payload. All else goes on as an error to
 * `formatError`, which alone decides what is told and logged: Nest would log every NOT_FOUND as a failure.
 */
@Catch()
export class UserErrorsFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): { userErrors: UserError[] } | void {
    if (host.getType() === 'http' && isGraphql(host.switchToHttp().getRequest<FastifyRequest>())) {
      return answerAsGraphql(error, host.switchToHttp().getResponse<FastifyReply>());
    }
    // oxlint-disable-next-line promise/valid-params -- the catch of a filter, not of a promise
    if (host.getType<string>() !== 'graphql') return super.catch(asHttpException(error), host);
    const info = GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>();
    if (info.parentType.name === 'Mutation' && (error instanceof Refused || error instanceof InvalidInput)) {
      return { userErrors: userErrors(error) };
    }
    throw error;
  }
}

const STATUS = new Map<unknown, number>([
  [InvalidInput, 400],
  [Refused, 400],
  [Unauthenticated, 401],
  [Forbidden, 403],
  [NotFound, 404],
  [Conflict, 409],
]);

/** On a plain route an error of ours is told with the status that HTTP has for it. */
function asHttpException(error: unknown): unknown {
  const status = error instanceof Error ? STATUS.get(error.constructor) : undefined;
  return status === undefined ? error : new HttpException((error as Error).message, status);
}

function userErrors(error: Refused | InvalidInput): UserError[] {
  if (error instanceof InvalidInput) {
    return error.problems.map(({ path, message }) => ({
      code: UserErrorCode.INVALID_INPUT,
      message,
      path: [...path],
      rule: null,
      waivable: false,
      clauseId: null,
    }));
  }
  const { path, clause, waivable } = error.details;
  return [
    {
      code: UserErrorCode.RULE,
      message: error.message,
      path: path ? [...path] : null,
      rule: error.rule,
      waivable: waivable ?? false,
      clauseId: clause ?? null,
    },
  ];
}
