import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Decision } from './decision.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Something that a meeting asked of somebody. Seen by those inside the body, by the label of the meeting, and up to AMBER by whoever is asked.',
})
export class Action implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { nullable: true, description: 'The body that asked for it, where the viewer may see it.' })
  body!: Body | null;
  @Field(() => Meeting, { nullable: true, description: 'The meeting, where the viewer may see it.' })
  meeting!: Meeting | null;
  @Field({ description: 'Title of the item as it stood then; empty when it belongs to none.' })
  itemTitle!: string;
  @Field(() => Decision, { nullable: true, description: 'The decision that it carries out; null when none.' })
  decision!: Decision | null;
  @Field({ description: 'What is to be done.' })
  text!: string;
  @Field(() => Member, { nullable: true, description: 'The person who is asked; null when another owner is.' })
  ownerMember!: Member | null;
  @Field(() => Seat, { nullable: true, description: 'The seat that is asked; null when another owner is.' })
  ownerSeat!: Seat | null;
  @Field(() => Party, {
    nullable: true,
    description: 'The party that is asked, or that holds the seat today which is asked; null when another owner is.',
  })
  ownerParty!: Party | null;
  @Field(() => Body, { nullable: true, description: 'The body that is asked; null when another owner is.' })
  ownerBody!: Body | null;
  @Field({ description: 'Whether it is asked of the viewer.' })
  mine!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'By which day; null when open-ended.' })
  dueOn!: string | null;
  @Field({ description: 'Whether it is open after its due date, in the home zone of the body.' })
  overdue!: boolean;
  @Field({ description: 'Whether the viewer may report it as done.' })
  viewerMayComplete!: boolean;
  @Field({ description: 'Whether the viewer may correct it now, as written down wrongly.' })
  viewerMayCorrect!: boolean;
  @Field({ description: 'Whether the viewer may reopen it now, as reported done by mistake.' })
  viewerMayReopen!: boolean;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  addedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  addedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reported as done; null while open.' })
  completedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who reported it as done; null while open.' })
  completedBy!: Member | null;
  @Field({ description: 'What was done; empty when not said.' })
  completionNote!: string;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const ActionConnection = connectionOf(Action, 'Action');
