import { Field, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { AreaForInquiry } from './area.type.js';
import { Lead, Participation } from './focus-group.type.js';

@ObjectType({ isAbstract: true })
export abstract class FocusGroupPayload extends Payload {
  @Field(() => Body, { nullable: true, description: 'The focus group as it is now; null when nothing was done.' })
  focusGroup?: unknown;
}

@ObjectType({ isAbstract: true })
export abstract class ParticipationPayload extends Payload {
  @Field(() => Participation, {
    nullable: true,
    description: 'The participation as the viewer sees it now; null when nothing was done.',
  })
  participation?: unknown;
}

@ObjectType({ description: 'Answer of proposeFocusGroup.' })
export class ProposeFocusGroupPayload extends FocusGroupPayload {}
@ObjectType({ description: 'Answer of activateFocusGroup.' })
export class ActivateFocusGroupPayload extends FocusGroupPayload {}
@ObjectType({ description: 'Answer of makeFocusGroupDormant.' })
export class MakeFocusGroupDormantPayload extends FocusGroupPayload {}
@ObjectType({ description: 'Answer of concludeFocusGroup.' })
export class ConcludeFocusGroupPayload extends FocusGroupPayload {}
@ObjectType({ description: 'Answer of discontinueFocusGroup.' })
export class DiscontinueFocusGroupPayload extends FocusGroupPayload {}

@ObjectType({ description: 'Answer of designateLead.' })
export class DesignateLeadPayload extends FocusGroupPayload {
  @Field(() => Lead, { nullable: true, description: 'The lead; null when nothing was done.' })
  lead?: unknown;
}

@ObjectType({ description: 'Answer of addAreaForInquiry.' })
export class AddAreaForInquiryPayload extends Payload {
  @Field(() => AreaForInquiry, { nullable: true, description: 'The new area; null when nothing was done.' })
  area?: unknown;
}

@ObjectType({ description: 'Answer of setAreaState.' })
export class SetAreaStatePayload extends Payload {
  @Field(() => AreaForInquiry, { nullable: true, description: 'The area as it is now; null when nothing was done.' })
  area?: unknown;
}

@ObjectType({ description: 'Answer of requestParticipation.' })
export class RequestParticipationPayload extends ParticipationPayload {}
@ObjectType({ description: 'Answer of decideParticipation.' })
export class DecideParticipationPayload extends ParticipationPayload {}
@ObjectType({ description: 'Answer of withdrawParticipation.' })
export class WithdrawParticipationPayload extends ParticipationPayload {}
