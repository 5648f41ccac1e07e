import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { PartiesArguments, PartyArguments, RecordPartyInput } from './party.inputs.js';
import { PartyService } from './party.service.js';
import { Party, PartyConnection } from './party.type.js';

@ObjectType({ description: 'What recordParty answers.' })
export class RecordPartyPayload extends Payload {
  @Field(() => Party, { nullable: true, description: 'The party; null when nothing was recorded.' })
  party?: Party | null;
}

@Resolver(() => Party)
export class PartyResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: PartyService,
    private readonly viewerCan: ViewerCan,
  ) {}

  @Query(() => PartyConnection, { description: 'States and organisations, by name.' })
  @Allow('party.read')
  parties(
    @Args() _: PartiesArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => Party, { nullable: true, description: 'One State or organisation by id or short name.' })
  @Allow('party.read')
  party(
    @Args() _: PartyArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with it now, and why not. Only on a single party, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('Party', row, context, info);
  }

  @Mutation(() => RecordPartyPayload, {
    description: 'Records a State or an organisation, or describes a known one anew. For secretaries.',
  })
  @Allow('party.record')
  recordParty(
    @Args('input', { description: 'The party.' }) input: RecordPartyInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.record(viewer, input);
  }
}
