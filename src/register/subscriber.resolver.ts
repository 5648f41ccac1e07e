import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { RegisterDifferenceArguments, SubscribersArguments } from './register.inputs.js';
import { RegisterDifference, Subscriber, SubscriberConnection } from './subscriber.type.js';

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
