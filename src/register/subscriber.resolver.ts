import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Party } from '../members/party.type.js';
import { RegisterDifferenceArguments, SubscribersArguments, SubscribersByYearArguments } from './register.inputs.js';
import { RegisterDifference, Subscriber, SubscriberConnection, SubscribersOfYear } from './subscriber.type.js';

@Resolver(() => Subscriber)
export class SubscriberResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => SubscriberConnection, { description: 'The register of subscribers as of a day. Seen by everybody.' })
  @Allow('subscriber.read')
  subscribers(
    @Args() _: SubscribersArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => [SubscribersOfYear], {
    description: 'Subscribers by the year in which they began to count, oldest first, as of a day. Seen by everybody.',
  })
  @Allow('subscriber.read')
  subscribersByYear(
    @Args() _: SubscribersByYearArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => RegisterDifference, { description: 'What changed in the register between two days. Seen by everybody.' })
  @Allow('subscriber.read')
  registerDifference(
    @Args() _: RegisterDifferenceArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}

@Resolver(() => Party)
export class PartySubscriptionResolver {
  @ResolveField(() => Subscriber, {
    nullable: true,
    description: 'Its entry in the register on the day asked for; null when there is none. Seen by everybody.',
  })
  subscription(): never {
    return readByEngine();
  }
}
