import { Field, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Party } from '../members/party.type.js';

@ObjectType({ description: 'The start of a meeting, local and UTC. Seen by whoever sees the meeting.' })
export class VenueTime {
  @Field({ description: 'Local time with its offset from UTC, such as `2026-12-03T14:00:00+01:00`.' })
  local!: string;
  @Field({ description: 'Local weekday, in English.' })
  weekday!: string;
  @Field(() => DateScalar, { description: 'Local date.' })
  date!: string;
  @Field(() => DateTimeScalar, { description: 'The same instant in UTC.' })
  utc!: Date;
  @Field({ description: 'Weekday in UTC, in English.' })
  utcWeekday!: string;
  @Field(() => DateScalar, { description: 'Date in UTC.' })
  utcDate!: string;
  @Field({
    description: 'All of it in words, such as `Thursday 3 December 2026, 14:00 (Europe/Brussels, UTC+1)`.',
  })
  says!: string;
}

@ObjectType({
  description:
    "The start of a meeting as the clock of one seat or participating party shows it. Seen by the working group's community.",
})
export class LocalTime {
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
    description:
      'Local time with its offset from UTC, such as `2026-12-03T08:00:00-05:00`; null without zone or start.',
  })
  local!: string | null;
  @Field(() => String, { nullable: true, description: 'Local weekday, in English; null without zone or start.' })
  weekday!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether any of the meeting lies between 22:00 and 07:00 there; null without zone or start.',
  })
  isNight!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether any of the meeting lies outside the working days and hours of the head of delegation (Monday to Friday 9:00 to 17:00 when not known); null without zone or start.',
  })
  isOutsideWorkingHours!: boolean | null;
}
