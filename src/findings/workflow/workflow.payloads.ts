import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { Finding } from '../finding.type.js';

@ObjectType({ isAbstract: true })
abstract class FindingPayload extends Payload {
  @Field(() => Finding, {
    nullable: true,
    description: 'The finding as the viewer sees it now; null when nothing was done.',
  })
  finding?: unknown;
}

@ObjectType({ description: 'Answer of requestReview.' })
export class RequestReviewPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of submitReview.' })
export class SubmitReviewPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of requestRevision.' })
export class RequestRevisionPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of agreeFinding.' })
export class AgreeFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of transmitFinding.' })
export class TransmitFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of noteFinding.' })
export class NoteFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of approveFinding.' })
export class ApproveFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of relateFinding.' })
export class RelateFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of unrelateFinding.' })
export class UnrelateFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of markFindingRead.' })
export class MarkFindingReadPayload extends FindingPayload {}
