import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ParticipationPayload } from '../focus-group.payloads.js';
import { EndorseParticipationInput } from './endorsement.inputs.js';
import { EndorsementService } from './endorsement.service.js';

@ObjectType({ description: 'Answer of endorseParticipation.' })
export class EndorseParticipationPayload extends ParticipationPayload {}

@Resolver()
export class EndorsementResolver {
  constructor(private readonly endorsements: EndorsementService) {}

  @Mutation(() => EndorseParticipationPayload, {
    description:
      'Records that the focal point of a party, or its Permanent Mission, stands behind its part in a focus group, with evidence. Whoever answers a request sees it, or that it is missing, and answers all the same. For secretaries of the group, its working group and the committee.',
  })
  @Allow('participation.endorse')
  endorseParticipation(
    @Args('input', { description: 'What to do.' }) input: EndorseParticipationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.endorsements.endorse(viewer, input);
  }
}
