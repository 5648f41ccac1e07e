import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { ItemProposal } from './agenda.type.js';

@ObjectType({ isAbstract: true })
abstract class AgendaPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting; null when nothing was changed.' })
  meeting?: Meeting | null;
}
@ObjectType({ description: 'What setting an agenda did.' })
export class SetAgendaPayload extends AgendaPayload {}
@ObjectType({ description: 'What annotating an agenda did.' })
export class AnnotateAgendaPayload extends AgendaPayload {}
@ObjectType({ description: 'What adopting an agenda did.' })
export class AdoptAgendaPayload extends AgendaPayload {}
@ObjectType({ description: 'What changing an adopted agenda did.' })
export class AmendAgendaPayload extends AgendaPayload {}
@ObjectType({ description: 'What calling for items did.' })
export class CallForItemsPayload extends AgendaPayload {}

@ObjectType({ isAbstract: true })
abstract class ItemPayload extends AgendaPayload {
  @Field(() => AgendaItem, { nullable: true, description: 'The item; null when nothing was changed.' })
  item?: AgendaItem | null;
}
@ObjectType({ description: 'What putting an item off did.' })
export class DeferItemPayload extends ItemPayload {}
@ObjectType({ description: 'What marking an item as not reached did.' })
export class MarkItemNotReachedPayload extends ItemPayload {}
@ObjectType({ description: 'What marking an item as taken did.' })
export class MarkItemTakenPayload extends ItemPayload {}

@ObjectType({ description: 'What carrying items over did.' })
export class CarryOverItemsPayload extends AgendaPayload {
  @Field(() => [AgendaItem], {
    nullable: true,
    description: 'The items on the agenda of this meeting, in the order given; null when nothing was changed.',
  })
  items?: AgendaItem[] | null;
}

@ObjectType({ isAbstract: true })
abstract class ItemProposalPayload extends AgendaPayload {
  @Field(() => ItemProposal, { nullable: true, description: 'The proposal; null when nothing was changed.' })
  proposal?: ItemProposal | null;
}
@ObjectType({ description: 'What proposing an item did.' })
export class ProposeItemPayload extends ItemProposalPayload {}
@ObjectType({ description: 'What taking a proposal back did.' })
export class WithdrawItemProposalPayload extends ItemProposalPayload {}
@ObjectType({ description: 'What declining a proposal did.' })
export class DeclineItemProposalPayload extends ItemProposalPayload {}
@ObjectType({ description: 'What placing a proposal on the agenda did.' })
export class PlaceItemProposalPayload extends ItemProposalPayload {
  @Field(() => AgendaItem, { nullable: true, description: 'The item that it became; null when nothing was changed.' })
  item?: AgendaItem | null;
}
