import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ChangeInput, WaiverInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { EvidenceInput } from './on-behalf-of.input.js';
import { DelegateCapacity } from './seat.enums.js';

@InputType({ isAbstract: true })
abstract class SeatInput extends ChangeInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsString()
  @MaxLength(200)
  seat!: string;

  @Field(() => EvidenceInput, { nullable: true, description: 'How it is known that the party or the body said so.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@InputType({ description: 'A party that is to hold a seat for a term.' })
export class AppointToSeatInput extends SeatInput {
  @Field(() => ID, { description: 'The party.' })
  @IsString()
  @MaxLength(200)
  party!: string;

  @Field(() => DateScalar, { description: 'First day of the term.' })
  @IsString()
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it no longer holds the seat. When not given: after the term that the terms of reference set, or without an end where they set none.',
  })
  @IsOptional()
  @IsString()
  until?: string | null;

  @Field(() => WaiverInput, { nullable: true, description: 'To go on in spite of a procedural rule.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WaiverInput)
  waiver?: WaiverInput | null;
}

@InputType({ description: 'A seat that nobody is to hold any more.' })
export class VacateSeatInput extends SeatInput {
  @Field(() => DateScalar, { description: 'First day on which nobody holds it.' })
  @IsString()
  on!: string;

  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}

@InputType({ description: 'A person who is to serve in the delegation of a seat.' })
export class NameDelegateInput extends SeatInput {
  @Field(() => ID, { description: 'The person; represents the party that holds the seat.' })
  @IsString()
  @MaxLength(200)
  member!: string;

  @Field(() => DelegateCapacity, {
    description: 'In which capacity. A new head of delegation takes the place of the former.',
  })
  @IsEnum(DelegateCapacity)
  capacity!: DelegateCapacity;

  @Field(() => Int, { nullable: true, description: 'Place of an alternate, 1 to 99; the next one when not given.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  position?: number | null;

  @Field(() => DateScalar, { description: 'First day.' })
  @IsString()
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which they no longer serve; until the party notifies a change when not given.',
  })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@InputType({ description: 'A person who is to leave the delegation of a seat.' })
export class EndDelegationInput extends ChangeInput {
  @Field(() => ID, { description: 'The place in the delegation, as `Seat.delegates` gives it.' })
  @IsString()
  @MaxLength(200)
  delegate!: string;

  @Field(() => DateScalar, { description: 'First day on which they no longer serve.' })
  @IsString()
  on!: string;
}
