import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.type.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { MeetingArguments, MeetingsArguments } from './meeting.inputs.js';
import { Meeting, MeetingConnection } from './meeting.type.js';
import { Cadence } from './cadence.type.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => [Cadence], {
    description:
      'Bodies of which the viewer may schedule the next meeting, and it has to be called now by their terms of reference, or is overdue; those first that are due first.',
  })
  @Allow('meeting.read')
  meetingsToCall(@Info() info: GraphQLResolveInfo, @CurrentViewer() viewer: Viewer): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => MeetingConnection, {
    description: 'Meetings and public events that the viewer may see, by start.',
  })
  @Allow('meeting.read')
  meetings(
    @Args() _: MeetingsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Meeting, { nullable: true, description: 'One meeting by id or short name.' })
  @Allow('meeting.read')
  meeting(
    @Args() _: MeetingArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }
}

@Resolver(() => Body)
export class BodyMeetingsResolver {
  @ResolveField(() => Cadence, {
    nullable: true,
    description: 'How often it is to meet by its own terms of reference in force today; null where they do not say.',
  })
  cadence(): never {
    return readByEngine();
  }

  @ResolveField(() => MeetingConnection, {
    description: 'Its meetings and events that the viewer may see, by start.',
  })
  meetings(@Args() _: MeetingsArguments): never {
    return readByEngine();
  }
}
