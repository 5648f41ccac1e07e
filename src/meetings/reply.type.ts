import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Clause } from '../terms-of-reference/clause.type.js';
import { ReplyAnswer } from './meeting.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An answer to the invitation to a meeting, of a seat or of one person. All are kept; one of each is current. Seen by those inside the body.',
})
export class Reply implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat that answers; null when a person does for themselves.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that holds the seat on the day of the reply.' })
  party!: Party | null;
  @Field(() => Member, {
    nullable: true,
    description: 'The person who answered; null when it was recorded on behalf of the seat.',
  })
  member!: Member | null;
  @Field(() => ReplyAnswer, { description: 'What they answer.' })
  answer!: ReplyAnswer;
  @Field({ description: 'Name of the person designated for this meeting; empty when nobody is.' })
  designatedName!: string;
  @Field({ description: 'What they added; may be empty.' })
  note!: string;
  @Field({
    description: 'Whether it counts: the newest of its seat or person, the head of delegation before an alternate.',
  })
  current!: boolean;
  @Field({ description: 'Whether somebody else recorded it on behalf of the seat, with evidence.' })
  onBehalf!: boolean;
  @Field({
    description:
      'How it is known what was said, where it was recorded on behalf of the seat or came by mail (its Message-ID); else empty.',
  })
  evidence!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the evidence was received; null when the reply was not recorded on behalf.',
  })
  evidenceReceivedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who entered it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  repliedAt!: Date;
}

@ObjectType({
  description:
    'Current replies, counted: in seats where the body has seats, one voice a seat; otherwise in persons, and then no quorum applies.',
})
export class ReplyForecast {
  @Field(() => Int, {
    nullable: true,
    description: 'Seats of the body: the base of the quorum; null where it has none.',
  })
  seats!: number | null;
  @Field(() => Int, { description: 'Replies ATTENDING.' })
  attending!: number;
  @Field(() => Int, { description: 'Replies REGRETS_ALTERNATE_ATTENDS: present through an alternate.' })
  alternates!: number;
  @Field(() => Int, { description: 'Replies DESIGNATES: present through somebody designated.' })
  designated!: number;
  @Field(() => Int, { description: 'Replies TENTATIVE.' })
  tentative!: number;
  @Field(() => Int, { description: 'Replies REGRETS.' })
  regrets!: number;
  @Field(() => Int, { nullable: true, description: 'Seats that have not replied; null where the body has no seats.' })
  silent!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Seats that the terms of reference in force on the day of the meeting ask for; null when not provided for.',
  })
  quorum!: number | null;
  @Field({ description: 'The quorum in words, or `not provided for`.' })
  quorumSays!: string;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for it; null when none does.' })
  clause!: Clause | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the seats that say they come make the quorum; null when none is provided for.',
  })
  quorate!: boolean | null;
}
