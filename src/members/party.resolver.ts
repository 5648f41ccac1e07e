import { Args, Field, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { PartiesArguments, RecordPartyInput } from './party.inputs.js';
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
