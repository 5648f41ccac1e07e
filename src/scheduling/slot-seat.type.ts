import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Party } from '../members/party.type.js';
import { HoursBasis } from './hours-basis.js';

@ObjectType({ isAbstract: true })
abstract class SeatClock {
  @Field(() => Party, { nullable: true, description: 'The party; null where there is none or it is not known.' })
  party!: unknown;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the party; null where there is none or it is not known.',
  })
  partyName!: string | null;
  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'The zone by which it is reckoned; null when none is known.',
  })
  timeZone!: string | null;
  @Field(() => [Int], { description: 'The working days by which it is reckoned, 1 (Monday) to 7 (Sunday).' })
  workingDays!: readonly number[];
  @Field({ description: 'Start of the working day by which it is reckoned, local time (HH:MM).' })
  workingFrom!: string;
  @Field({ description: 'End of that working day (HH:MM); before the start when it runs across midnight.' })
  workingTo!: string;
  @Field(() => HoursBasis, { description: 'From where these days and hours are known.' })
  hoursBasis!: HoursBasis;
}

@ObjectType({
  description:
    'Who has a seat from an instant on, until the next stretch of it, and by which clock it is reckoned then.',
})
export class SlotSeatStretch extends SeatClock {
  @Field(() => DateTimeScalar, { description: 'From when on; slots that start then or later belong to it.' })
  from!: Date;
}

@ObjectType({
  description:
    'A seat, or a party that takes part, for which slots are suggested: as it is when somebody holds it for the first time within the window.',
})
export class SlotSeat extends SeatClock {
  @Field(() => Seat, { nullable: true, description: 'The seat; null for a participating party.' })
  seat!: unknown;
  @Field(() => Int, { nullable: true, description: 'Number of the seat; null for a participating party.' })
  seatNumber!: number | null;
  @Field(() => [SlotSeatStretch], {
    description:
      'Where it changes hands within the window, falls vacant or is filled, or keeps other hours from a day on: how it stands from its beginning on, one after the other. Empty where it stays as it is.',
  })
  stretches!: SlotSeatStretch[];
  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes outside its working hours that it bore in meetings of this body in the last 24 months, whoever held it. For co-chairs, the secretary, and its own people; null for others.',
  })
  borneMinutes!: number | null;
}
