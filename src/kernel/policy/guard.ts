import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../request-context.js';
import { ALLOW } from './allow.js';
import { Policy } from './policy.js';

/** Asks the policy at every operation. Routes say VISITOR or check in themselves; fields are held by sight. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policy: Policy,
  ) {}

  canActivate(execution: ExecutionContext): boolean {
    const act = this.reflector.get<string | undefined>(ALLOW, execution.getHandler());
    if (execution.getType<string>() !== 'graphql')
      return act !== undefined && this.policy.permission(act).roles.includes('VISITOR');
    const graphql = GqlExecutionContext.create(execution);
    const operation = graphql.getInfo<GraphQLResolveInfo>().parentType.name;
    if (operation !== 'Query' && operation !== 'Mutation') return true;
    if (act === undefined) return false;
    this.policy.admit(act, graphql.getContext<RequestContext>().viewer, operation === 'Mutation' ? 'write' : 'read');
    return true;
  }
}
