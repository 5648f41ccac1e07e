import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { ChairSummary, MinutesCorrection } from './minutes-parts.type.js';
import { Minutes } from './minutes.type.js';

@ObjectType({ isAbstract: true })
abstract class MinutesPayload extends Payload {
  @Field(() => Minutes, { nullable: true, description: 'The minutes; null when nothing was changed.' })
  minutes?: Minutes | null;
}
@ObjectType({ description: 'What drafting minutes did.' })
export class DraftMinutesPayload extends MinutesPayload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
@ObjectType({ description: 'What composing minutes anew did.' })
export class RecomposeMinutesPayload extends MinutesPayload {}
@ObjectType({ description: 'What changing minutes did.' })
export class ChangeMinutesPayload extends MinutesPayload {}
@ObjectType({ description: 'What adding a passage did.' })
export class AddPassagePayload extends MinutesPayload {}
@ObjectType({ description: 'What changing a passage did.' })
export class ChangePassagePayload extends MinutesPayload {}
@ObjectType({ description: 'What removing a passage did.' })
export class RemovePassagePayload extends MinutesPayload {}
@ObjectType({ description: 'What circulating minutes did.' })
export class CirculateMinutesPayload extends MinutesPayload {}
@ObjectType({ description: 'What withdrawing minutes did.' })
export class WithdrawMinutesPayload extends MinutesPayload {}
@ObjectType({ description: 'What correcting minutes did.' })
export class CorrectMinutesPayload extends MinutesPayload {
  @Field(() => MinutesCorrection, {
    nullable: true,
    description: 'The correction, with what became of it; null when nothing was changed.',
  })
  correction?: MinutesCorrection | null;
}
@ObjectType({ description: 'What adopting minutes did.' })
export class AdoptMinutesPayload extends MinutesPayload {}
@ObjectType({ description: 'What issuing a corrigendum did.' })
export class IssueCorrigendumPayload extends MinutesPayload {}

@ObjectType({ description: "What publishing the chair's summary did." })
export class PublishChairSummaryPayload extends Payload {
  @Field(() => ChairSummary, { nullable: true, description: 'The summary; null when nothing was changed.' })
  chairSummary?: ChairSummary | null;
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
