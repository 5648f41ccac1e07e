import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Seat } from '../bodies/seat.type.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Party } from '../members/party.type.js';
import { HoursBasis } from './hours-basis.js';

@ArgsType()
export class FairnessLedgerArguments {
  @Field(() => ID, { description: 'The body. NOT_FOUND when the viewer does not see it.' })
  @IsString()
  @MaxLength(200)
  body!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day (UTC) that counts, 24 months before it the first; today when not given.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  asOf?: string | null;
}

@ObjectType({ description: 'What one seat, or one party that takes part, bore.' })
export class FairnessLine {
  @Field(() => Seat, { nullable: true, description: 'The seat; null for a participating party.' })
  seat!: unknown;
  @Field(() => Int, { nullable: true, description: 'Number of the seat; null for a participating party.' })
  seatNumber!: number | null;
  @Field(() => Party, {
    nullable: true,
    description: 'Whoever holds the seat on the last day; null where that is not known.',
  })
  party!: unknown;
  @Field(() => String, { nullable: true, description: 'Name of the party; null where the holder is not known.' })
  partyName!: string | null;
  @Field(() => Int, {
    description:
      'Minutes that it was at meetings outside its working days and hours, by what it had entered for that day, holidays too, or by the zone and hours of whoever headed its delegation then. As the roll call has it, so a meeting that moved counts when it was held, and who did not come bore nothing.',
  })
  outsideMinutes!: number;
  @Field(() => Int, { description: 'How many meetings it was at.' })
  meetings!: number;
  @Field(() => HoursBasis, { description: 'From where its working days and hours of today are known.' })
  hoursBasis!: HoursBasis;
}

@ObjectType({
  description:
    'Minutes outside working hours that each seat bore in the meetings of a body over 24 months. Co-chairs and secretary see every line, others that of their own seat or party.',
})
export class FairnessLedger {
  @Field(() => DateScalar, { description: 'The first day that counts (UTC).' })
  since!: string;
  @Field({ description: 'Whether these are the lines of all seats, and not of the own alone.' })
  complete!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes between the seat that bore most and the one that bore least; null unless complete.',
  })
  spreadMinutes!: number | null;
  @Field(() => [FairnessLine], { description: 'The lines, by number of the seat or name of the party.' })
  lines!: FairnessLine[];
}
