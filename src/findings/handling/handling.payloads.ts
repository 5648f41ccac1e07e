import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Finding } from '../finding.type.js';

@ObjectType({ isAbstract: true })
abstract class HandlingPayload extends Payload {
  @Field(() => Finding, {
    nullable: true,
    description: 'The finding as the viewer sees it now; null when nothing was done, or they see it no more.',
  })
  finding?: unknown;
}

@ObjectType({ description: 'Answer of setLabel.' })
export class SetLabelPayload extends HandlingPayload {}
@ObjectType({ description: 'Answer of confirmLabel.' })
export class ConfirmLabelPayload extends HandlingPayload {}
@ObjectType({ description: 'Answer of declineLabel.' })
export class DeclineLabelPayload extends HandlingPayload {}
@ObjectType({ description: 'Answer of proposeRelease.' })
export class ProposeReleasePayload extends HandlingPayload {}
@ObjectType({ description: 'Answer of confirmRelease.' })
export class ConfirmReleasePayload extends HandlingPayload {}
@ObjectType({ description: 'Answer of declineRelease.' })
export class DeclineReleasePayload extends HandlingPayload {}
