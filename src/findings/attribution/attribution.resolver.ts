import { Args, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Finding } from '../finding.type.js';
import { SetChathamHouseInput } from './attribution.inputs.js';
import { AttributionService } from './attribution.service.js';

@ObjectType({ description: 'Answer of setChathamHouse.' })
export class SetChathamHousePayload extends Payload {
  @Field(() => Finding, {
    nullable: true,
    description: 'The finding as the viewer sees it now; null when nothing was done.',
  })
  finding?: unknown;
}

@Resolver(() => Finding)
export class AttributionResolver {
  constructor(private readonly service: AttributionService) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether the Chatham House Rule applies: its content may be used, and neither who wrote it nor for which party is told. Authors, originating party and the names of those who work on it are then null for all but its authors, and the leads and secretaries of the group.',
  })
  chathamHouse(): never {
    return readByEngine();
  }

  @Mutation(() => SetChathamHousePayload, {
    description:
      'Puts a finding under the Chatham House Rule, or takes it out. For its author, leads and secretaries of the group; out of it once it is posted, only for those of them who stand for the originating party.',
  })
  @Allow('finding.setChathamHouse')
  setChathamHouse(
    @Args('input', { description: 'What to do.' }) input: SetChathamHouseInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.set(viewer, input);
  }
}
