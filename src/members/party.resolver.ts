import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { PartiesArguments } from './party.inputs.js';
import { Party, PartyConnection } from './party.type.js';

@Resolver(() => Party)
export class PartyResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => PartyConnection, { description: 'States and organisations, by name.' })
  @Allow('party.read')
  parties(
    @Args() _: PartiesArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
