import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Body } from './body.type.js';
import { DelegateCapacity, HolderStatus } from './seat.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'A seat of a body: one voice, held by a party. Seen by everybody who sees the body.',
})
export class Seat implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The body.' })
  body!: Body;
  @Field(() => Int, { description: 'Number of the seat in its body.' })
  number!: number;
  @Field(() => Party, {
    nullable: true,
    description: 'Who holds it on the day asked for, also by holding over after a term; null when vacant or not known.',
  })
  holder!: Party | null;
  @Field(() => HolderStatus, { description: 'Whether the holder is known, unknown, or there is none.' })
  holderStatus!: HolderStatus;
  @Field(() => SeatTerm, {
    nullable: true,
    description: 'The term that runs on the day asked for, or after which its holder holds over; null when vacant.',
  })
  term!: SeatTerm | null;
  @Field(() => [SeatTerm], { description: 'Every term that is recorded, oldest first.' })
  terms!: SeatTerm[];
  @Field(() => [Delegate], {
    description: 'Who serves in its delegation on the day asked for: head, alternates in order, advisers.',
  })
  delegates!: Delegate[];
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const SeatConnection = connectionOf(Seat, 'Seat');

@ObjectType({ description: 'A period in which a party holds a seat. Seen by everybody who sees the body.' })
export class SeatTerm {
  @Field(() => Seat, { description: 'The seat.' })
  seat!: Seat;
  @Field(() => Party, { nullable: true, description: 'Who holds the seat; null when the sources do not say.' })
  holder!: Party | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; null when no end is set.',
  })
  until!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Days from the day asked for until the first one on which it no longer holds: 1 on its last day, 0 or less once it has run out; null when no end is set.',
  })
  daysLeft!: number | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A person in the delegation that fills a seat. Seen by the community of the working group, never by the public.',
})
export class Delegate implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { description: 'The seat.' })
  seat!: Seat;
  @Field(() => Member, { nullable: true, description: 'The person; null where the viewer may not see them.' })
  member!: Member | null;
  @Field(() => Party, {
    nullable: true,
    description: 'The party that holds the seat on the day asked for, which the person speaks for.',
  })
  party!: Party | null;
  @Field(() => DelegateCapacity, { description: 'In which capacity.' })
  capacity!: DelegateCapacity;
  @Field(() => Int, { description: 'Place among those of the same capacity: alternate 1 speaks first.' })
  position!: number;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which they no longer serve; null when no end is set.',
  })
  until!: string | null;
}
