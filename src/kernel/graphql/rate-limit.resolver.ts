import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../policy/allow.js';
import { CurrentRequest, type RequestContext } from '../request-context.js';
import type { Budget } from './rate-limit.js';
import { DateTimeScalar } from './scalars.js';

@ObjectType('RateLimit', {
  description: 'How much a viewer may ask for within a minute, and what is left. Each viewer sees their own.',
})
class RateLimitType implements Budget {
  @Field(() => Int, {
    description:
      'What this operation counts as: the rows that it can ask for, which are the sizes of its pages multiplied along the selection.',
  })
  cost!: number;
  @Field(() => Int, { description: 'Rows that a viewer may ask for within a minute.' })
  limit!: number;
  @Field(() => Int, { description: 'Rows left until `resetAt`, this operation already taken off.' })
  remaining!: number;
  @Field(() => DateTimeScalar, { description: 'When the full amount is there again.' })
  resetAt!: Date;
}

@Resolver(() => RateLimitType)
export class RateLimitResolver {
  @Query(() => RateLimitType, {
    description: 'What this operation costs, and what is left to the viewer. Seen by everybody, each their own.',
  })
  @Allow('rate-limit.read')
  rateLimit(@CurrentRequest() { budget }: RequestContext): Budget {
    if (!budget) throw new Error('The operation was not counted.');
    return budget;
  }
}
