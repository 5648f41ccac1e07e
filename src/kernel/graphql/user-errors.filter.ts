import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidInput, Refused } from '../refused.js';
import { type UserError, UserErrorCode } from './user-error.type.js';

/** Turns a rule's refusal and failed validation into the data of a mutation's payload; a query's go on as errors. */
@Catch(Refused, InvalidInput)
export class UserErrorsFilter implements ExceptionFilter {
  catch(error: Refused | InvalidInput, host: ArgumentsHost): { userErrors: UserError[] } {
    if (host.getType<string>() !== 'graphql') throw error;
    const info = GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') throw error;
    return { userErrors: userErrors(error) };
  }
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
