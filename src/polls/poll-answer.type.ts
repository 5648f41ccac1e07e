import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { PollChoice } from './poll.enums.js';
import { PollSlot } from './poll-slot.type.js';

@ObjectType({ description: 'What an answer says of one slot. Seen by whoever sees the poll.' })
export class SlotChoice {
  @Field(() => PollSlot, { description: 'The slot.' })
  slot!: PollSlot;
  @Field(() => PollChoice, { description: 'Whether they can come then.' })
  choice!: PollChoice;
}

@ObjectType({
  implements: () => [Node],
  description:
    'An answer to a poll, of a seat or of one person. All are kept; one of each counts. Seen by whoever sees the poll.',
})
export class PollAnswer implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat that answers; null when a person does for themselves.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that holds the seat on the day of the answer.' })
  party!: Party | null;
  @Field(() => Member, {
    nullable: true,
    description: 'The person who answered; null when it was recorded on behalf of the seat.',
  })
  member!: Member | null;
  @Field(() => [SlotChoice], { description: 'What they say of every slot, in the order of time.' })
  choices!: SlotChoice[];
  @Field({ description: 'What they added; may be empty.' })
  note!: string;
  @Field({
    description: 'Whether it counts: the newest of its seat or person, the head of delegation before an alternate.',
  })
  current!: boolean;
  @Field({ description: 'Whether somebody else recorded it on behalf of the seat, with evidence.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known what the seat said, where it was recorded on its behalf; else empty.' })
  evidence!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the evidence was received; null when the answer was not recorded on behalf.',
  })
  evidenceReceivedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who entered it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  answeredAt!: Date;
}
