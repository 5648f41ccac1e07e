import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import {
  DecideParticipationPayload,
  RequestParticipationPayload,
  WithdrawParticipationPayload,
} from './focus-group.payloads.js';
import {
  DecideParticipationInput,
  RequestParticipationInput,
  WithdrawParticipationInput,
} from './participation.inputs.js';
import { ParticipationService } from './participation.service.js';

const said = { description: 'What to do.' };

@Resolver()
export class ParticipationResolver {
  constructor(private readonly service: ParticipationService) {}

  @Mutation(() => RequestParticipationPayload, {
    description:
      'Asks that a State or organisation take part in a focus group; its leads answer. For whoever represents the party.',
  })
  @Allow('participation.request')
  requestParticipation(
    @Args('input', said) input: RequestParticipationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.request(viewer, input);
  }

  @Mutation(() => DecideParticipationPayload, {
    description: 'Answers a request to take part, with a reason, once. For the leads and secretaries of the group.',
  })
  @Allow('participation.decide')
  decideParticipation(
    @Args('input', said) input: DecideParticipationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.decide(viewer, input);
  }

  @Mutation(() => WithdrawParticipationPayload, {
    description: 'Ends the part of a party in a focus group, or takes its request back. For whoever represents it.',
  })
  @Allow('participation.withdraw')
  withdrawParticipation(
    @Args('input', said) input: WithdrawParticipationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.withdraw(viewer, input);
  }
}
