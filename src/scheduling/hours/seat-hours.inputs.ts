import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { EvidenceInput } from '../../bodies/on-behalf-of.input.js';
import { ActInput, ChangeInput } from '../../kernel/graphql/inputs.js';
import { OneLine } from '../../kernel/graphql/one-line.js';
import { PlainText } from '../../kernel/graphql/plain-text.js';
import { DateScalar, TimeZoneScalar } from '../../kernel/graphql/scalars.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOCK_MESSAGE = { message: 'must be a time of day such as 09:00.' };
const ON_BEHALF = {
  nullable: true,
  description:
    'How it is known, where the secretary or a co-chair records it on behalf of the seat; not given by the head of its delegation and its alternates, who say it themselves.',
} as const;

@InputType({ description: 'When the people of a seat work.' })
export class WorkingTimeInput {
  @Field(() => [Int], { description: 'Working days, 1 (Monday) to 7 (Sunday); at least one.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  workingDays!: number[];

  @Field({ description: 'Start of the working day, local time, such as 09:00.' })
  @Matches(CLOCK, CLOCK_MESSAGE)
  workingFrom!: string;

  @Field({ description: 'End of the working day, such as 17:30; before the start when it runs across midnight.' })
  @Matches(CLOCK, CLOCK_MESSAGE)
  workingTo!: string;

  @Field(() => TimeZoneScalar, { description: 'Time zone in which they work.' })
  @IsString()
  @MaxLength(100)
  timeZone!: string;

  @Field(() => DateScalar, { description: 'First day on which that holds.' })
  @IsString()
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; not given where no end is set.',
  })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@InputType({ description: 'A holiday: days on which a seat does not work.' })
export class HolidayInput {
  @Field({ description: 'Name, one line of 2 to 120 characters.' })
  @IsString()
  @Length(2, 120)
  @OneLine()
  name!: string;

  @Field(() => DateScalar, { description: 'Its first day; of one that comes every year, in the first year.' })
  @IsString()
  firstDay!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day, when it has more than one; at most 62 days.',
  })
  @IsOptional()
  @IsString()
  lastDay?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it comes on the same days every year; 29 February on the 28th where there is none.',
  })
  @IsBoolean()
  yearly!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of one that comes every year, the first day from which it is not kept any more.',
  })
  @IsOptional()
  @IsString()
  keptUntil?: string | null;
}

@InputType({ description: 'Input of enterSeatHours.' })
export class EnterSeatHoursInput extends ActInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsString()
  @MaxLength(200)
  seat!: string;

  @Field(() => WorkingTimeInput, { description: 'When its people work. What held before ends when this begins.' })
  @ValidateNested()
  @Type(() => WorkingTimeInput)
  hours!: WorkingTimeInput;

  @Field(() => EvidenceInput, ON_BEHALF)
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@InputType({ isAbstract: true })
abstract class SeatRecordInput extends ChangeInput {
  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;

  @Field(() => EvidenceInput, ON_BEHALF)
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@InputType({ isAbstract: true })
abstract class OfHoursInput extends SeatRecordInput {
  @Field(() => ID, { description: 'The hours.' })
  @IsString()
  @MaxLength(200)
  seatHours!: string;
}

@InputType({ description: 'Input of correctSeatHours.' })
export class CorrectSeatHoursInput extends OfHoursInput {
  @Field(() => WorkingTimeInput, { description: 'What should have been entered.' })
  @ValidateNested()
  @Type(() => WorkingTimeInput)
  hours!: WorkingTimeInput;
}

@InputType({ description: 'Input of removeSeatHours.' })
export class RemoveSeatHoursInput extends OfHoursInput {}

const MOST_AT_ONCE = 60;

@InputType({ description: 'Input of enterSeatHolidays.' })
export class EnterSeatHolidaysInput extends ActInput {
  @Field(() => ID, { description: 'The seat.' })
  @IsString()
  @MaxLength(200)
  seat!: string;

  @Field(() => [HolidayInput], { description: 'The holidays, 1 to 60.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => HolidayInput)
  holidays!: HolidayInput[];

  @Field(() => EvidenceInput, ON_BEHALF)
  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput | null;
}

@InputType({ isAbstract: true })
abstract class OfHolidayInput extends SeatRecordInput {
  @Field(() => ID, { description: 'The holiday.' })
  @IsString()
  @MaxLength(200)
  seatHoliday!: string;
}

@InputType({ description: 'Input of correctSeatHoliday.' })
export class CorrectSeatHolidayInput extends OfHolidayInput {
  @Field(() => HolidayInput, { description: 'What should have been entered.' })
  @ValidateNested()
  @Type(() => HolidayInput)
  holiday!: HolidayInput;
}

@InputType({ description: 'Input of removeSeatHoliday.' })
export class RemoveSeatHolidayInput extends OfHolidayInput {}
