import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../../bodies/seat.type.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';

@ObjectType({ isAbstract: true })
abstract class SaidBySeat {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { description: 'The seat.' })
  seat!: unknown;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'How it is known; empty unless it was recorded on behalf. Seen by those inside the body; null for others.',
  })
  evidence!: string | null;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: unknown;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    'On which days and hours the people of a seat work, as the seat said. Seen by the community of the working group.',
})
export class SeatHours extends SaidBySeat implements Node {
  @Field(() => [Int], { description: 'Working days, 1 (Monday) to 7 (Sunday).' })
  workingDays!: number[];
  @Field({ description: 'Start of the working day, local time (HH:MM).' })
  workingFrom!: string;
  @Field({ description: 'End of the working day, local time (HH:MM); before the start when it runs across midnight.' })
  workingTo!: string;
  @Field(() => TimeZoneScalar, { description: 'Time zone in which they work.' })
  timeZone!: string;
  @Field(() => DateScalar, { description: 'First day on which that holds.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; null where no end is set.',
  })
  until!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'Days on which the people of a seat do not work, as the seat said. Seen by the community of the working group.',
})
export class SeatHoliday extends SaidBySeat implements Node {
  @Field({ description: 'Name.' })
  name!: string;
  @Field(() => DateScalar, { description: 'Its first day; of one that comes every year, in the first year.' })
  firstDay!: string;
  @Field(() => DateScalar, { description: 'Its last day, in the same year; the first where it has one day.' })
  lastDay!: string;
  @Field({ description: 'Whether it comes every year.' })
  yearly!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day from which one that comes every year is not kept any more; null where no end is set.',
  })
  keptUntil!: string | null;
}
