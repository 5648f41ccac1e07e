import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { BodiesArguments, BodyArguments, SteeringCommitteeArguments } from './body.inputs.js';
import { Body, BodyConnection } from './body.type.js';
import { SeatConnection } from './seat.type.js';
import { SeatsArguments } from './seats.arguments.js';

@Resolver(() => Body)
export class BodyResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => BodyConnection, { description: 'Bodies, by name.' })
  @Allow('body.read')
  bodies(
    @Args() _: BodiesArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => SeatConnection, {
    description: 'Seats of all bodies, those first whose term ends first. Seen by everybody who sees their bodies.',
  })
  @Allow('body.read')
  seats(
    @Args() _: SeatsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Body, { nullable: true, description: 'One body by id or short name.' })
  @Allow('body.read')
  body(@Args() _: BodyArguments, @Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Body, { nullable: true, description: 'One working group by id or short name.' })
  @Allow('body.read')
  workingGroup(
    @Args() _: BodyArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Body, { nullable: true, description: 'The steering committee of a working group. Seen by everybody.' })
  @Allow('body.read')
  steeringCommittee(
    @Args() _: SteeringCommitteeArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}
