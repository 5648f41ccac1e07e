import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ParticipationPayload } from '../focus-group.payloads.js';
import { DeclineEndorsementInput, EndorseParticipationInput } from './endorsement.inputs.js';
import { EndorsementService } from './endorsement.service.js';

@ObjectType({ description: 'Answer of endorseParticipation.' })
export class EndorseParticipationPayload extends ParticipationPayload {}
@ObjectType({ description: 'Answer of declineEndorsement.' })
export class DeclineEndorsementPayload extends ParticipationPayload {}

const said = { description: 'What to do.' };
const BY =
  'Whoever answers a request sees it, or that nothing was said, and answers all the same. For focal points of the party; with evidence for secretaries of the group, its working group and the committee, who record what the focal point or the Permanent Mission said.';

@Resolver()
export class EndorsementResolver {
  constructor(private readonly endorsements: EndorsementService) {}

  @Mutation(() => EndorseParticipationPayload, {
    description: `Says that a party stands behind its part in a focus group, or behind one of its people there. ${BY}`,
  })
  @Allow('participation.endorse')
  endorseParticipation(
    @Args('input', said) input: EndorseParticipationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.endorsements.endorse(viewer, input);
  }

  @Mutation(() => DeclineEndorsementPayload, {
    description: `Says, with a reason, that a party does not stand behind its part in a focus group, or behind one of its people there. ${BY}`,
  })
  @Allow('participation.declineEndorsement')
  declineEndorsement(
    @Args('input', said) input: DeclineEndorsementInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.endorsements.decline(viewer, input);
  }
}
