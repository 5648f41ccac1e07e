import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ChallengeDecisionInput, SettleChallengeInput } from './challenge.inputs.js';
import { ChallengeService } from './challenge.service.js';
import { Decision } from './decision.type.js';

@ObjectType({ isAbstract: true })
abstract class ChallengedPayload extends Payload {
  @Field(() => Decision, { nullable: true, description: 'The decision; null when nothing was changed.' })
  decision?: Decision | null;
}
@ObjectType({ description: 'What challenging a decision did.' })
export class ChallengeDecisionPayload extends ChallengedPayload {}
@ObjectType({ description: 'What settling a challenge did.' })
export class SettleChallengePayload extends ChallengedPayload {}

@Resolver()
export class ChallengesResolver {
  constructor(private readonly challenges: ChallengeService) {}

  @Mutation(() => ChallengeDecisionPayload, {
    description:
      'Challenges a decision for want of quorum: by whoever speaks for a seat, or on its behalf with evidence by a secretary or co-chair.',
  })
  @Allow('decision.challenge')
  challengeDecision(
    @Args('input', { description: 'The decision, and why.' }) input: ChallengeDecisionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.challenges.challenge(viewer, input);
  }

  @Mutation(() => SettleChallengePayload, {
    description:
      'Settles a challenge; one that is upheld sets the decision aside, and the adoption of a text with it. For co-chairs of the body, and the leads of a focus group.',
  })
  @Allow('decision.settleChallenge')
  settleChallenge(
    @Args('input', { description: 'The challenge, and how it is settled.' }) input: SettleChallengeInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.challenges.settle(viewer, input);
  }
}
