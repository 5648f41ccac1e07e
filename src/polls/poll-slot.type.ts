import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { VenueTime } from '../meetings/local-time.type.js';
import { Party } from '../members/party.type.js';
import { Clause } from '../terms-of-reference/clause.type.js';

@ObjectType({
  description:
    'What is said of one slot, counted: in seats where the body has seats, one voice a seat; otherwise in persons, and then no quorum applies. Seen by whoever sees the poll.',
})
export class PollForecast {
  @Field(() => Int, {
    nullable: true,
    description: 'Seats of the body: the base of the quorum; null where it has none.',
  })
  seats!: number | null;
  @Field(() => Int, { description: 'Answers YES.' })
  yes!: number;
  @Field(() => Int, { description: 'Answers IF_NEED_BE.' })
  ifNeedBe!: number;
  @Field(() => Int, { description: 'Answers NO.' })
  no!: number;
  @Field(() => Int, { nullable: true, description: 'Seats that have not answered; null where the body has no seats.' })
  unanswered!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Seats that the terms of reference in force on the day of the slot ask for; null when not provided for.',
  })
  quorum!: number | null;
  @Field({ description: 'The quorum in words, or `not provided for`.' })
  quorumSays!: string;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for it; null when none does.' })
  clause!: Clause | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the seats that say YES or IF_NEED_BE make the quorum; null when none is provided for.',
  })
  quorate!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether those that say YES make it alone; null when none is provided for.',
  })
  quorateByYes!: boolean | null;
}

@ObjectType({
  description: 'A slot as the clock of one seat or participating party shows it. Seen by whoever sees the poll.',
})
export class SlotLocalTime {
  @Field(() => Seat, { nullable: true, description: 'The seat; null for a participating party.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party; null for a seat whose holder is not known.' })
  party!: Party | null;
  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: "Zone of the head of delegation, or else the party's first; null when neither is known.",
  })
  timeZone!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Local time with its offset from UTC, such as `2026-12-03T08:00:00-05:00`; null without a zone.',
  })
  local!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether any of the meeting would lie between 22:00 and 07:00 there; null without a zone.',
  })
  isNight!: boolean | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A possible date of a meeting. Seen by whoever sees the poll.',
})
export class PollSlot implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'When the meeting would start.' })
  startsAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it would end.' })
  endsAt!: Date;
  @Field(() => TimeZoneScalar, { description: 'Time zone of the venue, or for which it is announced.' })
  timeZone!: string;
  @Field(() => VenueTime, { description: 'The start as local time and as UTC, each with weekday and date.' })
  venueTime!: VenueTime;
  @Field(() => [SlotLocalTime], {
    description:
      "The start in the local time of every seat (of the body, or of the steering committee for the working group's own meetings), or of every participating party of a focus group.",
  })
  localTimes!: SlotLocalTime[];
  @Field(() => PollForecast, { description: 'The answers that count, against the quorum.' })
  forecast!: PollForecast;
}
