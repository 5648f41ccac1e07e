import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { TrailArguments } from './trail.inputs.js';
import { TrailEntry, TrailEntryConnection } from './trail.type.js';

@Resolver(() => TrailEntry)
export class TrailResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => TrailEntryConnection, {
    description: 'Everything that was done, newest first. For auditors.',
  })
  @Allow('trail.read')
  trail(
    @Args() _: TrailArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
